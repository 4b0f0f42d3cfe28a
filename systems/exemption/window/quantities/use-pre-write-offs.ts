/** All lines of 预核销 about one certificate that this machine has: its own drafts, what waits to be sent, and what the server knows. */
import { useQuery } from '@tanstack/react-query'
import type { ListRow } from '../../../../contract/local/documents.ts'
import { preWriteOff } from '../../declare/quantities/pre-write-off.ts'
import { useApi } from '../../../../renderer/app/client.ts'
import { sum, type Amount } from '../../declare/quantities/arithmetic.ts'

const PAGE = 100

type Client = ReturnType<typeof useApi>['client']

export async function allPreWriteOffs(client: Client, certificateNo: string): Promise<ListRow[]> {
  const all: ListRow[] = []
  for (let page = 1; ; page += 1) {
    const { rows, total } = await client.documents.query({
      collection: preWriteOff.kind,
      filters: { certificateNo: { contains: certificateNo } },
      page,
      pageSize: PAGE,
    })
    all.push(...rows)
    if (page * PAGE >= total)
      return all.filter(({ content }) => content.fields['certificateNo'] === certificateNo)
  }
}

const NONE: Amount = { quantity: '0', hsQuantity: '0' }

/** What waits to be confirmed, by product line; nothing until it is known. */
export function usePending(certificateNo: string): (line: string) => Amount {
  const { client, query } = useApi()
  const found = useQuery({
    queryKey: [...query.documents.query.key(), 'pending', certificateNo],
    queryFn: () => allPreWriteOffs(client, certificateNo),
    staleTime: 0,
  })
  const waiting = (found.data ?? []).filter(
    ({ state, sending }) => state === 'pending' || sending === 'waiting' || sending === 'sending',
  )
  return (line) => {
    const ofLine = waiting.filter(({ content }) => content.fields['line'] === line)
    return ofLine.length === 0
      ? NONE
      : sum(
          ofLine.map(({ content: { fields } }) => ({
            quantity: fields['quantity'] ?? '',
            hsQuantity: fields['hsQuantity'] ?? '',
          })),
        )
  }
}
