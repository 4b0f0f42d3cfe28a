/**
 * Jobs of other accounts at this workstation that wait for their result while nobody can give it: the account is disabled at the
 * server, or its data are gone from this machine. Whoever works here now looks at the paper and answers; the server decides whether.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { label } from '../../../../domain/kit/label.ts'
import type { AccountSession } from '../../session/account-session.ts'
import { callCentral } from '../central-call.ts'
import type { Ask } from '../requests.ts'
import { stableId } from '../stable-id.ts'
import type { ServersCopy } from './copy.ts'

const ANSWERS_FOR = 'print.answersFor'
const what = label('打印任务无法转由本账户确认', 'the print job cannot be handed over')
const answersForSchema = z.record(z.string(), z.string())

/** By job: the account that printed it, where this one answers for it. */
export const answersFor = ({ facts }: AccountSession): Readonly<Record<string, string>> =>
  facts.get(ANSWERS_FOR, answersForSchema) ?? {}

const isGone = ({ dir }: AccountSession, accountId: string): boolean =>
  !existsSync(join(dirname(dir), accountId, 'data.db'))

/** Each becomes a question here. False when the control did not answer; what the server will not hand over stays where it is. */
export async function takeOnOthers(
  session: AccountSession,
  ask: Ask,
  others: ServersCopy['others'],
): Promise<boolean> {
  for (const { jobId, certificateNo, blankNos, printer, accountId, who, isLocked } of others) {
    const gone = isGone(session, accountId)
    if (!isLocked && !gone) continue
    const { workstationId } = session
    const key = stableId('handOver', jobId, session.account.id)
    const handed = await callCentral({ what, waits: [500] }, (signal) =>
      session.central.blanks.handOver({ key, jobId, workstationId, isGone: gone }, { signal }),
    )
    if (!handed.ok) {
      session.log.warn('a print job was not handed over', { jobId, code: handed.problem.code })
      continue
    }
    session.facts.put(ANSWERS_FOR, { ...answersFor(session), [jobId]: who })
    const note = `由账户 ${who} 打印，其结果由本账户确认 / printed by the account ${who}; answered by this one`
    const adopted = await ask('adopt', { jobId, certificateNo, blankNos: [...blankNos], printer, note })
    if (!adopted.ok) return false
  }
  return true
}
