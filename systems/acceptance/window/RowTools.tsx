/** 【查看】【编辑】【删除】 at the right of a row, as its state allows (manual 000), and what a list adds. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ConfirmDiscard } from '../../../renderer/kit/form/ConfirmDiscard.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useText } from '../../../renderer/text/text.ts'
import { REMOVE_QUESTION } from '../declare/states.ts'
import { say } from './words.ts'

const isAway = ({ sending }: ListRow) => sending === 'waiting' || sending === 'sending'

export const useOpenRow = () => {
  const { open } = useNavigation()
  return (row: ListRow) => open({ page: 'form', params: { kind: row.collection, id: row.id } })
}

export function RowTool({ title, onClick }: { readonly title: Label; readonly onClick: () => void }) {
  const t = useText()
  return (
    <button
      type="button"
      className="cell-link"
      onClick={(event) => {
        event.stopPropagation()
        onClick()
      }}
    >
      {t(title)}
    </button>
  )
}

interface Props {
  readonly row: ListRow
  readonly canRemove?: boolean
  readonly children?: ReactNode
}

export function RowTools({ row, canRemove = true, children }: Props) {
  const { query } = useApi()
  const queries = useQueryClient()
  const openRow = useOpenRow()
  const [isAsking, setIsAsking] = useState(false)
  const discard = useMutation(
    query.documents.discard.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: query.documents.query.key() }),
    }),
  )
  const isDraft = row.state === 'draft' && !isAway(row)
  return (
    <span className="row-tools">
      <RowTool title={say.view} onClick={() => openRow(row)} />
      {(isDraft || (row.state === 'returned' && !isAway(row))) && (
        <RowTool title={say.edit} onClick={() => openRow(row)} />
      )}
      {isDraft && canRemove && <RowTool title={say.remove} onClick={() => setIsAsking(true)} />}
      {children}
      {discard.isError && <ProblemNote problem={problemOf(discard.error)} />}
      {isAsking && (
        <ConfirmDiscard
          question={REMOVE_QUESTION}
          onNo={() => setIsAsking(false)}
          onYes={() => {
            setIsAsking(false)
            discard.mutate({ id: row.id })
          }}
        />
      )}
    </span>
  )
}
