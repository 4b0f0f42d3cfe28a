/**
 * `npm run demo-server -- stop` while `npm start` runs: ends the central server alone, so that the client is without it;
 * `-- start` brings it back, with the same data at the same address.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoHome } from './card/demo-home.ts'
import { isStarted, writeWish } from './demo-wish.ts'

const home = demoHome(join(import.meta.dirname, '..'))
const word = process.argv[2]
/** Milliseconds between looks, and how long the server may take. */
const AGAIN = 200
const PATIENCE = 120_000

const say = (text: string, status: number): void => {
  if (status === 0) console.log(text)
  else console.error(text)
  process.exitCode = status
}

async function isUp(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(5_000) })
    return true
  } catch {
    return false
  }
}

async function until(url: string, wanted: boolean): Promise<boolean> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    if ((await isUp(url)) === wanted) return true
    await new Promise((resolve) => setTimeout(resolve, AGAIN))
  }
  return false
}

if (word !== 'stop' && word !== 'start') say('Say what to do: npm run demo-server -- stop, or npm run demo-server -- start', 1)
else if (!isStarted(home)) say('Nothing runs here: npm start first.', 1)
else {
  const url = readFileSync(join(home, 'server-url'), 'utf8').trim()
  writeWish(home, word === 'start' ? 'run' : 'stop')
  if (!(await until(url, word === 'start'))) say(`The server is still ${word === 'start' ? 'away' : 'there'}; see what npm start says.`, 1)
  else say(word === 'start' ? `The server is back at ${url}.` : 'The server is stopped; the client goes on without it. Bring it back with: npm run demo-server -- start', 0)
}
