/**
 * Random histories of two workstations, some calls at the same moment, clock jumps included: the ledger stays sound. The
 * same oracle is shown to catch deliberately wrong ledgers. Replay a failure with the seed that fast-check prints.
 */
import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blanks, printJobs } from '../tables.ts'
import { chain, key, SHA, type Kit } from '../testing/kit.ts'
import { violations } from '../testing/oracle.ts'
import { onBothStores } from '../testing/stores.ts'
import type { LedgerCalls } from './calls.ts'

const small = fc.nat({ max: 5 })
/** Indexes into the certificates, blanks and jobs of the run. */
const stepArbitrary = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('reserve' as const),
      certificate: fc.nat({ max: 2 }),
      main: small,
      more: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
      other: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('commit' as const), job: small }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('settle' as const), job: small, printed: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('release' as const), job: small, proof: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('writeOff' as const),
      main: small,
      lost: fc.boolean(),
      job: fc.option(small, { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 11 }) }),
  },
)
type Step = typeof stepArbitrary extends fc.Arbitrary<infer T> ? T : never
/** Steps of one inner list are sent at the same moment. */
const history = fc.array(fc.array(stepArbitrary, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 12,
})

interface Run {
  readonly kit: Kit
  readonly calls: LedgerCalls
  readonly certificates: string[]
  readonly main: string[]
  readonly more: string[]
  readonly jobs: { jobId: string; workstationId: string; certificateNo: string; blankNos: string[] }[]
}
const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]

async function take(run: Run, step: Step): Promise<void> {
  const { calls, kit } = run
  if (step.do === 'wait') {
    kit.clock.now = new Date(kit.clock.now.getTime() + step.minutes * 60_000)
    return
  }
  if (step.do === 'writeOff') {
    // By itself, or as a sheet that a job spoiled besides its own.
    const job = step.job === undefined ? undefined : at(run.jobs, step.job)
    await calls.writeOff({
      key: key(),
      blankNo: at(run.main, step.main) ?? '',
      reason: step.lost ? 'lost' : job ? 'duplicate' : 'damaged',
      note: '',
      job,
    })
    return
  }
  if (step.do === 'reserve') {
    const blankNos = [
      at(run.main, step.main) ?? '',
      ...(step.more === undefined ? [] : [at(run.more, step.more) ?? '']),
    ]
    const job = {
      jobId: randomUUID(),
      workstationId: step.other ? kit.otherWorkstationId : kit.workstationId,
      certificateNo: at(run.certificates, step.certificate) ?? '',
      blankNos,
    }
    run.jobs.push(job)
    await calls.reserve({ key: key(), contentSha256: SHA, ...job })
    return
  }
  const job = at(run.jobs, step.job)
  if (!job) return
  const call = { key: key(), jobId: job.jobId, workstationId: job.workstationId }
  if (step.do === 'commit') await calls.commit(call)
  else if (step.do === 'settle')
    await calls.settle({
      ...call,
      ...(step.printed ? { result: 'printed' } : { result: 'spoiled', reason: 'jam' }),
    })
  else
    await calls.release({
      ...call,
      abandoned: step.proof ? chain([{ ...job, state: 'ABANDONED' }])[0] : undefined,
    })
}

async function play(kit: Kit, calls: LedgerCalls, steps: readonly (readonly Step[])[]): Promise<string[]> {
  const run: Run = {
    kit,
    calls,
    jobs: [],
    certificates: await Promise.all([1, 2, 3].map(() => kit.addCertificate())),
    main: await kit.issue(kit.ours, 'C2-2', 6),
    more: await kit.issue(kit.ours, 'XY', 3),
  }
  for (const together of steps) {
    await Promise.all(together.map((step) => take(run, step)))
    const wrong = await violations(kit.db, kit.ours.tenantId)
    if (wrong.length > 0) return wrong
  }
  return []
}

/** Ledgers with one mistake each: what the oracle must catch. */
const mistakes: readonly { readonly name: string; readonly calls: (kit: Kit) => LedgerCalls }[] = [
  {
    name: 'takes a blank whatever its state',
    calls: ({ calls, db }) => ({
      ...calls,
      reserve: async (input) => {
        await db
          .update(blanks)
          .set({ state: 'available' })
          .where(and(inArray(blanks.blankNo, [...input.blankNos]), eq(blanks.state, 'reserved')))
        return calls.reserve(input)
      },
    }),
  },
  {
    name: 'forgets the open job of a certificate',
    calls: ({ calls, db }) => ({
      ...calls,
      reserve: async (input) => {
        await db
          .update(printJobs)
          .set({ state: 'released' })
          .where(
            and(
              eq(printJobs.certificateNo, input.certificateNo),
              inArray(printJobs.state, ['reserved', 'committed']),
            ),
          )
        return calls.reserve(input)
      },
    }),
  },
  {
    name: 'loses a blank when a print fails',
    calls: ({ calls, db }) => ({
      ...calls,
      settle: async (input) => {
        const answer = await calls.settle(input)
        if (answer.ok && input.result === 'spoiled')
          await db.delete(blanks).where(eq(blanks.jobId, input.jobId))
        return answer
      },
    }),
  },
]

onBothStores('[PRN-07] any history of calls', (openOne) => {
  test(
    'keeps received = available + reserved + committed + used + spoiled + lost + returned, one open job per certificate, one job per blank',
    { timeout: 240_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(history, async (steps) => {
          const kit = await openOne()
          expect(await play(kit, kit.calls, steps)).toEqual([])
          expect((await kit.calls.lines()).every((line) => line.difference === 0)).toBe(true)
        }),
        { numRuns: 25 },
      )
    },
  )

  test.each(mistakes)('the oracle catches a ledger that $name', { timeout: 240_000 }, async ({ calls }) => {
    const property = fc.asyncProperty(history, async (steps) => {
      const kit = await openOne()
      return (await play(kit, calls(kit), steps)).length === 0
    })
    const { failed } = await fc.check(property, { numRuns: 200, endOnFailure: true, seed: 7 })
    expect(failed).toBe(true)
  })
})
