/**
 * `npm run torture:spooler -- --runs 1000 --seed 1 [--minutes 30] [--verbose]`: a real CUPS with a real IPP printer, both stopped,
 * restarted and killed under real print controls at random milliseconds. Ends with status 1 when anything was violated.
 */
import { parseArgs } from 'node:util'
import { seeded } from './print/plan.ts'
import { spoolerPlan } from './spooler/plan.ts'
import { runSpooler, settledDesk, type SpoolerReport } from './spooler/run.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, minutes: { type: 'string', default: '600' }, first: { type: 'string', default: '0' }, verbose: { type: 'boolean', default: false } } })
const desk = await settledDesk()
const reports: SpoolerReport[] = []
const latest = performance.now() + Number(values.minutes) * 60_000
try {
  for (let index = Number(values.first); reports.length < Number(values.runs) && performance.now() < latest; index += 1) {
    const report = await runSpooler(desk, spoolerPlan(seeded(Number(values.seed) * 1_000_003 + index)), index)
    reports.push(report)
    const line = `run ${index}: ${report.plan.behaviour}, ${report.plan.blows.map(({ what, at }) => `${what}@${at}`).join(' ')}, sheets ${report.documents.map(({ sheets }) => sheets.length).join('+')}, ${Math.round(report.ms)} ms`
    if (report.violations.length > 0) process.stdout.write(`VIOLATED ${line}: ${report.violations.join('; ')}\n`)
    else if (values.verbose || reports.length % 25 === 0) process.stdout.write(`${line}\n`)
  }
} finally {
  await desk.stop()
}
const documents = reports.flatMap((report) => report.documents)
const bad = reports.filter((report) => report.violations.length > 0).length
process.stdout.write(`${reports.length} runs, ${documents.length} documents, ${documents.filter(({ sheets }) => sheets.length > 1).length} printed more than once and told, ${documents.reduce((sum, { said }) => sum + said.length, 0)} sentences compared, ${bad} runs with violations\n`)
process.exitCode = bad === 0 ? 0 : 1
