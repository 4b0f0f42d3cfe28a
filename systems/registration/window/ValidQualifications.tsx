/** The valid qualifications of this enterprise by type, with the button that begins an application about one of them. */
import { useState, type ReactNode } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import { collectionOfRecord, type AnyDocument } from '../../../domain/kit/collection.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { qualificationRecord } from '../declare/qualification-record.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { useStart } from './use-start.ts'
import { isWithCustoms } from './standing.ts'
import { regWords } from './words.ts'

const collection = collectionOfRecord(qualificationRecord)

interface Props {
  readonly title: Label
  readonly document: Pick<AnyDocument, 'kind'>
  readonly action: Label
  /** The field that a new application is given the row's type in. */
  readonly chosenField?: string
  readonly tools?: ReactNode
  /** Why no other application about this type may begin, given those that are with Customs. */
  readonly refuse: (underWay: readonly ListRow[], type: string) => Label | null
}

export function ValidQualifications({ title, document, action, chosenField, tools, refuse }: Props) {
  const t = useText()
  const start = useStart()
  const [starting, setStarting] = useState<string | null>(null)
  const begin = (row: ListRow) => {
    const { creditCode = '', type = '' } = row.content.fields
    setStarting(row.id)
    start.mutate({
      document,
      creditCode,
      resumes: true,
      refuse: (rows) => refuse(rows.filter(isWithCustoms), type),
      ...(chosenField !== undefined && { fields: { [chosenField]: type } }),
    })
  }
  return (
    <ListPage
      collection={collection}
      view="valid"
      title={title}
      filters={['type']}
      empty={regWords.noMatch}
      onOpen={begin}
      rowColumns={[
        {
          name: 'begin',
          title: t(words.actions),
          isSortable: false,
          className: 'cell-tools',
          cell: (row) => (
            <button
              type="button"
              className="cell-link"
              disabled={start.isPending && starting === row.id}
              onClick={() => begin(row)}
            >
              {t(action)}
            </button>
          ),
        },
      ]}
      toolbar={() => (
        <>
          {tools}
          {start.data?.refused && (
            <ProblemNote problem={{ code: 'INPUT_APPLIED', message: start.data.refused }} />
          )}
          {start.isError && <ProblemNote problem={problemOf(start.error)} />}
        </>
      )}
    />
  )
}
