/**
 * `npm run torture:spooler -- --runs 1000 --seed 1 [--lanes 6] [--minutes 30] [--kind desk|stack] [--first 12] [--only 140,321] [--verbose]`: a real
 * CUPS with a real IPP printer, under real controls, clients and servers: stopped, restarted and killed, the journal lost, the
 * workstation stopped beside its copy, at random milliseconds. `--wrong all`: instead, each control that is wrong on purpose, which the
 * oracle has to see. Ends with status 1 when anything was violated, or not seen. SILL_TEST_PATIENCE=5 beside other work: waits are five times as long.
 */
import { parseArgs } from 'node:util'
import { startPostgres } from '../../server/testing/postgres.ts'
import { nameOf } from './spooler/plan.ts'
import type { RunReport } from './spooler/run.ts'
import type { WorldOptions } from './spooler/world.ts'
import { runWrong, wrongCases } from './spooler/wrong.ts'
import { wrongNames, type WrongName } from './spooler/wrong-names.ts'
import { runSpooler } from './spooler.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '6' },
    minutes: { type: 'string', default: '600' },
    first: { type: 'string', default: '0' },
    kind: { type: 'string' },
    only: { type: 'string' },
    wrong: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})
const cluster = await startPostgres({ isDurable: true })
// Asked to end: the runs under way are finished, everything is stopped, and the report is of what was done.
// Each child of each lane is ended with this process.
process.setMaxListeners(0)
const ending = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort())
const began = performance.now()
try {
  if (values.wrong === undefined) await torture()
  else await proveOracle(wrongNames.filter((name) => values.wrong === 'all' || values.wrong === name))
} finally {
  await cluster.stop()
}

async function proveOracle(names: readonly WrongName[]): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      const { violations, documents } = await runWrong(name, await cluster.createSeededDatabase())
      const isSeen = violations.join().includes(wrongCases[name].seen)
      if (!isSeen) process.exitCode = 1
      process.stdout.write(
        `${isSeen ? 'seen' : 'NOT SEEN'}: ${name}, a control that ${wrongCases[name].does}: sheets ${documents.map(({ sheets }) => sheets.length).join('+')}; ${violations.join('; ')}\n`,
      )
    }),
  )
}

async function torture(): Promise<void> {
  const worlds: WorldOptions[] = []
  while (worlds.length < Number(values.lanes))
    worlds.push({ databaseUrl: await cluster.createSeededDatabase(), savesAtOnce: worlds.length % 2 === 1 })
  let done = 0
  const reports = await runSpooler({
    runs: Number(values.runs),
    seed: Number(values.seed),
    first: Number(values.first),
    ...(values.only === undefined ? {} : { only: values.only.split(',').map(Number) }),
    minutes: Number(values.minutes),
    signal: ending.signal,
    worlds,
    ...(values.kind === 'desk' || values.kind === 'stack' ? { kind: values.kind } : {}),
    onRun: ({ plan, documents, violations, refusals = [], ms }, index) => {
      done += 1
      const line = `run ${index}: ${nameOf(plan)}, sheets ${documents
        .filter(({ wasRefused }) => !wasRefused)
        .map(({ sheets }) => sheets.length)
        .join('+')}, ${Math.round(ms)} ms`
      if (violations.length > 0)
        process.stdout.write(`VIOLATED ${line}: ${violations.join('; ')}; refused: ${refusals.join('; ')}\n`)
      else if (values.verbose || done % 25 === 0) process.stdout.write(`${done}: ${line}\n`)
    },
  })
  process.stdout.write(summary(reports))
  process.exitCode = reports.every(({ violations }) => violations.length === 0) ? 0 : 1
}

function summary(reports: readonly RunReport[]): string {
  const documents = reports.flatMap((report) => report.documents)
  const blows = reports.flatMap(({ plan }) => plan.blows.map(({ what }) => what))
  const late = documents.filter(
    ({ sheets, voidAt }) => voidAt !== undefined && sheets.some((at) => at > voidAt),
  )
  const lines = [
    `${reports.length} runs (${reports.filter(({ plan }) => plan.kind === 'stack').length} with client and server) in ${Math.round((performance.now() - began) / 1000)} s, seed ${values.seed}, ${values.lanes} lanes`,
    `  ${[...new Set(blows)]
      .sort()
      .map((what) => `${what} ${blows.filter((one) => one === what).length}`)
      .join(', ')}`,
    `  ${documents.length} documents, ${documents.filter(({ sheets }) => sheets.length > 0).length} came out, ${documents.filter(({ sheets }) => sheets.length > 1).length} more than once and told, ${late.length} begun once more after the void and told`,
    `  ${documents.reduce((sum, { said }) => sum + said.length, 0)} sentences compared; ${reports.filter(({ violations }) => violations.length > 0).length} runs with violations`,
  ]
  return `${lines.join('\n')}\n`
}
