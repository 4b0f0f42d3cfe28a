/** A server restored from a backup: the journal of the workstation gives back what it lost, or says where it cannot. */
import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { printJobs } from '../tables.ts'
import { auditLog } from '../../../../db/central/writes.ts'
import type { JournalEntry } from '../../../../domain/printing/journal.ts'
import { chain, key, problemOf, publicKey, valueOf, type Kit } from '../testing/kit.ts'
import { onBothStores } from '../testing/stores.ts'
import { RESERVATION_MS } from './reserve.ts'

const printedStates = [
  'CREATED',
  'VALIDATED',
  'RESERVED',
  'INTENT',
  'SPOOLED',
  'DEVICE_DONE',
  'AWAIT_CONFIRM',
  'CONFIRMED',
] as const

onBothStores('[PRN-06] a journal that knows more than the server', (openOne) => {
  /** A job of one certificate with its whole journal; nothing of it is at the server yet. */
  async function printed(kit: Kit) {
    const certificateNo = await kit.addCertificate()
    const blankNos = [...(await kit.issue(kit.ours, 'C2-2', 1)), ...(await kit.issue(kit.ours, 'XY', 1))]
    const call = kit.reservation(certificateNo, blankNos)
    const entries = chain(
      printedStates.map((state) => ({ jobId: call.jobId, certificateNo, blankNos, state })),
    )
    const job = () => ({ key: key(), jobId: call.jobId, workstationId: kit.workstationId })
    const settle = () => kit.calls.settle({ ...job(), result: 'printed' })
    const append = (from = 0, some: readonly JournalEntry[] = entries) =>
      kit.calls.appendJournal({ workstationId: kit.workstationId, entries: some.slice(from) })
    const states = async () => [
      ...(await Promise.all(blankNos.map(async (blankNo) => (await kit.blank(blankNo)).state))),
      (await kit.certificate(certificateNo)).printStatus,
    ]
    const trail = async () =>
      (
        await kit.db
          .select()
          .from(auditLog)
          .where(eq(auditLog.subject, `blank:${blankNos[0]}`))
          .orderBy(desc(auditLog.id))
      ).map(({ action, from, to }) => [action, from, to])
    return { certificateNo, blankNos, call, job, settle, append, states, trail }
  }

  test('a job that is wholly unknown is reserved and committed again, once, and settled like any other', async () => {
    const kit = await openOne()
    const it = await printed(kit)
    expect(problemOf(await it.settle()).code).toBe('STOCK_JOB_UNKNOWN')
    expect(valueOf(await it.append())).toEqual({ upTo: 8 })
    expect(await it.states()).toEqual(['committed', 'committed', 'pending'])
    expect(valueOf(await it.append())).toEqual({ upTo: 8 })
    expect(await it.trail()).toEqual([['takeOver', 'reserved', 'committed']])
    expect(valueOf(await it.settle())).toEqual({ settled: true })
    expect(valueOf(await it.settle())).toEqual({ settled: true })
    expect(await it.states()).toEqual(['used', 'used', 'printed'])
    expect((await kit.certificate(it.certificateNo)).printCount).toBe(1)
    expect(
      await kit.db
        .select({ state: printJobs.state })
        .from(printJobs)
        .where(eq(printJobs.jobId, it.call.jobId)),
    ).toEqual([{ state: 'printed' }])
  })

  test('a job whose commitment was lost goes on, also when its reservation has ended meanwhile', async () => {
    for (const wait of [0, RESERVATION_MS + 1]) {
      const kit = await openOne()
      const it = await printed(kit)
      valueOf(await kit.calls.reserve(it.call))
      kit.clock.now = new Date(kit.clock.now.getTime() + wait)
      // Any look at the ledger lets an overdue reservation go.
      await kit.calls.lines()
      expect((await it.states())[0]).toBe(wait === 0 ? 'reserved' : 'available')
      valueOf(await it.append())
      expect(await it.states()).toEqual(['committed', 'committed', 'pending'])
      expect(valueOf(await it.settle())).toEqual({ settled: true })
    }
  })

  test('what has become something else since stays so: the journal is kept, an officer sees it, the result is refused', async () => {
    const kit = await openOne()
    const it = await printed(kit)
    const other = kit.reservation(await kit.addCertificate(), it.blankNos)
    valueOf(await kit.calls.reserve(other))
    expect(valueOf(await it.append())).toEqual({ upTo: 8 })
    expect((await it.trail())[0]).toEqual(['contradiction', null, null])
    expect(problemOf(await it.settle()).code).toBe('STOCK_JOB_UNKNOWN')
    expect((await it.states())[0]).toBe('reserved')
  })

  test('a certificate that is printed already, or another job of it that is open, is not printed again by a journal', async () => {
    const kit = await openOne()
    const it = await printed(kit)
    valueOf(await kit.calls.reserve(kit.reservation(it.certificateNo, await kit.issue(kit.ours, 'C2-2', 1))))
    valueOf(await it.append())
    expect((await it.trail())[0]).toEqual(['contradiction', null, null])
    expect(await it.states()).toEqual(['available', 'available', 'pending'])
  })

  test("another tenant's job and another's blanks are not touched", async () => {
    const kit = await openOne()
    const it = await printed(kit)
    valueOf(
      await kit.theirCalls.registerWorkstation({
        key: key(),
        workstationId: kit.workstationId,
        name: '同一台机器',
        publicKey: publicKey(),
      }),
    )
    const theirJob = randomUUID()
    const stolen = chain(
      printedStates.map((state) => ({
        jobId: theirJob,
        certificateNo: it.certificateNo,
        blankNos: it.blankNos,
        state,
      })),
    )
    expect(
      valueOf(await kit.theirCalls.appendJournal({ workstationId: kit.workstationId, entries: stolen })),
    ).toEqual({ upTo: 8 })
    expect(await it.states()).toEqual(['available', 'available', 'pending'])
  })
})
