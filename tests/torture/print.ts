/**
 * The kill test of printing: as many seeded runs as asked for, against one server, one spooler that counts, and clients,
 * controls and servers that are killed at every step. Design print.md, „What it must survive“.
 */
import { openBench, type BenchOptions } from './print/bench.ts'
import { nameOf, planFor, randomPlan, seeded, type Plan } from './print/plan.ts'
import { runOne, type RunReport } from './print/run.ts'

export interface TortureOptions {
  readonly runs: number
  readonly seed: number
  /** PostgreSQL URL; PGlite otherwise. */
  readonly db?: string
  /** Another control than the real one: for the tests of the oracle. */
  readonly control?: string
  /** Given plans instead of drawn ones. */
  readonly plans?: readonly Plan[]
  readonly onRun?: (report: RunReport, index: number) => void
}

export interface TortureReport {
  readonly runs: readonly RunReport[]
  readonly violations: readonly { readonly run: number; readonly plan: string; readonly what: readonly string[] }[]
  readonly seconds: number
}

export async function run(options: TortureOptions): Promise<TortureReport> {
  const count = options.plans?.length ?? options.runs
  const settings: BenchOptions = { batch: Math.min(count, 100), ...(options.db === undefined ? {} : { databaseUrl: options.db }), ...(options.control === undefined ? {} : { control: options.control }) }
  const bench = await openBench(settings)
  const began = performance.now()
  const runs: RunReport[] = []
  try {
    for (let index = 0; index < count; index++) {
      // Each run has its own stream, so that it can be run again alone.
      const plan = options.plans?.[index] ?? randomPlan(seeded(options.seed * 1_000_003 + index))
      const report = await runOne(bench, plan)
      runs.push(report)
      options.onRun?.(report, index)
    }
  } finally {
    await bench.close()
  }
  const violations = runs.flatMap((report, run) => (report.violations.length === 0 ? [] : [{ run, plan: `${report.plan.victim} killed at ${nameOf(report.plan.place)}`, what: report.violations }]))
  return { runs, violations, seconds: (performance.now() - began) / 1000 }
}

export { nameOf, planFor, seeded }
