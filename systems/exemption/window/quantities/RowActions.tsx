/** Actions of a document at its row: asked about where they ask, handed in like any other, offline too. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListRow } from '../../../../contract/local/documents.ts'
import type { Answers } from '../../../../domain/kit/answers.ts'
import type { AnyDocument } from '../../../../domain/kit/collection.ts'
import { useApi } from '../../../../renderer/app/client.ts'
import { problemOf } from '../../../../renderer/app/problem.ts'
import { useSingleMutation } from '../../../../renderer/app/use-single-mutation.ts'
import { AskBox, mustAsk } from '../../../../renderer/kit/form/AskBox.tsx'
import { ProblemNote } from '../../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../../renderer/text/text.ts'

interface Props {
  readonly document: AnyDocument
  readonly row: ListRow
  /** By name; only those that the state allows are offered. */
  readonly offers: readonly string[]
}

export function RowActions({ document, row, offers }: Props) {
  const t = useText()
  const { client, query } = useApi()
  const queries = useQueryClient()
  const [asking, setAsking] = useState<string | null>(null)
  const take = useSingleMutation({
    mutationFn: async ({ action, answers }: { readonly action: string; readonly answers: Answers }) => {
      const { id, localRevision } = await client.documents.get({ id: row.id })
      return client.documents.submit({ id, localRevision, key: crypto.randomUUID(), action, answers })
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
  const { actions } = document.workflow
  const allowed = offers.filter((name) => isFree && actions[name]?.from.includes(row.state))
  const asked = asking === null ? undefined : actions[asking]
  return (
    <>
      {allowed.map((name) => {
        const action = actions[name]
        return (
          action && (
            <button
              key={name}
              type="button"
              className="cell-link"
              onClick={() => (mustAsk(action) ? setAsking(name) : take.mutate({ action: name, answers: {} }))}
            >
              {t(action.label)}
            </button>
          )
        )
      })}
      {take.isError && <ProblemNote problem={problemOf(take.error)} />}
      {asking !== null && asked && (
        <AskBox
          action={asked}
          onNo={() => setAsking(null)}
          onYes={(answers) => {
            setAsking(null)
            take.mutate({ action: asking, answers })
          }}
        />
      )}
    </>
  )
}
