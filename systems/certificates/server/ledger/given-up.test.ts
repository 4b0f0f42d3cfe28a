/** A stopped original and its clone: a committed job that another incarnation gives up, and what becomes of its blanks. */
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditLog } from '../../../../db/central/writes.ts'
import { ORDER_LIFE, RELEASE_MARGIN } from '../../../../domain/printing/order.ts'
import { chain, key, problemOf, valueOf, type Kit } from '../testing/kit.ts'
import { onBothStores } from '../testing/stores.ts'

onBothStores('[CERT-15] a committed job given up by a copy of its workstation', (openOne) => {
  /** Committed for the original; `word` is what a copy, or the original itself, says of it in its own chain. */
  async function committed() {
    const kit = await openOne()
    const certificateNo = await kit.addCertificate()
    const blankNos = await kit.issue(kit.ours, 'C2-2', 2)
    const call = kit.reservation(certificateNo, blankNos.slice(0, 1))
    const [original, clone] = [key(), key()]
    const about = { jobId: call.jobId, certificateNo, blankNos: call.blankNos as string[] } // made of an array above
    valueOf(await kit.calls.reserve(call))
    const job = () => ({ key: key(), jobId: call.jobId, workstationId: kit.workstationId })
    valueOf(await kit.calls.commit({ ...job(), incarnation: original }))
    const before = chain([{ ...about, state: 'RESERVED', incarnation: original }])
    valueOf(await kit.calls.appendJournal({ workstationId: kit.workstationId, entries: before }))
    const word = (state: 'ABANDONED' | 'INTENT', incarnation: string) =>
      chain([{ ...about, state, incarnation }], before[0])
    const giveUp = (by: string) => kit.calls.release({ ...job(), abandoned: word('ABANDONED', by)[0] })
    const append = (entries: ReturnType<typeof word>) =>
      kit.calls.appendJournal({ workstationId: kit.workstationId, entries })
    const state = async () => (await kit.blank(blankNos[0] ?? '')).state
    const trail = async () =>
      (
        await kit.db
          .select()
          .from(auditLog)
          .where(eq(auditLog.subject, `blank:${blankNos[0]}`))
          .orderBy(desc(auditLog.id))
      ).map(({ action }) => action)
    return { kit, certificateNo, blankNos, job, original, clone, word, giveUp, append, state, trail }
  }
  const later = ({ clock }: Kit, ms: number) => {
    clock.now = new Date(clock.now.getTime() + ms)
  }

  test('the incarnation that the order is for is believed at once', async () => {
    const it = await committed()
    expect(valueOf(await it.giveUp(it.original))).toEqual({ released: true })
    expect(await it.state()).toBe('available')
  })

  test("a copy's word frees nothing while the order may be alive, and the blank by itself when it cannot be any more", async () => {
    const it = await committed()
    const at = new Date(it.kit.clock.now.getTime() + ORDER_LIFE + RELEASE_MARGIN).toISOString()
    expect(valueOf(await it.giveUp(it.clone))).toEqual({ released: false, at })
    valueOf(await it.append(it.word('ABANDONED', it.clone)))
    later(it.kit, ORDER_LIFE + RELEASE_MARGIN - 1)
    await it.kit.calls.lines()
    expect(await it.state()).toBe('committed')
    // Neither another certificate goes onto this number meanwhile, nor this certificate onto another.
    expect(
      problemOf(
        await it.kit.calls.reserve(
          it.kit.reservation(await it.kit.addCertificate(), it.blankNos.slice(0, 1)),
        ),
      ).code,
    ).toBe('STOCK_RESERVED')
    expect(
      problemOf(await it.kit.calls.reserve(it.kit.reservation(it.certificateNo, it.blankNos.slice(1)))).code,
    ).toBe('CERT_JOB_OPEN')
    later(it.kit, 1)
    await it.kit.calls.lines()
    expect(await it.state()).toBe('available')
    expect(await it.trail()).toEqual(['release', 'commit', 'reserve'])
    expect(problemOf(await it.kit.calls.commit(it.job())).code).toBe('STOCK_JOB_RELEASED')
    valueOf(await it.kit.calls.reserve(it.kit.reservation(it.certificateNo, it.blankNos.slice(0, 1))))
  })

  test('said late enough it is believed at once, whoever says it', async () => {
    const it = await committed()
    later(it.kit, ORDER_LIFE + RELEASE_MARGIN)
    expect(valueOf(await it.giveUp(it.clone))).toEqual({ released: true })
  })

  test.each(['first', 'last'] as const)(
    'the original wakes in time and prints: nothing comes back, though its chain and the copy’s contradict (the original %s)',
    async (order) => {
      const it = await committed()
      if (order === 'first') valueOf(await it.append(it.word('INTENT', it.original)))
      const given = await it.giveUp(it.clone)
      const abandoned = await it.append(it.word('ABANDONED', it.clone))
      // Repeated, or refused for its chain and believed in this one thing.
      const intent = await it.append(it.word('INTENT', it.original))
      expect([given.ok, abandoned.ok, intent.ok]).toEqual(
        order === 'first' ? [false, false, true] : [true, true, false],
      )
      later(it.kit, 86_400_000)
      await it.kit.calls.lines()
      expect(await it.state()).toBe('committed')
      valueOf(await it.kit.calls.settle({ ...it.job(), result: 'printed' }))
      expect(await it.state()).toBe('used')
    },
  )

  test('an original that is heard only when all is over shows in the audit log', async () => {
    const it = await committed()
    valueOf(await it.giveUp(it.clone))
    valueOf(await it.append(it.word('ABANDONED', it.clone)))
    later(it.kit, 86_400_000)
    await it.kit.calls.lines()
    expect(problemOf(await it.append(it.word('INTENT', it.original))).code).toBe('SYNC_JOURNAL_BROKEN')
    expect((await it.trail())[0]).toBe('contradiction')
    expect(problemOf(await it.kit.calls.settle({ ...it.job(), result: 'printed' })).code).toBe(
      'STOCK_NOT_COMMITTED',
    )
  })
})
