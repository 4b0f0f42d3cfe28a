/**
 * The kill test of printing: as many seeded runs as asked for, against one server, one spooler that counts, and clients,
 * controls and servers that are killed at every step. Design print.md, „What it must survive“.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBench, type BenchOptions } from './print/bench.ts'
import { nameOf, randomPlan, seeded, type Plan } from './print/plan.ts'
import { runOne, type RunReport } from './print/run.ts'

export interface TortureOptions {
  readonly runs: number
  readonly seed: number
  /** One PostgreSQL database per lane, each with machines of its own; one lane on PGlite otherwise. */
  readonly databases?: readonly string[]
  /** No new run is begun after so long. */
  readonly minutes?: number
  readonly signal?: AbortSignal
  /** Another control than the real one: for the tests of the oracle. */
  readonly control?: string
  /** Given plans instead of drawn ones. */
  readonly plans?: readonly Plan[]
  readonly onRun?: (report: RunReport, index: number) => void
}

export interface TortureReport {
  readonly runs: readonly RunReport[]
  readonly violations: readonly {
    readonly run: number
    readonly plan: string
    readonly what: readonly string[]
  }[]
  readonly seconds: number
}

/** Children start several times in each run: what they compile is kept between them. */
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'sill-compile-cache')

export async function run(options: TortureOptions): Promise<TortureReport> {
  const count = options.plans?.length ?? options.runs
  const databases = options.databases ?? [undefined]
  const began = performance.now()
  const runs: RunReport[] = []
  const latest = began + (options.minutes ?? Infinity) * 60_000
  let next = 0
  const lane = async (db: string | undefined): Promise<void> => {
    const settings: BenchOptions = {
      batch: Math.min(Math.ceil(count / databases.length), 60),
      ...(db === undefined ? {} : { databaseUrl: db }),
      ...(options.control === undefined ? {} : { control: options.control }),
    }
    const bench = await openBench(settings)
    try {
      while (next < count && performance.now() < latest && !options.signal?.aborted) {
        const index = next++
        // Each run has its own stream, so that it can be run again alone.
        const plan = options.plans?.[index] ?? randomPlan(seeded(options.seed * 1_000_003 + index))
        const report = await runOne(bench, plan)
        runs.push(report)
        options.onRun?.(report, index)
      }
    } finally {
      await bench.close()
    }
  }
  await Promise.all(databases.map(lane))
  const violations = runs.flatMap((report, run) =>
    report.violations.length === 0
      ? []
      : [
          {
            run,
            plan: `${report.plan.victim} killed at ${nameOf(report.plan.place)}`,
            what: report.violations,
          },
        ],
  )
  return { runs, violations, seconds: (performance.now() - began) / 1000 }
}
