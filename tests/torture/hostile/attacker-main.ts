/** The attacker as a process of its own: every kind again and again until it is told to stop; then says what came of it. */
import { attacks, AT_ONCE, type Outcome, type Target } from './attacks.ts'

const [url = '', token = ''] = process.argv.slice(2)
const target: Target = { url, token }
const tally: Record<string, Record<Outcome, number>> = {}
const over = new AbortController()
/** Given up by the server after a minute only. */
const SLOWEST = 'a body that drips'
let isTold = false

async function repeat(name: string): Promise<void> {
  const attack = attacks[name]
  if (!attack) return
  const counts = (tally[name] ??= { refused: 0, cut: 0, served: 0 })
  while (!over.signal.aborted) {
    counts[await attack(target).catch((): Outcome => 'cut')] += 1
    if (
      !isTold &&
      Object.keys(attacks).every(
        (kind) => kind === SLOWEST || Object.values(tally[kind] ?? {}).some((count) => count > 0),
      )
    ) {
      isTold = true
      process.stdout.write('tried all\n')
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

process.once('SIGTERM', () => {
  over.abort()
  process.stdout.write(`${JSON.stringify(tally)}\n`, () => process.exit(0))
})
process.stdout.write('attacking\n')
await Promise.all(
  Object.keys(attacks).flatMap((name) => Array.from({ length: AT_ONCE[name] ?? 2 }, () => repeat(name))),
)
