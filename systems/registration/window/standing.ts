/**
 * What an entity holds (已备案) and has applied for (申请中), as this machine knows it: the mirrored qualifications, and the
 * filings that are with Customs or on their way there.
 */
import { OFFICER } from '../../../domain/kit/fillers.ts'
import { useQuery } from '@tanstack/react-query'
import type { ListRow } from '../../../contract/local/documents.ts'
import { filing } from '../declare/filing.ts'
import { qualificationRecord } from '../declare/qualification-record.ts'
import { isQualificationType, typesIn, type QualificationType } from '../declare/qualification-types.ts'
import { isNamed, type StateDefinition } from '../../../domain/kit/workflow.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { handedIn, ON_ITS_WAY } from './handed-in.ts'

export interface Standing {
  readonly filed: readonly QualificationType[]
  readonly pending: readonly QualificationType[]
  /** The server's rows have been here before; without them nothing can be said of what is filed. */
  readonly isKnown: boolean
}

const states: Readonly<Record<string, StateDefinition | undefined>> = filing.workflow.states

export const isWithCustoms = (row: Pick<ListRow, 'state'>): boolean =>
  isNamed(states[row.state]?.waitsFor ?? [], OFFICER)

/** With Customs, or handed in and waiting for the network. */
export const isUnderWay = (row: Pick<ListRow, 'state' | 'sending'>): boolean =>
  isWithCustoms(row) || row.sending === 'waiting' || row.sending === 'sending'

const PAGE = { page: 1, pageSize: 100 } as const

/** `without`: a filing that does not count, because it is the one being looked at. */
export function useStanding(creditCode: string, without?: string): Standing {
  const { query } = useApi()
  const filters = { creditCode: { equals: creditCode } }
  const valid = useQuery(
    query.documents.query.queryOptions({
      input: {
        ...PAGE,
        collection: qualificationRecord.kind,
        filters: { ...filters, state: { equals: 'valid' } },
      },
    }),
  )
  const filings = useQuery(
    query.documents.query.queryOptions({ input: { ...PAGE, collection: filing.kind, filters } }),
  )
  const waiting = useQuery(query.documents.outbox.queryOptions({ input: ON_ITS_WAY[0] }))
  const sending = useQuery(query.documents.outbox.queryOptions({ input: ON_ITS_WAY[1] }))
  const sent = handedIn([...(waiting.data?.items ?? []), ...(sending.data?.items ?? [])])
  const filed = (valid.data?.rows ?? []).flatMap((row) =>
    isQualificationType(row.content.fields['type'] ?? '') ? typesIn(row.content.fields['type']) : [],
  )
  const pending = (filings.data?.rows ?? [])
    .filter((row) => row.id !== without && (isWithCustoms(row) || sent.has(row.id)))
    .flatMap((row) => typesIn(row.content.fields['types']))
  return {
    isKnown: valid.data === undefined || valid.data.freshAt !== null,
    filed,
    pending: [...new Set(pending)].filter((type) => !filed.includes(type)),
  }
}
