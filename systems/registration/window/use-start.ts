/** Begins an application: filled from what is on file where that is known here, then opened as a tab. */
import { useQueryClient } from '@tanstack/react-query'
import type { ListRow } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { enterpriseRecord } from '../declare/enterprise-record.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { useSingleMutation } from '../../../renderer/app/use-single-mutation.ts'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { handedIn, ON_ITS_WAY } from './handed-in.ts'

export interface Start {
  readonly document: Pick<AnyDocument, 'kind'>
  /** Of the entity that the application is about. */
  readonly creditCode: string
  /** Values given at the start. */
  readonly fields?: Readonly<Record<string, string>>
  /** Opens an application of the kind that is still being written, instead of a second one. */
  readonly resumes?: boolean
  /** Why none may begin beside these of the kind, as they are at the click; asked only of one that `resumes`. */
  readonly refuse?: (begun: readonly ListRow[]) => Label | null
}

interface Started {
  readonly id?: string
  readonly refused?: Label
}

export function useStart() {
  const { client, query } = useApi()
  const queries = useQueryClient()
  const { open } = useNavigation()
  return useSingleMutation({
    mutationFn: async ({
      document: { kind },
      creditCode,
      fields,
      resumes = false,
      refuse,
    }: Start): Promise<Started> => {
      const filters = { creditCode: { equals: creditCode } }
      const begun = resumes
        ? await client.documents.query({ collection: kind, filters, pageSize: 100 })
        : undefined
      const refused = begun && refuse?.(begun.rows)
      if (refused) return { refused }
      const sent = handedIn(
        (await Promise.all(ON_ITS_WAY.map((input) => client.documents.outbox(input)))).flatMap(
          ({ items }) => items,
        ),
      )
      const unfinished = begun?.rows.find(
        (row) => ['draft', 'storeFailed'].includes(row.state) && !sent.has(row.id),
      )
      if (unfinished) return { id: unfinished.id }
      const filed = await client.documents.query({ collection: enterpriseRecord.kind, filters })
      const draft = await client.documents.create({
        kind,
        ...(filed.total > 0 && { from: { creditCode } }),
        ...(fields && { fields }),
      })
      queries.setQueryData(query.documents.get.queryKey({ input: { id: draft.id } }), draft)
      return { id: draft.id }
    },
    onSuccess: ({ id }, { document: { kind } }) => {
      if (id === undefined) return
      void queries.invalidateQueries({ queryKey: query.documents.query.key() })
      open({ page: 'form', params: { kind, id } })
    },
  })
}
