/**
 * `npm run torture:print -- --runs 1000 --seed 1 [--db postgres|pglite] [--lanes 2] [--minutes 30] [--verbose]`: runs the
 * kill test and prints a report, of fewer runs when the minutes are over before.
 * Ends with status 1 when anything was violated.
 */
import { parseArgs } from 'node:util'
import { startPostgres } from '../../server/testing/postgres.ts'
import { run, type TortureReport } from './print.ts'
import { nameOf, victims } from './print/plan.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    db: { type: 'string', default: 'postgres' },
    lanes: { type: 'string', default: '2' },
    minutes: { type: 'string', default: '600' },
    verbose: { type: 'boolean', default: false },
  },
})

const cluster = values.db === 'postgres' ? await startPostgres({ isDurable: true }) : undefined
const databases = cluster
  ? await Promise.all(Array.from({ length: Number(values.lanes) }, () => cluster.createDatabase()))
  : []
const runs = Number(values.runs)
// Asked to end: the runs under way are finished, everything is stopped, and the report is of what was done.
const ending = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort())
try {
  const report = await run({
    runs,
    seed: Number(values.seed),
    minutes: Number(values.minutes),
    signal: ending.signal,
    ...(databases.length === 0 ? {} : { databases }),
    onRun: ({ plan, wasHit, submissions, outcome, violations, ms }, index) => {
      const line = `${index + 1}/${runs} ${plan.victim} at ${nameOf(plan.place)}: ${wasHit ? 'killed' : 'over before'}, ${submissions} submitted, ${outcome}, ${Math.round(ms)} ms`
      if (violations.length > 0) process.stdout.write(`VIOLATED ${line}: ${violations.join('; ')}\n`)
      else if (values.verbose || (index + 1) % 50 === 0) process.stdout.write(`${line}\n`)
    },
  })
  process.stdout.write(summary(report))
  process.exitCode = report.violations.length === 0 ? 0 : 1
} finally {
  await cluster?.stop()
}

function summary({ runs, violations, seconds }: TortureReport): string {
  const count = (test: (one: TortureReport['runs'][number]) => boolean): number => runs.filter(test).length
  const lines = [
    `${runs.length} runs in ${Math.round(seconds)} s (${(seconds / Math.max(1, runs.length)).toFixed(2)} s each), seed ${values.seed}`,
    ...victims.map(
      (victim) =>
        `  ${victim}: killed ${count((one) => one.plan.victim === victim && one.wasHit)} of ${count((one) => one.plan.victim === victim)}`,
    ),
    `  spooler's reply lost: ${count((one) => one.plan.reply === 'lose')}; clerk clicked twice: ${count((one) => one.plan.isImpatient)}`,
    `  submitted to the spooler: ${count((one) => one.submissions > 0)}; clerk asked: ${count((one) => one.wasAsked)}`,
    ...['used', 'spoiled', 'available', 'refused'].map(
      (outcome) => `  blank ${outcome}: ${count((one) => one.outcome === outcome)}`,
    ),
    `  submitted twice: ${count((one) => one.submissions > 1)}; violations: ${violations.length}`,
    ...violations.map(({ run, plan, what }) => `  VIOLATED run ${run + 1} (${plan}): ${what.join('; ')}`),
  ]
  return `${lines.join('\n')}\n`
}
