/** 申请单查询 (REG-12, manual 003, 5.2.1): filings, changes, cancellations and proofs together; the number opens the application. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import { label } from '../../../domain/kit/label.ts'
import { collectionOfCombined } from '../../../domain/kit/combined.ts'
import { applications } from '../declare/applications.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ConfirmDiscard } from '../../../renderer/kit/form/ConfirmDiscard.tsx'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { OpinionBox } from './OpinionBox.tsx'
import { isUnderWay } from './standing.ts'

const collection = collectionOfCombined(applications)
const say = { opinion: label('海关意见', 'Opinion of Customs'), look: label('查看', 'View') } as const

const canDelete = (row: ListRow | undefined): boolean => row !== undefined && row.isDraft && !isUnderWay(row)

export default function ApplicationsPage() {
  const t = useText()
  const { query } = useApi()
  const queries = useQueryClient()
  const { open } = useNavigation()
  const [opinion, setOpinion] = useState<string | null>(null)
  const [discarding, setDiscarding] = useState<string | null>(null)
  const discard = useMutation(
    query.documents.discard.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: query.documents.query.key() }),
    }),
  )
  const openRow = (row: ListRow) => open({ page: 'form', params: { kind: row.collection, id: row.id } })
  return (
    <>
      <ListPage
        collection={collection}
        title={collection.title}
        canSelect
        onOpen={openRow}
        linkColumn="applicationNo"
        rowColumns={[
          {
            name: 'opinion',
            title: t(say.opinion),
            isSortable: false,
            className: 'cell-tools',
            cell: (row) => (
              <button
                type="button"
                className="cell-link"
                disabled={!row.content.fields['opinion']}
                onClick={() => setOpinion(row.content.fields['opinion'] ?? null)}
              >
                {t(say.look)}
              </button>
            ),
          },
        ]}
        toolbar={({ selected }) => (
          <>
            <Button disabled={!selected} onClick={() => selected && openRow(selected)}>
              {t(words.open)}
            </Button>
            <Button
              disabled={!canDelete(selected)}
              loading={discard.isPending}
              onClick={() => selected && setDiscarding(selected.id)}
            >
              {t(words.remove)}
            </Button>
            {discard.isError && <ProblemNote problem={problemOf(discard.error)} />}
          </>
        )}
      />
      {opinion !== null && <OpinionBox opinion={opinion} onClose={() => setOpinion(null)} />}
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
