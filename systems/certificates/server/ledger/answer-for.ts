/**
 * The result of a print whose workstation is lost with everything on it: no machine has its journal or its id any more, so an officer
 * records what the enterprise says of the sheet, with a reason and by name. Not before the order is over, so that nothing prints after
 * it; a void number stays void, and the certificate can be printed onto another. A workstation that turns up all the same
 * finds the answer at the server, and what it has to say against it is refused and told.
 */
import { eq } from 'drizzle-orm'
import { accounts, tenants } from '../../../../db/central/accounts.ts'
import { label } from '../../../../domain/kit/label.ts'
import { fail, ok, type Result } from '../../../../domain/kit/problem.ts'
import type { LostReason } from '../../../../domain/printing/blank.ts'
import { tellEnterprise } from '../../../../server/notices/of-system.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import { because } from '../../declare/reasons.ts'
import { refusal } from '../refusals.ts'
import { findJob, lockJob, workstationName } from './locks.ts'
import { OVER_AFTER, orderOver } from './order-over.ts'
import { closeAs } from './settle.ts'

export interface AnswerForInput {
  readonly jobId: string
  readonly result: 'printed' | 'spoiled'
  readonly reason?: LostReason | undefined
  /** How the result is known, in the officer's words. */
  readonly note: string
  readonly officer: string
  /** Whose desk it is, as the enterprise reads it. */
  readonly office: string
}

export async function answerFor(
  tx: Tx,
  input: AnswerForInput,
  now: Date,
): Promise<Result<{ answered: boolean }>> {
  const { jobId, result, reason, note, officer, office } = input
  const seen = await findJob(tx, jobId)
  const [tenant] = seen
    ? await tx.select({ name: tenants.name }).from(tenants).where(eq(tenants.id, seen.tenantId))
    : []
  if (!seen || !tenant)
    return fail(refusal('STOCK_JOB_UNKNOWN', '服务器上没有这个打印任务', 'The server has no such print job'))
  const caller = {
    tenantId: seen.tenantId,
    tenantName: tenant.name,
    accountId: seen.accountId,
    loginName: officer,
  }
  const locked = await lockJob(tx, caller, seen)
  if (!locked.ok) return locked
  const { job } = locked.value
  if (job.state === 'printed' || job.state === 'spoiled')
    return fail(
      refusal(
        'STOCK_SETTLED',
        `该打印任务已确认为“${job.state === 'printed' ? '打印成功' : '打印失败'}”`,
        `This print job is already settled as ${job.state}`,
      ),
    )
  if (job.state !== 'committed' || job.releaseAt !== null)
    return fail(
      refusal('STOCK_NOT_COMMITTED', '该打印任务不在等待确认', 'This print job does not wait for its result'),
    )
  if (orderOver(job) > now)
    return fail(
      refusal(
        'STOCK_ORDER_ALIVE',
        `开始打印后 ${OVER_AFTER} 秒内，原工作站仍可能执行这次打印`,
        `Within ${OVER_AFTER} s of its start the workstation may still carry out this print`,
      ),
    )
  if (note.trim() === '')
    return fail(refusal('STOCK_WORDS_MISSING', '没有填写登记依据', 'The grounds were not given'))
  if (result === 'spoiled' && !reason)
    return fail(
      refusal('CONFIRM_REASON_MISSING', '没有说明打印失败的原因', 'No reason was given for the failed print'),
    )
  const [owner] = await tx
    .select({ loginName: accounts.loginName })
    .from(accounts)
    .where(eq(accounts.id, job.accountId))
  const name = (await workstationName(tx, job.tenantId, job.workstationId)) ?? job.workstationId
  await closeAs(
    tx,
    caller,
    locked.value,
    {
      action: 'answerFor',
      result,
      reason,
      note: note.trim(),
      because: [because('workstationLost', { name, loginName: owner?.loginName ?? '' })],
    },
    now,
  )
  const numbers = job.blankNos.join('、')
  const [zh, en] =
    result === 'printed'
      ? ['已登记为“打印成功”', 'recorded as printed']
      : [
          '空白单证已作废，请勿再使用；该证书可以用其他空白单证重新打印',
          'the form is void and must not be used; the certificate can be printed again onto another',
        ]
  await tellEnterprise(
    tx,
    {
      tenantId: job.tenantId,
      title: label(
        `海关已登记打印结果：${job.certificateNo}`,
        `Customs recorded the result of a print: ${job.certificateNo}`,
      ),
      body: label(
        `工作站“${name}”上的打印（证书 ${job.certificateNo}，空白单证 ${numbers}）由海关代为确认：${zh}。说明：${note.trim()}`,
        `The print at the workstation "${name}" (certificate ${job.certificateNo}, form ${numbers}) was answered for by customs: ${en}. Remarks: ${note.trim()}`,
      ),
      publisher: office,
    },
    now,
  )
  return ok({ answered: true })
}
