/**
 * All figures: `npm run bench [name …]`. Each is a ratio to a floor that is measured in the same run, so that the table
 * means the same on a slow and on a fast machine.
 */
import type { Figure } from './figure.ts'

interface Bench {
  /** Of the ratio; a bench whose goals are milliseconds says them in its names. */
  readonly goal?: number
  readonly load: () => Promise<{ run: () => Promise<Omit<Figure, 'goal'> | readonly Omit<Figure, 'goal'>[]> }>
}

const benches: Readonly<Record<string, Bench>> = {
  draft: { goal: 1.5, load: () => import('./draft-save.ts') },
  query: { goal: 1.5, load: () => import('./query.ts') },
  desk: { load: () => import('./desk.ts') },
  act: { load: () => import('./act.ts') },
  streams: { load: () => import('./streams.ts') },
  codes: { goal: 1.5, load: () => import('./codes.ts') },
  push: { goal: 2, load: () => import('./push.ts') },
  pull: { goal: 1.5, load: () => import('./pull.ts') },
  print: { goal: 1.3, load: () => import('./print.ts') },
  overlay: { goal: 1.2, load: () => import('./overlay.ts') },
  start: { goal: 1.5, load: () => import('./start-input.ts') },
  import: { goal: 1.5, load: () => import('./import.ts') },
  form: { load: () => import('./form.ts') },
  preshipment: { load: () => import('./preshipment.ts') },
  writeOffs: { load: () => import('./write-offs.ts') },
}

const wanted = process.argv.slice(2)
const figures: Figure[] = []
const failed: string[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.error(`measuring ${name} …`)
  const measured = await bench
    .load()
    .then(({ run }) => run())
    .catch((error: unknown) => {
      console.error(error)
      failed.push(name)
      return []
    })
  for (const figure of 'name' in measured ? [measured] : measured)
    figures.push({ ...figure, ...(bench.goal !== undefined && { goal: bench.goal }) })
}

console.log('| what | ours | floor | unit | ratio | goal |\n| --- | ---: | ---: | --- | ---: | ---: |')
for (const { name, ours, floor, unit, ratio, goal } of figures) {
  console.log(
    `| ${name} | ${ours.toFixed(2)} | ${floor.toFixed(2)} | ${unit} | ${ratio.toFixed(2)}× | ${goal === undefined ? '' : `${goal}×`} |`,
  )
}
if (failed.length > 0) console.error(`could not be measured: ${failed.join(', ')}`)
process.exit(failed.length > 0 ? 1 : 0)
