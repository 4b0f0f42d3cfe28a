/** Begins a document of this system: one that is still being written is opened again instead of a second one. */
import { useQueryClient } from '@tanstack/react-query'
import type { ListRow } from '../../../contract/local/documents.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { useSingleMutation } from '../../../renderer/app/use-single-mutation.ts'
import { useNavigation } from '../../../renderer/shell/navigation.ts'

export interface Begin {
  readonly kind: string
  /** Of the record that it is filled from; absent where there is none. */
  readonly creditCode?: string | undefined
  readonly fields?: Readonly<Record<string, string>>
  /** Which draft is opened again; any when absent, none when it says no. */
  readonly resumes?: (draft: ListRow) => boolean
}

const isFree = ({ sending }: ListRow) => sending === null || sending === 'returned' || sending === 'delivered'

export function useBegin(onOpened?: () => void) {
  const { client, query } = useApi()
  const queries = useQueryClient()
  const { open } = useNavigation()
  return useSingleMutation({
    mutationFn: async ({ kind, creditCode, fields, resumes = () => true }: Begin): Promise<string> => {
      const begun = await client.documents.query({
        collection: kind,
        filters: { state: { equals: 'draft' } },
        pageSize: 100,
      })
      const unfinished = begun.rows.find((row) => isFree(row) && resumes(row))
      if (unfinished) return unfinished.id
      const draft = await client.documents.create({
        kind,
        ...(creditCode !== undefined && { from: { creditCode } }),
        ...(fields && { fields }),
      })
      queries.setQueryData(query.documents.get.queryKey({ input: { id: draft.id } }), draft)
      return draft.id
    },
    onSuccess: (id, { kind }) => {
      void queries.invalidateQueries({ queryKey: query.documents.query.key() })
      open({ page: 'form', params: { kind, id } })
      onOpened?.()
    },
  })
}
