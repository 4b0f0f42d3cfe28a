/** Numbers that a print job spoiled besides its own (`alsoSpoiled` of the journal): written off once, by their holder, with the job's name; the ledger stays sound. */
import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditLog } from '../../../../db/central/writes.ts'
import { ledgerDifference } from '../../../../domain/printing/blank.ts'
import { rowOf } from '../../../../server/platform/rows.ts'
import { chain, key, problemOf, valueOf } from '../testing/kit.ts'
import { violations } from '../testing/oracle.ts'
import { onBothStores } from '../testing/stores.ts'

onBothStores('[PRN-07] sheets that came out besides', (openOne) => {
  /** A committed job on the first of four numbers, told as printed with the second one spoiled besides. */
  async function printedTwice() {
    const kit = await openOne()
    const certificateNo = await kit.addCertificate()
    const [own = '', extra = '', third = '', fourth = ''] = await kit.issue(kit.ours, 'C2-2', 4)
    const call = kit.reservation(certificateNo, [own])
    const { jobId, workstationId } = call
    valueOf(await kit.calls.reserve(call))
    valueOf(await kit.calls.commit({ key: key(), jobId, workstationId }))
    const writeOff = (blankNo: string, calls = kit.calls) =>
      calls.writeOff({ key: key(), blankNo, reason: 'duplicate', note: '', job: { jobId, certificateNo } })
    const settle = () => kit.calls.settle({ key: key(), jobId, workstationId, result: 'printed' })
    const trail = async (blankNo: string) =>
      kit.db
        .select()
        .from(auditLog)
        .where(eq(auditLog.subject, `blank:${blankNo}`))
        .orderBy(desc(auditLog.id))
    const sound = async () => {
      expect(await violations(kit.db, kit.ours.tenantId)).toEqual([])
      for (const { issued, counts } of await kit.calls.lines())
        expect(ledgerDifference(issued, counts)).toBe(0)
    }
    return {
      kit,
      certificateNo,
      own,
      extra,
      third,
      fourth,
      jobId,
      workstationId,
      writeOff,
      settle,
      trail,
      sound,
    }
  }

  test('the journal’s entry travels with them; each is void for 重复打印, names the job, and the audit log says by whose word', async () => {
    const it = await printedTwice()
    const entries = chain([
      {
        jobId: it.jobId,
        certificateNo: it.certificateNo,
        blankNos: [it.own],
        state: 'CONFIRMED',
        alsoSpoiled: [{ blankNo: it.extra, reason: 'duplicate' }],
      },
    ])
    valueOf(await it.kit.calls.appendJournal({ workstationId: it.workstationId, entries }))
    expect(
      (await it.kit.calls.journal({ workstationId: it.workstationId, afterSeq: 0, limit: 10 })).entries,
    ).toEqual(entries)
    expect(valueOf(await it.writeOff(it.extra))).toEqual({ state: 'spoiled' })
    valueOf(await it.settle())
    expect(await it.kit.blank(it.own)).toMatchObject({ state: 'used' })
    expect(await it.kit.blank(it.extra)).toMatchObject({
      state: 'spoiled',
      spoilReason: 'duplicate',
      jobId: it.jobId,
      certificateNo: it.certificateNo,
    })
    expect(
      (await rowOf(it.kit.db, it.kit.ours.tenantId, 'certificates.blank', it.extra))?.content.fields,
    ).toMatchObject({ spoilReason: 'duplicate', certificateNo: it.certificateNo, workstation: '一号机' })
    expect(await it.trail(it.extra)).toMatchObject([
      {
        who: '示例甲',
        action: 'writeOff',
        from: 'available',
        to: 'spoiled',
        reasons: [
          { code: 'job', values: { jobId: it.jobId, certificateNo: it.certificateNo } },
          { code: 'spoiled', values: { reason: 'duplicate' } },
        ],
      },
    ])
    expect((await it.kit.certificate(it.certificateNo)).printCount).toBe(1)
    await it.sound()
  })

  test('told twice, under other keys, it is one; for another job it is refused', async () => {
    const it = await printedTwice()
    for (const typed of [it.extra, it.extra, ` ${it.extra.toLowerCase().replace('-', '–')} `])
      expect(valueOf(await it.writeOff(typed))).toEqual({ state: 'spoiled' })
    expect(await it.trail(it.extra)).toHaveLength(1)
    const other = { jobId: randomUUID(), certificateNo: it.certificateNo }
    expect(
      problemOf(
        await it.kit.calls.writeOff({
          key: key(),
          blankNo: it.extra,
          reason: 'duplicate',
          note: '',
          job: other,
        }),
      ).code,
    ).toBe('STOCK_SPOILED')
    await it.sound()
  })

  test('a number of another enterprise, one that is used, one that another job holds, the job’s own and one that does not exist are refused and stay what they are', async () => {
    const it = await printedTwice()
    const [foreign = ''] = await it.kit.issue(it.kit.theirs, 'C2-2', 1)
    valueOf(await it.kit.calls.reserve(it.kit.reservation(await it.kit.addCertificate(), [it.third])))
    await it.kit.setBlank(it.fourth, 'returned')
    const cases = [
      [foreign, 'STOCK_OTHER_HOLDER'],
      [it.third, 'STOCK_RESERVED'],
      [it.own, 'STOCK_RESERVED'],
      [it.fourth, 'STOCK_RETURNED'],
      ['C22-2699999999', 'STOCK_UNKNOWN'],
      ['', 'STOCK_UNKNOWN'],
    ] as const
    for (const [blankNo, code] of cases)
      expect([blankNo, problemOf(await it.writeOff(blankNo)).code]).toEqual([blankNo, code])
    valueOf(await it.settle())
    expect(problemOf(await it.writeOff(it.own)).code).toBe('STOCK_USED')
    for (const [blankNo, state] of [
      [foreign, 'available'],
      [it.third, 'reserved'],
      [it.own, 'used'],
    ] as const)
      expect([blankNo, (await it.kit.blank(blankNo)).state]).toEqual([blankNo, state])
    await it.sound()
  })

  test('one of another kind is written off: whatever lay in the tray is what was spoiled', async () => {
    const it = await printedTwice()
    const [sheet = ''] = await it.kit.issue(it.kit.ours, 'XY', 2)
    valueOf(await it.writeOff(sheet))
    expect(await it.kit.blank(sheet)).toMatchObject({
      state: 'spoiled',
      spoilReason: 'duplicate',
      certificateNo: it.certificateNo,
    })
    await it.sound()
  })

  test('a job of another enterprise, or one that the server does not know, is named in the audit log alone', async () => {
    const it = await printedTwice()
    const [theirs = ''] = await it.kit.issue(it.kit.theirs, 'C2-2', 1)
    valueOf(await it.writeOff(theirs, it.kit.theirCalls))
    expect(await it.kit.blank(theirs)).toMatchObject({ state: 'spoiled', jobId: null, certificateNo: null })
    const unknown = { jobId: randomUUID(), certificateNo: 'S-示例' }
    valueOf(
      await it.kit.calls.writeOff({ key: key(), blankNo: it.extra, reason: 'jam', note: '', job: unknown }),
    )
    expect(await it.kit.blank(it.extra)).toMatchObject({ state: 'spoiled', spoilReason: 'jam', jobId: null })
    expect((await it.trail(it.extra))[0]?.reasons).toContainEqual({ code: 'job', values: unknown })
    await it.sound()
  })

  test('none: nothing but the job’s own is touched', async () => {
    const it = await printedTwice()
    valueOf(await it.settle())
    for (const blankNo of [it.extra, it.third, it.fourth])
      expect((await it.kit.blank(blankNo)).state).toBe('available')
    await it.sound()
  })
})
