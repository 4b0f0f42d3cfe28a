/** What became of the last order for many, above the list of its kind; followed while it goes on, also by who comes later. */
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { useDesk } from '../client.ts'
import { beginWords as say } from './words.ts'

const SOON_MS = 1_000
const LATER_MS = 15_000

export function BegunOrder({ kind }: { readonly kind: string }) {
  const t = useText()
  const { query, registry } = useDesk()
  const orders = useQuery(
    query.desk.begun.queryOptions({
      input: { kind },
      enabled: registry.documents.get(kind)?.relations.startedForMany !== undefined,
      refetchInterval: (cached) => ((cached.state.data?.[0]?.left ?? 0) > 0 ? SOON_MS : LATER_MS),
    }),
  )
  const last = orders.data?.[0]
  if (!last) return null
  return (
    <output className="desk-order" aria-live="polite">
      {showInstant(last.at)} {last.who} {t(say.order(last.total, last.had, last.left, last.failed))}
    </output>
  )
}
