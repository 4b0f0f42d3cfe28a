/** The agency of this account as this machine knows it, and why its buttons are grey. */
import { useQuery } from '@tanstack/react-query'
import type { ListRow } from '../../../contract/local/documents.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { agencyRecord, isAgencyState } from '../declare/agency-record.ts'
import { yearAfter } from '../declare/days.ts'
import * as refusals from '../declare/refusals.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { useOpened } from '../../../renderer/shell/opened.ts'

export function useAgency() {
  const { query } = useApi()
  const { account } = useOpened()
  return useQuery(
    query.documents.query.queryOptions({
      input: {
        collection: agencyRecord.kind,
        filters: { creditCode: { equals: account.tenant.creditCode } },
        page: 1,
        pageSize: 1,
      },
    }),
  )
}

const isListed = (state: string) => isAgencyState(state) && state !== 'left' && state !== 'removed'

/** Null: it may. `today` is the legal day; the server decides in the end. */
export function whyNotApply(agency: ListRow | undefined, today: string): Label | null {
  if (!agency) return null
  if (isListed(agency.state)) return refusals.ALREADY_LISTED
  const left = agency.content.fields['leftOn'] ?? today
  const from = yearAfter(left)
  return today < from ? refusals.mayApplyFrom(left, from) : null
}

export function whyNotChange(agency: ListRow | undefined): Label | null {
  if (!agency) return refusals.NOT_LISTED
  return isAgencyState(agency.state) && !isListed(agency.state)
    ? refusals.standingProblem(agency.state, agency.content.fields)
    : null
}
