/** As many seeded runs as asked for, in lanes: each lane has a spooler, a printer, a server and a client of its own. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded } from './print/plan.ts'
import { runAtDesk } from './spooler/desk-run.ts'
import { spoolerPlan, type SpoolerPlan } from './spooler/plan.ts'
import type { RunReport } from './spooler/run.ts'
import { runStack } from './spooler/stack-run.ts'
import { openWorld, type World, type WorldOptions } from './spooler/world.ts'

export interface SpoolerOptions {
  readonly runs: number
  readonly seed: number
  readonly first?: number
  /** Only these, whatever `runs` and `first` say. */
  readonly only?: readonly number[]
  /** The worlds of the lanes. */
  readonly worlds: readonly WorldOptions[]
  /** No new run is begun after so long. */
  readonly minutes?: number
  readonly signal?: AbortSignal
  /** Only runs of this kind. */
  readonly kind?: SpoolerPlan['kind']
  readonly onRun?: (report: RunReport, index: number) => void
}

/** Children start several times in each run: what they compile is kept between them. */
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'sill-compile-cache')

export const runOne = (world: World, plan: SpoolerPlan, index: number): Promise<RunReport> =>
  plan.kind === 'desk' ? runAtDesk(world, plan, index) : runStack(world, plan)

/** Each run has its own stream, so that it can be run again alone. */
export const planOf = (seed: number, index: number): SpoolerPlan =>
  spoolerPlan(seeded(seed * 1_000_003 + index))

export async function runSpooler({
  runs,
  seed,
  first = 0,
  only,
  worlds,
  minutes = Infinity,
  signal,
  kind,
  onRun,
}: SpoolerOptions): Promise<RunReport[]> {
  const latest = performance.now() + minutes * 60_000
  const reports: RunReport[] = []
  const isAborted = (): boolean => signal?.aborted === true
  let [index, begun] = [first, 0]
  const lane = async (options: WorldOptions): Promise<void> => {
    let world: World | undefined
    try {
      while (begun < (only?.length ?? runs) && performance.now() < latest && !isAborted()) {
        const mine = only === undefined ? index++ : (only[index++ - first] ?? first)
        const plan = planOf(seed, mine)
        if (kind !== undefined && plan.kind !== kind) continue
        begun += 1
        world ??= await openWorld(options)
        const report = await runOne(world, plan, mine).catch((error: unknown): RunReport => ({
          plan,
          documents: [],
          violations: [`the run broke: ${String(error)}`],
          ms: 0,
        }))
        reports.push(report)
        onRun?.(report, mine)
        if (report.violations.length === 0) continue
        // What was left open there would be told of every later run too.
        await world.close()
        world = undefined
      }
    } finally {
      await world?.close()
    }
  }
  await Promise.all(worlds.map(lane))
  return reports
}
