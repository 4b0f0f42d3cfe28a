/** 今日提醒 (manual 004, 1.2; which, the manual does not say): each counted from the mirror, and where it is looked into. */
import { useQuery } from '@tanstack/react-query'
import { missingIn } from '../../../../domain/general/profile.ts'
import type { Label } from '../../../../domain/kit/label.ts'
import type { ListQueryInput } from '../../../../domain/kit/list.ts'
import { application } from '../../declare/application/application.ts'
import type { ApplicationState } from '../../declare/application/states.ts'
import { certificate } from '../../declare/certificate/record.ts'
import { exemptionProfile } from '../../declare/entry/profile.ts'
import { useRecords } from '../../declare/use/use-records.ts'
import { useApi } from '../../../../renderer/app/client.ts'
import { useToday } from '../../../../renderer/kit/form/use-today.ts'
import { useOpened } from '../../../../renderer/shell/opened.ts'
import type { PageAddress } from '../../../../renderer/shell/tabs.ts'
import { homeWords as say } from './words.ts'

export interface Reminder {
  readonly title: Label
  readonly count: number
  readonly address: PageAddress
}

/** Days before the last one on which something is kept or valid. */
const KEPT_SOON = 3
const VALID_SOON = 7
/** The server is asked that seldom, in milliseconds. */
const USERS_EVERY = 60_000

/** The legal day `days` after another one. */
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)

const listOf = (state: ApplicationState): PageAddress => ({
  page: 'exemption/applications',
  params: { state },
})

const useRows = (input: ListQueryInput) =>
  useQuery(useApi().query.documents.query.queryOptions({ input, staleTime: 0 })).data

const useTotal = (input: ListQueryInput): number => useRows(input)?.total ?? 0

const inState = (state: ApplicationState): ListQueryInput => ({
  collection: application.kind,
  filters: { state: { equals: state } },
  pageSize: 1,
})
const certificates = (filters: ListQueryInput['filters']): ListQueryInput => ({
  collection: certificate.kind,
  filters,
  pageSize: 1,
})

/** Drafts are few, for they go after ten days: the first hundred, the oldest first. One that the server has not seen is kept here. */
function useEnding(last: string): number {
  const drafts = useRows({
    ...inState('draft'),
    sort: { column: 'createdAt', direction: 'asc' },
    pageSize: 100,
  })
  return (drafts?.rows ?? []).filter(({ content }) => (content.fields['keptUntil'] || '9') <= last).length
}

/** Those who wait for a colleague; only the server knows them. */
function useNewUsers(): number {
  const { query } = useApi()
  const { account } = useOpened()
  const isOnline = useQuery(query.status.get.queryOptions()).data?.online === true
  const users = useQuery(
    query.entry.colleagues.queryOptions({
      input: { page: 1 },
      enabled: isOnline && account.isPending !== true,
      refetchInterval: USERS_EVERY,
    }),
  )
  return users.data?.entries.filter(({ status }) => status === 'pending').length ?? 0
}

export function useReminders(): readonly Reminder[] {
  const { account } = useOpened()
  const today = useToday()
  const all: readonly Reminder[] = [
    {
      title: say.profile,
      count: missingIn(exemptionProfile, account.profile ?? {}).length,
      address: { page: 'exemption/profile' },
    },
    { title: say.returned, count: useTotal(inState('returned')), address: listOf('returned') },
    { title: say.comparing, count: useTotal(inState('comparing')), address: listOf('comparing') },
    { title: say.ending, count: useEnding(dayAfter(today, KEPT_SOON)), address: listOf('draft') },
    {
      title: say.change,
      count: useTotal(certificates({ stage: { anyOf: ['released', 'returned'] } })),
      address: listOf('issued'),
    },
    {
      title: say.expiring,
      count: useTotal(
        certificates({
          state: { anyOf: ['untouched', 'partly'] },
          validUntil: { from: today, to: dayAfter(today, VALID_SOON) },
        }),
      ),
      address: listOf('issued'),
    },
    {
      title: say.failedUse,
      count: useTotal({
        collection: useRecords.kind,
        filters: { state: { equals: 'failed' } },
        pageSize: 1,
      }),
      address: { page: 'exemption/all-records' },
    },
    { title: say.newUsers, count: useNewUsers(), address: { page: 'exemption/colleagues' } },
  ]
  return all.filter(({ count }) => count > 0)
}
