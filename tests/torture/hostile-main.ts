/** `npm run torture:hostile -- --workers 20 --rounds 30`: prints a report; status 1 when a worker was not answered or an attack was served. */
import { parseArgs } from 'node:util'
import { runHostile } from './hostile.ts'

const { values } = parseArgs({
  options: { workers: { type: 'string', default: '20' }, rounds: { type: 'string', default: '30' } },
})
const { alone, beside, answered, failed, hostile, peakMb } = await runHostile({
  workers: Number(values.workers),
  rounds: Number(values.rounds),
})
const ms = (value: number): string => value.toFixed(1)
const served = Object.entries(hostile).filter(([, counts]) => counts.served > 0)
process.stdout.write(
  [
    `${values.workers} clients, ${answered} calls answered, ${failed.length} not`,
    `  alone ${ms(alone[0])} ms (95%: ${ms(alone[1])}), beside the attacker ${ms(beside[0])} ms (95%: ${ms(beside[1])}): ${(beside[0] / alone[0]).toFixed(2)}× (${(beside[1] / alone[1]).toFixed(2)}×)`,
    `  the server held ${Math.round(peakMb)} MB at most`,
    ...Object.entries(hostile).map(
      ([name, { refused, cut, served: taken }]) =>
        `  ${name}: ${refused} refused, ${cut} cut off, ${taken} served`,
    ),
    ...failed.slice(0, 20).map((message) => `  NOT ANSWERED ${message}`),
    '',
  ].join('\n'),
)
process.exitCode = failed.length === 0 && served.length === 0 ? 0 : 1
