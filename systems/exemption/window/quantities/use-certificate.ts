/** One certificate as this machine last heard of it, by its number. */
import { useQuery } from '@tanstack/react-query'
import { certificate } from '../../declare/certificate/record.ts'
import { useApi } from '../../../../renderer/app/client.ts'

/** `data.rows` is empty for a number that the enterprise does not have. */
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
      staleTime: 0,
    }),
  )
}
