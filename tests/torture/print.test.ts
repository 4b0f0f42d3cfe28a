/** The kill test of printing as part of the test command: every place once, the victims in turn, and the oracle itself. Every place with every victim: `npm run torture:print`. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type TestPostgres } from '../../server/testing/postgres.ts'
import { eventually } from '../support/print/child.ts'
import { openBench } from './print/bench.ts'
import { COLLEAGUE } from './print/central.ts'
import { places, planFor, seeded, victims, type Plan } from './print/plan.ts'
import { PRINTER } from './print/spooler.ts'
import { run } from './print.ts'

const wrongControl = join(import.meta.dirname, 'print', 'wrong-control.ts')
let cluster: TestPostgres
beforeAll(async () => {
  cluster = await startPostgres({ isDurable: true })
})
afterAll(() => cluster.stop())

test(
  '[CERT-15] [PRN-01] control, client and server killed at every step of a print: no blank twice, none unaccounted for, the clerk is asked',
  { timeout: 900_000 },
  async () => {
    const random = seeded(20_260_101)
    const plans = places.map((place, index) =>
      planFor(victims[index % victims.length] ?? 'control', place, random),
    )
    const report = await run({
      runs: plans.length,
      seed: 1,
      plans,
      databases: [await cluster.createSeededDatabase(), await cluster.createSeededDatabase()],
    })
    expect(report.violations).toEqual([])
    expect(report.runs).toHaveLength(places.length)
    expect(report.runs.filter((one) => one.wasHit).length).toBeGreaterThan(places.length - 4)
    expect(report.runs.some((one) => one.submissions === 1 && one.wasAsked)).toBe(true)
  },
)

const calm: Omit<Plan, 'victim' | 'place' | 'reply'> = {
  isImpatient: false,
  isWrongNumber: false,
  result: 'printed',
}

test(
  '[CERT-15] the oracle fails on a control that spools before INTENT is durable',
  { timeout: 120_000 },
  async () => {
    process.env['TORTURE_WRONG'] = 'early'
    const plans: Plan[] = [
      { ...calm, victim: 'control', place: { kind: 'control', step: 'before-intent' }, reply: 'give' },
    ]
    const report = await run({
      runs: 1,
      seed: 1,
      plans,
      control: wrongControl,
      databases: [await cluster.createSeededDatabase()],
    })
    expect(report.violations[0]?.what).toEqual(
      expect.arrayContaining([
        'submitted, but the blank is available',
        'submitted, and the clerk was never asked',
      ]),
    )
  },
)

test(
  '[CERT-15] the oracle fails on a control that submits again when a reply is lost',
  { timeout: 120_000 },
  async () => {
    process.env['TORTURE_WRONG'] = 'retry'
    const plans: Plan[] = [
      { ...calm, victim: 'control', place: { kind: 'control', step: 'confirmed' }, reply: 'lose' },
    ]
    const report = await run({
      runs: 1,
      seed: 1,
      plans,
      control: wrongControl,
      databases: [await cluster.createSeededDatabase()],
    })
    expect(report.violations[0]?.what).toContain('the job was submitted 2 times')
  },
)

test(
  '[CERT-11] [CERT-15] two workstations, the same certificate and the same blank at the same moment: one wins, the other is told',
  { timeout: 120_000 },
  async () => {
    const bench = await openBench({ databaseUrl: await cluster.createSeededDatabase(), batch: 3 })
    try {
      const other = await bench.addClient(COLLEAGUE)
      const [first, second, third] = [
        await bench.takeCertificate(),
        await bench.takeCertificate(),
        await bench.takeCertificate(),
      ]
      const [blankA, blankB, blankC] = [
        await bench.takeBlank(),
        await bench.takeBlank(),
        await bench.takeBlank(),
      ]
      const printer = `cups:${PRINTER}`
      await eventually(
        async () => {
          await other.call('status.syncNow')
          return (await other.print('prepare', { certificateNo: third })).ok ? true : undefined
        },
        60_000,
        'the second workstation to be ready',
      )
      await eventually(
        async () => ((await bench.client.print('prepare', { certificateNo: third })).ok ? true : undefined),
        60_000,
        'the first workstation to be ready',
      )
      const race = async (certificates: readonly [string, string], blanks: readonly [string, string]) => {
        const jobs = [randomUUID(), randomUUID()] as const
        const answers = await Promise.all([
          bench.client.print('start', {
            jobId: jobs[0],
            certificateNo: certificates[0],
            blankNo: blanks[0],
            continuationCount: 0,
            printer,
          }),
          other.print('start', {
            jobId: jobs[1],
            certificateNo: certificates[1],
            blankNo: blanks[1],
            continuationCount: 0,
            printer,
          }),
        ])
        const submitted = jobs.reduce((sum, jobId) => sum + bench.spooler.of(jobId).length, 0)
        return {
          won: answers.filter((answer) => answer.ok).length,
          told: answers.flatMap((answer) => (answer.ok ? [] : [answer.problem?.code])),
          submitted,
        }
      }
      // The same certificate, onto two blanks; then two certificates, onto the same blank.
      expect(await race([first, first], [blankA, blankB])).toEqual({
        won: 1,
        told: ['CERT_JOB_OPEN'],
        submitted: 1,
      })
      expect(await race([second, third], [blankC, blankC])).toEqual({
        won: 1,
        told: ['STOCK_RESERVED'],
        submitted: 1,
      })
      expect(await bench.central.difference()).toBe(0)
    } finally {
      await bench.close()
    }
  },
)
