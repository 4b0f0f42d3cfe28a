/** An account that printed is disabled, or gone from the workstation: another one of the enterprise answers there, and nowhere else. */
import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts } from '../../../../db/central/accounts.ts'
import { auditLog } from '../../../../db/central/writes.ts'
import { ORDER_LIFE, RELEASE_MARGIN } from '../../../../domain/printing/order.ts'
import type { Caller } from '../caller.ts'
import { chain, key, problemOf, valueOf } from '../testing/kit.ts'
import { violations } from '../testing/oracle.ts'
import { onBothStores } from '../testing/stores.ts'
import { ledgerCalls } from './calls.ts'

onBothStores('[CERT-15] a job whose account is gone', (openOne) => {
  /** Committed by ours and in its journal; `colleague` is of the same enterprise. */
  async function stranded() {
    const kit = await openOne()
    const add = async ({ accountId, tenantId, loginName }: Caller) =>
      kit.db.insert(accounts).values({
        id: accountId,
        tenantId,
        loginName: `${loginName}-${accountId}`,
        displayName: loginName,
        role: 'enterprise',
        systems: ['certificates'],
        passwordHash: '',
      })
    const colleague: Caller = { ...kit.ours, accountId: randomUUID(), loginName: '示例乙二' }
    for (const each of [kit.ours, colleague]) await add(each)
    const calls = ledgerCalls({ db: kit.db, now: () => kit.clock.now }, colleague)
    const { workstationId } = kit
    const certificateNo = await kit.addCertificate()
    const blankNos = await kit.issue(kit.ours, 'C2-2', 1)
    const call = kit.reservation(certificateNo, blankNos)
    const job = (elsewhere = workstationId) => ({ key: key(), jobId: call.jobId, workstationId: elsewhere })
    valueOf(await kit.calls.reserve(call))
    valueOf(await kit.calls.commit(job()))
    const entries = chain([{ jobId: call.jobId, certificateNo, blankNos, state: 'INTENT' }])
    valueOf(await kit.calls.appendJournal({ workstationId, entries }))
    const others = async (of = calls, at = workstationId) =>
      (await of.journal({ workstationId: at, afterSeq: 0, limit: 10 })).others
    const disable = () =>
      kit.db.update(accounts).set({ isLocked: true }).where(eq(accounts.id, kit.ours.accountId))
    const wait = () => (kit.clock.now = new Date(kit.clock.now.getTime() + ORDER_LIFE + RELEASE_MARGIN))
    const handOver = (isGone: boolean, of = calls, at = workstationId) => of.handOver({ ...job(at), isGone })
    return {
      kit,
      colleague,
      calls,
      certificateNo,
      blankNo: blankNos[0] ?? '',
      job,
      others,
      disable,
      wait,
      handOver,
      workstationId,
    }
  }

  test('told to colleagues at that workstation alone, once its order is over; a disabled account’s job is handed over, answered and audited by name', async () => {
    const it = await stranded()
    await it.disable()
    expect(await it.others()).toEqual([])
    expect(problemOf(await it.handOver(true)).code).toBe('STOCK_JOB_OTHER_ACCOUNT')
    it.wait()
    expect(await it.others()).toEqual([
      {
        jobId: it.job().jobId,
        certificateNo: it.certificateNo,
        blankNos: [it.blankNo],
        printer: 'file:示例',
        accountId: it.kit.ours.accountId,
        who: `示例甲-${it.kit.ours.accountId}`,
        isLocked: true,
      },
    ])
    expect([
      await it.others(it.kit.calls),
      await it.others(it.calls, it.kit.otherWorkstationId),
      await it.others(it.kit.theirCalls),
    ]).toEqual([[], [], []])
    for (const times of [1, 2])
      expect([times, valueOf(await it.handOver(false))]).toEqual([times, { handedOver: true }])
    // Now it is the colleague's, whose journal would be mended with it.
    expect(await it.others()).toEqual([])
    expect(
      (await it.calls.journal({ workstationId: it.workstationId, afterSeq: 0, limit: 10 })).openJobs,
    ).toMatchObject([{ jobId: it.job().jobId, state: 'committed' }])
    valueOf(await it.calls.settle({ ...it.job(), result: 'spoiled', reason: 'jam' }))
    expect(await it.kit.blank(it.blankNo)).toMatchObject({ state: 'spoiled', spoilReason: 'jam' })
    const trail = await it.kit.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `blank:${it.blankNo}`))
      .orderBy(desc(auditLog.id))
    expect(trail.map(({ who, action }) => [who, action]).slice(0, 3)).toEqual([
      ['示例乙二', 'settle'],
      ['示例乙二', 'handOver'],
      ['示例甲', 'commit'],
    ])
    expect(trail[1]?.reasons).toContainEqual({
      code: 'answersFor',
      values: { loginName: `示例甲-${it.kit.ours.accountId}` },
    })
    // The first account, back again, may only say the same.
    expect(valueOf(await it.kit.calls.settle({ ...it.job(), result: 'spoiled', reason: 'jam' }))).toEqual({
      settled: true,
    })
    expect(problemOf(await it.kit.calls.settle({ ...it.job(), result: 'printed' })).code).toBe(
      'STOCK_SETTLED',
    )
    expect(await violations(it.kit.db, it.kit.ours.tenantId)).toEqual([])
  })

  test('an account that can log in answers itself, unless the workstation says that its data are gone', async () => {
    const it = await stranded()
    it.wait()
    expect(problemOf(await it.handOver(false)).code).toBe('STOCK_JOB_OTHER_ACCOUNT')
    // The certificate's next print is refused with who is to answer.
    const again = problemOf(await it.calls.reserve({ ...it.kit.reservation(it.certificateNo, [it.blankNo]) }))
    expect([again.code, again.detail?.zh, again.next?.zh]).toEqual([
      'CERT_JOB_OPEN',
      `该证书由账户“示例甲-${it.kit.ours.accountId}”在本工作站打印，结果尚未确认`,
      '请用该账户登录，确认上一次打印的结果',
    ])
    valueOf(await it.handOver(true))
    valueOf(await it.calls.settle({ ...it.job(), result: 'printed' }))
    expect((await it.kit.certificate(it.certificateNo)).printCount).toBe(1)
  })

  test('never to another enterprise or workstation, and never what is not committed', async () => {
    const it = await stranded()
    await it.disable()
    it.wait()
    expect(problemOf(await it.handOver(true, it.kit.theirCalls)).code).toBe('STOCK_JOB_UNKNOWN')
    expect(problemOf(await it.handOver(true, it.calls, it.kit.otherWorkstationId)).code).toBe(
      'STOCK_OTHER_WORKSTATION',
    )
    valueOf(await it.kit.calls.settle({ ...it.job(), result: 'printed' }))
    expect(problemOf(await it.handOver(true)).code).toBe('STOCK_NOT_COMMITTED')
  })

  test('handed over, it comes back by no word of the first account that it never started', async () => {
    const it = await stranded()
    await it.disable()
    it.wait()
    valueOf(await it.handOver(false))
    const abandoned = chain([
      { jobId: it.job().jobId, certificateNo: it.certificateNo, blankNos: [it.blankNo], state: 'ABANDONED' },
    ])[0]
    expect(problemOf(await it.kit.calls.release({ ...it.job(), abandoned })).code).toBe(
      'STOCK_JOURNAL_REFUSED',
    )
    expect((await it.kit.blank(it.blankNo)).state).toBe('committed')
  })
})
