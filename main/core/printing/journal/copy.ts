/** The server's copy of this workstation's print journal, with the print jobs that are open there: what a journal that was lost is mended with. */
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Central } from '../../../../contract/central.ts'
import { label } from '../../../../domain/kit/label.ts'
import type { JournalEntry } from '../../../../domain/printing/journal.ts'
import type { AccountSession } from '../../session/account-session.ts'
import { callCentral } from '../central-call.ts'
import type { Outcome } from '../outcome.ts'
import { stableId } from '../stable-id.ts'

export type ServersCopy = InferContractRouterOutputs<Central>['blanks']['journal']

const PAGE = 200
const what = label('打印日志无法核对', 'the print journal cannot be compared')

/** The head of the copy, the open jobs, and every entry after `afterSeq`. */
export async function readCopy(session: AccountSession, afterSeq: number): Promise<Outcome<ServersCopy>> {
  const entries: JournalEntry[] = []
  for (;;) {
    const from = entries.at(-1)?.seq ?? afterSeq
    const page = await callCentral({ what, waits: [500] }, (signal) =>
      session.central.blanks.journal(
        { workstationId: session.workstationId, afterSeq: from, limit: PAGE },
        { signal },
      ),
    )
    if (!page.ok) return page
    entries.push(...page.value.entries)
    if (page.value.entries.length < PAGE) return { ok: true, value: { ...page.value, entries } }
  }
}

/** Of a reservation that no journal accounts for. A refusal is as good: it has become something else meanwhile. False: no answer. */
export async function giveUp(
  { central, workstationId }: Pick<AccountSession, 'central' | 'workstationId'>,
  jobId: string,
): Promise<boolean> {
  const key = stableId('giveUp', jobId)
  const given = await callCentral({ what, waits: [500] }, (signal) =>
    central.blanks.release({ key, jobId, workstationId }, { signal }),
  )
  return given.ok || given.code !== 'UNAVAILABLE'
}
