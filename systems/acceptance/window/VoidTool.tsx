/** 【作废】 of a report in force, at its row: asked once, handed in like any other action, offline too. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import type { Answers } from '../../../domain/kit/answers.ts'
import { report } from '../declare/report.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useSingleMutation } from '../../../renderer/app/use-single-mutation.ts'
import { AskBox } from '../../../renderer/kit/form/AskBox.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { RowTool } from './RowTools.tsx'

const action = report.workflow.actions.void

export function VoidTool({ row }: { readonly row: ListRow }) {
  const { client, query } = useApi()
  const queries = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const submit = useSingleMutation({
    mutationFn: async (answers: Answers) => {
      const { id, localRevision } = await client.documents.get({ id: row.id })
      return client.documents.submit({ id, localRevision, key: crypto.randomUUID(), action: 'void', answers })
    },
    onSuccess: () => {
      for (const queryKey of [
        query.documents.query.key(),
        query.documents.get.key(),
        query.documents.outbox.key(),
      ])
        void queries.invalidateQueries({ queryKey })
    },
  })
  const isFree = row.sending === null || row.sending === 'delivered' || row.sending === 'returned'
  if (row.state !== 'effective' || !isFree) return null
  return (
    <>
      <RowTool title={action.label} onClick={() => setIsAsking(true)} />
      {submit.isError && <ProblemNote problem={problemOf(submit.error)} />}
      {isAsking && (
        <AskBox
          action={action}
          onNo={() => setIsAsking(false)}
          onYes={(answers) => {
            setIsAsking(false)
            submit.mutate(answers)
          }}
        />
      )}
    </>
  )
}
