/** An action of a document at its row: handed in like any other, offline too. */
import { useQueryClient } from '@tanstack/react-query'
import type { ListRow } from '../../../contract/local/documents.ts'
import type { Answers } from '../../../domain/kit/answers.ts'
import { useApi } from '../../app/client.ts'
import { useSingleMutation } from '../../app/use-single-mutation.ts'

/** Is nothing of it on its way? */
export const isAtRest = ({ sending }: Pick<ListRow, 'sending'>): boolean =>
  sending === null || sending === 'delivered' || sending === 'returned'

export function useRowAction({ id }: Pick<ListRow, 'id'>) {
  const { client, query } = useApi()
  const queries = useQueryClient()
  return useSingleMutation({
    mutationFn: async ({ action, answers }: { readonly action: string; readonly answers: Answers }) => {
      const { localRevision } = await client.documents.get({ id })
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
}
