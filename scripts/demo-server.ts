/**
 * `npm run demo-server -- stop` while `npm start` runs: ends the central server alone, so that the client is without it;
 * `-- start` brings it back, with the same data at the same address.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { demoHome } from './card/demo-home.ts'
import { isStarted, readAnswer, readWish, serverOf, writeWish, type Answer, type Wish } from './demo-wish.ts'

const home = demoHome(join(import.meta.dirname, '..'))
/** Milliseconds between looks, and how long the server may take. */
const AGAIN = 100
const PATIENCE = 130_000

async function ask(state: Wish['state']): Promise<Answer> {
  const id = writeWish(home, state)
  for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(AGAIN)) {
    const answer = readAnswer(home)
    if (answer?.id === id) return answer
    if (readWish(home)?.id !== id) return { id, problem: 'it was asked for something else meanwhile.' }
    if (!isStarted(home)) return { id, problem: 'npm start has ended meanwhile.' }
  }
  return { id, problem: 'npm start does not answer; see what it says in its own terminal.' }
}

async function run(word: string | undefined): Promise<string> {
  if (word !== 'stop' && word !== 'start')
    throw new Error('Say what to do: npm run demo-server -- stop, or npm run demo-server -- start')
  const url = serverOf(home)
  const { problem } = await ask(word === 'start' ? 'run' : 'stop')
  if (problem !== undefined)
    throw new Error(`The server could not be ${word === 'start' ? 'started' : 'stopped'}: ${problem}`)
  return word === 'start'
    ? `The server is back at ${url}.`
    : 'The server is stopped; the client goes on without it. Bring it back with: npm run demo-server -- start'
}

try {
  console.log(await run(process.argv[2]))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
