/** A certificate of the enterprise as this machine knows it, by its number; none while it has none. */
import { useQuery } from '@tanstack/react-query'
import { certificate } from '../../declare/certificate/record.ts'
import { useApi } from '../../../../renderer/app/client.ts'

export function useCertificate(certificateNo: string) {
  const { query } = useApi()
  return useQuery(
    query.documents.query.queryOptions({
      input: {
        collection: certificate.kind,
        filters: { certificateNo: { equals: certificateNo } },
        page: 1,
        pageSize: 1,
      },
      enabled: certificateNo !== '',
      select: ({ rows }) => rows[0] ?? null,
    }),
  )
}
