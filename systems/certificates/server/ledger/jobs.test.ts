/** The life of a print job at the server: reserve, commit, settle, release, expire, reprint. */
import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rows } from '../../../../db/central/rows.ts'
import { auditLog } from '../../../../db/central/writes.ts'
import { exportCertificates } from '../tables.ts'
import { rowOf } from '../../../../server/platform/rows.ts'
import { chain, key, problemOf, valueOf, type Kit } from '../testing/kit.ts'
import { onBothStores } from '../testing/stores.ts'
import { RESERVATION_MS } from './reserve.ts'

const MINUTE = 60_000

onBothStores('print jobs', (openOne) => {
  /** A kit with one certificate of two sheets, reserved. */
  async function reserved() {
    const kit = await openOne()
    const certificateNo = await kit.addCertificate()
    const [main = ''] = await kit.issue(kit.ours, 'C2-2', 3)
    const [more = ''] = await kit.issue(kit.ours, 'XY', 3)
    const call = kit.reservation(certificateNo, [main, more])
    const answer = valueOf(await kit.calls.reserve(call))
    const job = () => ({ key: key(), jobId: call.jobId, workstationId: kit.workstationId })
    return { kit, certificateNo, main, more, call, answer, job }
  }
  const states = async (kit: Kit, blankNos: readonly string[]) =>
    Promise.all(blankNos.map(async (blankNo) => (await kit.blank(blankNo)).state))
  const later = (kit: Kit, ms: number) => {
    kit.clock.now = new Date(kit.clock.now.getTime() + ms)
  }

  test('[CERT-14] success uses the blanks, marks the certificate printed, publishes and audits', async () => {
    const { kit, certificateNo, main, more, job } = await reserved()
    expect(await states(kit, [main, more])).toEqual(['reserved', 'reserved'])
    valueOf(await kit.calls.commit(job()))
    expect(await states(kit, [main, more])).toEqual(['committed', 'committed'])
    valueOf(await kit.calls.settle({ ...job(), result: 'printed' }))
    expect(await states(kit, [main, more])).toEqual(['used', 'used'])
    expect(await kit.certificate(certificateNo)).toMatchObject({ printStatus: 'printed', printCount: 1 })
    expect(
      (await rowOf(kit.db, kit.ours.tenantId, 'certificates.export', certificateNo))?.content.fields,
    ).toMatchObject({ printStatus: 'printed', printCount: '1' })
    const shown = await rowOf(kit.db, kit.ours.tenantId, 'certificates.blank', main)
    expect(shown).toMatchObject({
      state: 'used',
      content: { fields: { certificateNo, workstation: '一号机', holder: '示例甲' } },
    })
    const trail = await kit.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `blank:${main}`))
      .orderBy(desc(auditLog.id))
    expect(trail.map(({ action, from, to }) => [action, from, to])).toEqual([
      ['settle', 'committed', 'used'],
      ['commit', 'reserved', 'committed'],
      ['reserve', 'available', 'reserved'],
    ])
    // Reasons are codes with values; what a person wrote stands apart.
    const ofJob = { code: 'job', values: { certificateNo, jobId: job().jobId } }
    expect(trail.map(({ reasons, why }) => [reasons, why])).toEqual([
      [[ofJob], ''],
      [[ofJob], ''],
      [[ofJob, { code: 'workstation', values: { name: '一号机' } }], ''],
    ])
    expect(problemOf(await kit.calls.reserve(kit.reservation(certificateNo, [main]))).code).toBe(
      'CERT_ALREADY_PRINTED',
    )
  })

  test('[CERT-14] failure spoils the blanks with a reason; the certificate stays 待打印', async () => {
    const { kit, certificateNo, main, more, job } = await reserved()
    valueOf(await kit.calls.commit(job()))
    expect(problemOf(await kit.calls.settle({ ...job(), result: 'spoiled' })).code).toBe(
      'CONFIRM_REASON_MISSING',
    )
    valueOf(await kit.calls.settle({ ...job(), result: 'spoiled', reason: 'jam', note: '第二页' }))
    expect(await kit.blank(main)).toMatchObject({ state: 'spoiled', spoilReason: 'jam', certificateNo })
    const [told] = await kit.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `blank:${main}`))
      .orderBy(desc(auditLog.id))
    expect(told).toMatchObject({
      reasons: [{ code: 'job' }, { code: 'spoiled', values: { reason: 'jam' } }],
      why: '第二页',
    })
    expect(await kit.blank(more)).toMatchObject({ state: 'spoiled', spoilReason: 'jam' })
    expect(await kit.certificate(certificateNo)).toMatchObject({ printStatus: 'pending', printCount: 0 })
    // Another blank may be tried now.
    const [, next = ''] = await kit.issue(kit.ours, 'C2-2', 2)
    valueOf(await kit.calls.reserve(kit.reservation(certificateNo, [next])))
  })

  test('[CERT-15] every call repeats to the same answer, by key and by job; a contrary result is refused', async () => {
    const { kit, call, answer, job, certificateNo } = await reserved()
    expect(valueOf(await kit.calls.reserve(call))).toEqual(answer)
    later(kit, MINUTE)
    expect(valueOf(await kit.calls.reserve({ ...call, key: key() }))).toEqual(answer)
    for (const times of [1, 2])
      expect([times, valueOf(await kit.calls.commit(job()))]).toEqual([times, { committed: true }])
    for (const times of [1, 2])
      expect([times, valueOf(await kit.calls.settle({ ...job(), result: 'printed' }))]).toEqual([
        times,
        { settled: true },
      ])
    expect(problemOf(await kit.calls.settle({ ...job(), result: 'spoiled', reason: 'jam' })).code).toBe(
      'STOCK_SETTLED',
    )
    expect(problemOf(await kit.calls.release(job())).code).toBe('STOCK_SETTLED')
    expect(valueOf(await kit.calls.commit(job()))).toEqual({ committed: true })
    expect((await kit.certificate(certificateNo)).printCount).toBe(1)
  })

  test('[CERT-11] a key belongs to one call', async () => {
    const { kit, call, job } = await reserved()
    expect(problemOf(await kit.calls.commit({ ...job(), key: call.key })).code).toBe('INPUT_KEY_REUSED')
  })

  test('[CERT-11] a reservation ends after ten minutes by the server clock, a committed one never', async () => {
    const one = await reserved()
    later(one.kit, RESERVATION_MS - 1)
    await one.kit.calls.lines()
    expect((await one.kit.blank(one.main)).state).toBe('reserved')
    later(one.kit, 1)
    await one.kit.calls.lines()
    expect(await states(one.kit, [one.main, one.more])).toEqual(['available', 'available'])
    expect((await one.kit.blank(one.main)).jobId).toBeNull()
    expect(problemOf(await one.kit.calls.commit(one.job())).code).toBe('STOCK_RESERVATION_EXPIRED')
    valueOf(await one.kit.calls.reserve(one.kit.reservation(one.certificateNo, [one.main])))

    const two = await reserved()
    valueOf(await two.kit.calls.commit(two.job()))
    later(two.kit, 400 * 86_400_000)
    await two.kit.calls.lines()
    expect(await states(two.kit, [two.main, two.more])).toEqual(['committed', 'committed'])
    valueOf(await two.kit.calls.settle({ ...two.job(), result: 'printed' }))
  })

  test('[CERT-11] commit is refused when the certificate was invalidated or moved to on-site meanwhile', async () => {
    for (const [change, code] of [
      [{ state: 'invalid' }, 'CERT_INVALID'],
      [{ collectBy: 'onsite' }, 'CERT_NOT_SELF_PRINT'],
    ] as const) {
      const { kit, certificateNo, job } = await reserved()
      await kit.db
        .update(exportCertificates)
        .set(change)
        .where(eq(exportCertificates.certificateNo, certificateNo))
      expect(problemOf(await kit.calls.commit(job())).code).toBe(code)
      valueOf(await kit.calls.release(job()))
    }
  })

  test('[CERT-15] another workstation or another tenant cannot touch the job', async () => {
    const { kit, job } = await reserved()
    const elsewhere = () => ({ ...job(), workstationId: kit.otherWorkstationId })
    expect(problemOf(await kit.calls.commit(elsewhere())).code).toBe('STOCK_OTHER_WORKSTATION')
    expect(problemOf(await kit.calls.release(elsewhere())).code).toBe('STOCK_OTHER_WORKSTATION')
    expect(problemOf(await kit.theirCalls.commit(job())).code).toBe('STOCK_JOB_UNKNOWN')
    expect(problemOf(await kit.theirCalls.settle({ ...job(), result: 'printed' })).code).toBe(
      'STOCK_JOB_UNKNOWN',
    )
    expect(problemOf(await kit.calls.settle({ ...job(), result: 'printed' })).code).toBe(
      'STOCK_NOT_COMMITTED',
    )
    expect(problemOf(await kit.calls.commit({ ...job(), jobId: randomUUID() })).code).toBe(
      'STOCK_JOB_UNKNOWN',
    )
  })

  test('[PRN-06] a committed job is released only with a journal that proves it never started', async () => {
    const { kit, certificateNo, main, more, call, job } = await reserved()
    const about = { jobId: call.jobId, certificateNo, blankNos: [main, more], incarnation: key() }
    valueOf(await kit.calls.commit({ ...job(), incarnation: about.incarnation }))
    expect(problemOf(await kit.calls.release(job())).code).toBe('STOCK_COMMITTED')
    const [created, stopped] = chain([
      { ...about, state: 'CREATED' },
      { ...about, state: 'ABANDONED' },
    ])
    if (!created || !stopped) throw new Error('a chain of two')
    valueOf(await kit.calls.appendJournal({ workstationId: kit.workstationId, entries: [created] }))
    const refused = async (abandoned: typeof stopped) =>
      problemOf(await kit.calls.release({ ...job(), abandoned })).code
    expect(await refused({ ...stopped, note: 'x' })).toBe('STOCK_JOURNAL_REFUSED')
    expect(await refused(created)).toBe('STOCK_JOURNAL_REFUSED')
    const [, foreign] = chain([
      { ...about, state: 'VALIDATED' },
      { ...about, state: 'ABANDONED' },
    ])
    if (!foreign) throw new Error('a chain of two')
    expect(await refused(foreign)).toBe('STOCK_JOURNAL_REFUSED')
    const [other] = chain([{ ...about, jobId: randomUUID(), state: 'ABANDONED' }], created)
    if (!other) throw new Error('a chain of one')
    expect(await refused(other)).toBe('STOCK_JOURNAL_REFUSED')
    expect(await states(kit, [main, more])).toEqual(['committed', 'committed'])
    valueOf(await kit.calls.release({ ...job(), abandoned: stopped }))
    valueOf(await kit.calls.release({ ...job(), abandoned: stopped }))
    expect(await states(kit, [main, more])).toEqual(['available', 'available'])
  })

  test('[PRN-06] no release once the journal shows INTENT', async () => {
    const { kit, certificateNo, main, more, call, job } = await reserved()
    const about = { jobId: call.jobId, certificateNo, blankNos: [main, more] }
    valueOf(await kit.calls.commit(job()))
    const entries = chain([
      { ...about, state: 'RESERVED' },
      { ...about, state: 'INTENT' },
      { ...about, state: 'ABANDONED' },
    ])
    valueOf(await kit.calls.appendJournal({ workstationId: kit.workstationId, entries }))
    expect(problemOf(await kit.calls.release({ ...job(), abandoned: entries[2] })).code).toBe(
      'STOCK_JOURNAL_REFUSED',
    )
  })

  test('[PRN-06] a journal that contradicts a release is kept and shows in the audit log', async () => {
    const { kit, certificateNo, main, more, call, job } = await reserved()
    const about = { jobId: call.jobId, certificateNo, blankNos: [main, more] }
    valueOf(await kit.calls.release(job()))
    valueOf(
      await kit.calls.appendJournal({
        workstationId: kit.workstationId,
        entries: chain([{ ...about, state: 'RESERVED' }]),
      }),
    )
    const trail = async () =>
      (
        await kit.db
          .select()
          .from(auditLog)
          .where(eq(auditLog.subject, `blank:${main}`))
          .orderBy(desc(auditLog.id))
      )[0]
    expect(await trail()).toMatchObject({ action: 'release' })
    valueOf(
      await kit.calls.appendJournal({
        workstationId: kit.workstationId,
        entries: chain([
          { ...about, state: 'RESERVED' },
          { ...about, state: 'INTENT' },
        ]),
      }),
    )
    expect(await trail()).toMatchObject({
      action: 'contradiction',
      from: 'released',
      reasons: [{ code: 'journalStarted', values: { jobId: call.jobId } }],
    })
  })

  test('a release that overtakes its reservation makes the reservation come too late', async () => {
    const kit = await openOne()
    const certificateNo = await kit.addCertificate()
    const blankNos = await kit.issue(kit.ours, 'C2-2', 1)
    const call = kit.reservation(certificateNo, blankNos)
    const [abandoned] = chain([{ jobId: call.jobId, certificateNo, blankNos, state: 'ABANDONED' }])
    valueOf(
      await kit.calls.release({ key: key(), jobId: call.jobId, workstationId: kit.workstationId, abandoned }),
    )
    expect(problemOf(await kit.calls.reserve(call)).code).toBe('STOCK_JOB_RELEASED')
    expect(await states(kit, blankNos)).toEqual(['available'])
  })

  test('[CERT-10] numbers are taken as clerks paste them', async () => {
    const kit = await openOne()
    const [blankNo = ''] = await kit.issue(kit.ours, 'C2-2', 1)
    const pasted = ` ${Array.from(blankNo.toLowerCase())
      .map((character) =>
        /[a-z\d]/u.test(character) ? String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0) : '－',
      )
      .join('')}\u3000`
    valueOf(await kit.calls.reserve(kit.reservation(await kit.addCertificate(), [pasted])))
    expect((await kit.blank(blankNo)).state).toBe('reserved')
  })

  test('[CERT-12] the next continuation sheets come in number order, without reserving', async () => {
    const { kit, more } = await reserved()
    const free = await kit.calls.nextContinuation(5)
    expect(free).toHaveLength(2)
    expect(free).not.toContain(more)
    expect(free).toEqual([...free].sort())
    expect(await kit.calls.nextContinuation(1)).toEqual(free.slice(0, 1))
    expect(await kit.theirCalls.nextContinuation(5)).toEqual([])
  })

  test('[PRN-07] write-off, low stock and reconciliation', async () => {
    const kit = await openOne()
    const [first = '', second = ''] = await kit.issue(kit.ours, 'C1-1', 21)
    const line = async () => (await kit.calls.lines()).find(({ blankKind }) => blankKind === 'C1-1')
    expect(await line()).toMatchObject({ issued: 21, difference: 0, isLow: false, counts: { available: 21 } })
    expect(
      valueOf(await kit.calls.writeOff({ key: key(), blankNo: first, reason: 'damaged', note: '' })),
    ).toEqual({ state: 'spoiled' })
    expect(await line()).toMatchObject({ isLow: false, counts: { available: 20, spoiled: 1 } })
    expect(
      valueOf(await kit.calls.writeOff({ key: key(), blankNo: second, reason: 'lost', note: '搬迁' })),
    ).toEqual({ state: 'lost' })
    expect(await line()).toMatchObject({
      issued: 21,
      difference: 0,
      isLow: true,
      counts: { available: 19, lost: 1 },
    })
    expect(
      problemOf(await kit.calls.writeOff({ key: key(), blankNo: first, reason: 'lost', note: '' })).code,
    ).toBe('STOCK_SPOILED')
    expect(
      problemOf(await kit.theirCalls.writeOff({ key: key(), blankNo: first, reason: 'lost', note: '' })).code,
    ).toBe('STOCK_OTHER_HOLDER')
    expect(
      problemOf(await kit.calls.writeOff({ key: key(), blankNo: 'C11-0000000000', reason: 'lost', note: '' }))
        .code,
    ).toBe('STOCK_UNKNOWN')
  })

  test('changes go to the holder alone', async () => {
    const { kit } = await reserved()
    expect(await kit.db.select().from(rows).where(eq(rows.tenantId, kit.theirs.tenantId))).toEqual([])
  })
})
