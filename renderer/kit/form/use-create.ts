/** Starts a new draft and opens its form as a tab. */
import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/client.ts'
import { useSingleMutation } from '../../app/use-single-mutation.ts'
import { useNavigation } from '../../shell/navigation.ts'

export function useCreateDocument() {
  const { query } = useApi()
  const queries = useQueryClient()
  const { open } = useNavigation()
  return useSingleMutation(
    query.documents.create.mutationOptions({
      onSuccess: (draft) => {
        queries.setQueryData(query.documents.get.queryKey({ input: { id: draft.id } }), draft)
        open({ page: 'form', params: { kind: draft.kind, id: draft.id } })
      },
    }),
  )
}
