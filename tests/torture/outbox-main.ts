/** `npm run torture:outbox -- --count 10000 --seed 1 --kills 60`: prints a report; status 1 when anything was lost or doubled. */
import { parseArgs } from 'node:util'
import { run } from './outbox.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '60' },
    client: { type: 'string', default: 'product' },
  },
})
const count = Number(values.count)
const report = await run({
  count,
  seed: Number(values.seed),
  kills: Number(values.kills),
  client: values.client === 'naive' ? 'naive' : 'product',
})
const faults = Object.entries(report.faults).map(([fate, times]) => `${fate} ${times}`)
process.stdout.write(
  [
    `${count} submissions in ${Math.round(report.seconds)} s, seed ${values.seed}: ${report.lost.length} lost, ${report.twice.length} twice, ${report.other.length} other`,
    `  client killed ${report.kills} times; its last word: ${report.end}`,
    `  requests by fate: ${faults.join(', ')}`,
    ...[
      ...report.lost.map((number) => `  LOST ${number}`),
      ...report.twice.map((number) => `  TWICE ${number}`),
      ...report.other.map((what) => `  ${what}`),
    ].slice(0, 50),
    '',
  ].join('\n'),
)
process.exitCode =
  report.lost.length + report.twice.length + report.other.length === 0 && report.end === 'done' ? 0 : 1
