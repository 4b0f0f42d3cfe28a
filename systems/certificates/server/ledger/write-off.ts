/** Damaged, used for a test, or lost before use: AVAILABLE → SPOILED or LOST, by the holder. */
import { because } from '../../declare/reasons.ts'
import { normaliseBlankNo } from '../../../../domain/printing/blank-number.ts'
import type { WriteOffReason } from '../../../../domain/printing/blank.ts'
import { fail, ok, type Result } from '../../../../domain/kit/problem.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import type { Caller } from '../caller.ts'
import { refusal } from '../refusals.ts'
import { wrongState } from './blank-checks.ts'
import { moveBlanks, record } from './changes.ts'
import { lockBlanks } from './locks.ts'

export interface WriteOffInput { readonly blankNo: string; readonly reason: WriteOffReason; readonly note: string }

export async function writeOff(tx: Tx, caller: Caller, input: WriteOffInput, now: Date): Promise<Result<{ state: 'spoiled' | 'lost' }>> {
  const blankNo = normaliseBlankNo(input.blankNo)
  const locked = await lockBlanks(tx, [blankNo])
  const [row] = locked
  if (!row) return fail(refusal('STOCK_UNKNOWN', `没有编号为 ${blankNo} 的空白单证`, `There is no blank ${blankNo}`))
  const wrong = wrongState(row, caller.tenantId)
  if (wrong) return fail(wrong)
  const state = input.reason === 'lost' ? 'lost' : 'spoiled'
  const moved = await moveBlanks(tx, locked, { to: state, job: null, reason: input.reason }, now)
  await record(tx, {
    tenantId: caller.tenantId,
    holder: caller.tenantName,
    blanks: moved,
    certificates: [],
    audit: [{ tenantId: caller.tenantId, who: caller.loginName, subject: `blank:${blankNo}`, action: 'writeOff', from: row.state, to: state, reasons: [because('spoiled', { reason: input.reason })], why: input.note }],
  }, now)
  return ok({ state })
}
