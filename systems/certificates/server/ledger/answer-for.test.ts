/** A workstation is lost with everything on it: an officer records what became of the sheet, once, and late enough. */
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { notices } from '../../../../db/central/notices.ts'
import { auditLog } from '../../../../db/central/writes.ts'
import { chain, problemOf, valueOf, key } from '../testing/kit.ts'
import { violations } from '../testing/oracle.ts'
import { onBothStores } from '../testing/stores.ts'
import { answerFor, type AnswerForInput } from './answer-for.ts'
import { openPrints } from './open-prints.ts'
import { OVER_AFTER } from './order-over.ts'

onBothStores('[CERT-15] [DESK-03] a print whose workstation is lost', (openOne) => {
  /** Committed by a workstation that has told up to INTENT. */
  async function lost() {
    const kit = await openOne()
    const { workstationId } = kit
    const certificateNo = await kit.addCertificate()
    const [blankNo = '', other = ''] = await kit.issue(kit.ours, 'C2-2', 2)
    const call = kit.reservation(certificateNo, [blankNo])
    const job = () => ({ key: key(), jobId: call.jobId, workstationId })
    valueOf(await kit.calls.reserve(call))
    valueOf(await kit.calls.commit(job()))
    const entries = chain([{ jobId: call.jobId, certificateNo, blankNos: [blankNo], state: 'INTENT' }])
    valueOf(await kit.calls.appendJournal({ workstationId, entries }))
    const wait = (seconds: number) => (kit.clock.now = new Date(kit.clock.now.getTime() + seconds * 1000))
    const answer = (change: Partial<AnswerForInput> = {}) =>
      kit.db.transaction((tx) =>
        answerFor(
          tx,
          {
            jobId: call.jobId,
            result: 'spoiled',
            reason: 'notPrinted',
            note: '企业来函：电脑硬盘损坏',
            officer: 'customs',
            office: '示例海关',
            ...change,
          },
          kit.clock.now,
        ),
      )
    const open = async (search = certificateNo) => (await openPrints(kit.db, { search, page: 1 })).rows
    return { kit, certificateNo, blankNo, other, jobId: call.jobId, job, entries, wait, answer, open }
  }

  test('is void once its order is over: the number for ever, the certificate printable onto another, the enterprise told, the officer on record', async () => {
    const it = await lost()
    expect(await it.open()).toMatchObject([
      { jobId: it.jobId, blankNos: [it.blankNo], holder: '示例甲', workstation: '一号机', told: 'INTENT' },
    ])
    expect(problemOf(await it.answer()).code).toBe('STOCK_ORDER_ALIVE')
    it.wait(OVER_AFTER - 1)
    expect(problemOf(await it.answer()).code).toBe('STOCK_ORDER_ALIVE')
    it.wait(1)
    expect(new Date((await it.open())[0]?.answerableAt ?? '')).toEqual(it.kit.clock.now)
    valueOf(await it.answer())
    expect(await it.kit.blank(it.blankNo)).toMatchObject({ state: 'spoiled', spoilReason: 'notPrinted' })
    expect(await it.open()).toEqual([])
    expect(problemOf(await it.answer()).code).toBe('STOCK_SETTLED')

    expect(
      problemOf(await it.kit.calls.reserve(it.kit.reservation(it.certificateNo, [it.blankNo]))).code,
    ).toBe('STOCK_SPOILED')
    const again = it.kit.reservation(it.certificateNo, [it.other])
    valueOf(await it.kit.calls.reserve(again))
    const second = () => ({ key: key(), jobId: again.jobId, workstationId: again.workstationId })
    valueOf(await it.kit.calls.commit(second()))
    valueOf(await it.kit.calls.settle({ ...second(), result: 'printed' }))
    expect((await it.kit.certificate(it.certificateNo)).printCount).toBe(1)

    const [told] = await it.kit.db.select().from(notices).where(eq(notices.tenantId, it.kit.ours.tenantId))
    expect(told).toMatchObject({ title: `海关已登记打印结果：${it.certificateNo}`, publisher: '示例海关' })
    expect(told?.body).toContain(it.blankNo)
    const [line] = await it.kit.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `blank:${it.blankNo}`))
      .orderBy(desc(auditLog.id))
    expect(line).toMatchObject({
      who: 'customs',
      action: 'answerFor',
      from: 'committed',
      to: 'spoiled',
      why: '企业来函：电脑硬盘损坏',
    })
    expect(line?.reasons.map(({ code }) => code)).toEqual(['job', 'spoiled', 'workstationLost'])
    expect(await violations(it.kit.db, it.kit.ours.tenantId)).toEqual([])
  })

  test('is printed when the sheet is there: no second one can be asked for without a reprint', async () => {
    const it = await lost()
    it.wait(OVER_AFTER)
    valueOf(await it.answer({ result: 'printed' }))
    expect((await it.kit.blank(it.blankNo)).state).toBe('used')
    expect((await it.kit.certificate(it.certificateNo)).printCount).toBe(1)
    expect(problemOf(await it.kit.calls.reserve(it.kit.reservation(it.certificateNo, [it.other]))).code).toBe(
      'CERT_ALREADY_PRINTED',
    )
  })

  test('that turns up all the same changes nothing: the same answer is taken, another one, or that it never started, refused', async () => {
    const it = await lost()
    it.wait(OVER_AFTER)
    valueOf(await it.answer())
    expect(valueOf(await it.kit.calls.settle({ ...it.job(), result: 'spoiled', reason: 'jam' }))).toEqual({
      settled: true,
    })
    expect(problemOf(await it.kit.calls.settle({ ...it.job(), result: 'printed' })).code).toBe(
      'STOCK_SETTLED',
    )
    const [abandoned] = chain(
      [{ jobId: it.jobId, certificateNo: it.certificateNo, blankNos: [it.blankNo], state: 'ABANDONED' }],
      it.entries[0],
    )
    expect(problemOf(await it.kit.calls.release({ ...it.job(), abandoned })).code).toBe('STOCK_SETTLED')
    const started = chain(
      [{ jobId: it.jobId, certificateNo: it.certificateNo, blankNos: [it.blankNo], state: 'SPOOLED' }],
      it.entries[0],
    )
    valueOf(await it.kit.calls.appendJournal({ workstationId: it.job().workstationId, entries: started }))
    expect(await it.kit.blank(it.blankNo)).toMatchObject({ state: 'spoiled', spoilReason: 'notPrinted' })
    expect(await violations(it.kit.db, it.kit.ours.tenantId)).toEqual([])
  })

  test('is not answered without grounds or reason, before it is committed, or when its blanks come back by themselves', async () => {
    const it = await lost()
    it.wait(OVER_AFTER)
    expect(problemOf(await it.answer({ note: ' \n' })).code).toBe('STOCK_WORDS_MISSING')
    expect(problemOf(await it.answer({ reason: undefined })).code).toBe('CONFIRM_REASON_MISSING')
    expect(problemOf(await it.answer({ jobId: key() })).code).toBe('STOCK_JOB_UNKNOWN')
    const reserved = it.kit.reservation(await it.kit.addCertificate(), [it.other])
    valueOf(await it.kit.calls.reserve(reserved))
    expect(problemOf(await it.answer({ jobId: reserved.jobId })).code).toBe('STOCK_NOT_COMMITTED')
    expect((await it.kit.blank(it.blankNo)).state).toBe('committed')
  })

  test('is found by a part of certificate, number or enterprise, in any case, and by no pattern', async () => {
    const it = await lost()
    for (const part of [it.certificateNo.toLowerCase(), it.blankNo.slice(3), '示例甲'])
      expect((await it.open(part)).map(({ jobId }) => jobId)).toContain(it.jobId)
    for (const pattern of ['%', '_', "' or 1=1 --", '示例丙']) expect(await it.open(pattern)).toEqual([])
  })
})
