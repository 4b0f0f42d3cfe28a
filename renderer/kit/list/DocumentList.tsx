/** A list of documents with what a clerk does there: new, open, delete a draft. What is filled from a record starts there. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState, type ReactNode } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import type { AnyDocument, Collection } from '../../../domain/kit/collection.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { standingAtStart } from '../../../domain/kit/standing.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useNavigation } from '../../shell/navigation.ts'
import { useOpened } from '../../shell/opened.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { ConfirmDiscard } from '../form/ConfirmDiscard.tsx'
import { useCreateDocument } from '../form/use-create.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { ListPage, type ListLooks } from './ListPage.tsx'

interface Props extends ListLooks {
  readonly document: AnyDocument
  /** The list of the document itself, or one over it. */
  readonly collection: Collection
  readonly title: Label
  /** The button that begins one, where the manual has another word than 新建. */
  readonly create?: Label
  /** More buttons after these. */
  readonly tools?: ReactNode
}

export function DocumentList({ document, collection, title, create: createLabel, tools, ...looks }: Props) {
  const t = useText()
  const { account } = useOpened()
  const { open } = useNavigation()
  const { query } = useApi()
  const queries = useQueryClient()
  const create = useCreateDocument()
  const [discarding, setDiscarding] = useState<string | null>(null)
  const discard = useMutation(
    query.documents.discard.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: query.documents.query.key() }),
    }),
  )
  const openRow = (row: ListRow) => open({ page: 'form', params: { kind: row.collection, id: row.id } })
  const first = collection.list.columns[0]
  const { prefill, relations } = document
  // What is filled from a record, and what hangs on another document, is begun there.
  const mayOwn = standingAtStart(document, { tenantId: account.tenant.id, ...account }).sees
  const mayBegin = mayOwn && prefill?.record === undefined && relations.about === undefined
  return (
    <>
      <ListPage
        {...looks}
        collection={collection}
        title={title}
        canSelect
        onOpen={openRow}
        {...(first !== undefined && { linkColumn: first })}
        toolbar={({ selected }) => (
          <>
            {mayBegin && (
              <Button
                type="primary"
                loading={create.isPending}
                onClick={() => create.mutate({ kind: document.kind })}
              >
                {t(createLabel ?? words.create)}
              </Button>
            )}
            <Button disabled={!selected} onClick={() => selected && openRow(selected)}>
              {t(words.open)}
            </Button>
            {mayOwn && (
              <Button
                disabled={
                  !selected?.isDraft || (selected.sending !== null && selected.sending !== 'returned')
                }
                loading={discard.isPending}
                onClick={() => selected && setDiscarding(selected.id)}
              >
                {t(words.remove)}
              </Button>
            )}
            {tools}
            {create.isError && <ProblemNote problem={problemOf(create.error)} />}
            {discard.isError && <ProblemNote problem={problemOf(discard.error)} />}
          </>
        )}
      />
      {discarding !== null && (
        <ConfirmDiscard
          onNo={() => setDiscarding(null)}
          onYes={() => {
            discard.mutate({ id: discarding })
            setDiscarding(null)
          }}
        />
      )}
    </>
  )
}
