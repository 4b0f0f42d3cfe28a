/**
 * `npm run demo-client` while `npm start` runs: a second client with data of its own, as on another machine, in a browser
 * window. Prints its address; Ctrl+C ends it. A name gives a third and so on: `npm run demo-client -- third`.
 */
import { join } from 'node:path'
import { demoHome } from './card/demo-home.ts'
import { startChild } from './child.ts'
import { clientEnv } from './demo-env.ts'
import { endWithNpm } from './end-with-npm.mjs'
import { serverOf } from './demo-wish.ts'
import { hasScreen } from './runtime.ts'

const root = join(import.meta.dirname, '..')
const home = demoHome(root)
const name = (process.argv[2] ?? 'second').replaceAll(/[^\w-]/gu, '')

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
endWithNpm(() => stopping.abort())

try {
  const client = await startChild({
    program: process.execPath,
    args: ['dist/browser/main.js'],
    cwd: root,
    readyWord: 'window',
    timeout: 120_000,
    env: {
      ...process.env,
      ...clientEnv(root, home, `client-${name}`, serverOf(home)),
      SILL_OPEN: hasScreen() ? '1' : '0',
    },
    ended: stopping.signal,
  })
  console.log(`A second client of Sill is running.

  Client   ${client.ready}
           as hengfeng2, with the password that npm start has printed

Ctrl+C ends it.`)
  client.process.once('exit', (status) => {
    if (status === 0 && !stopping.signal.aborted)
      console.log(
        `It has ended; if a client “${name}” ran here before, the address above is one more window of that one.`,
      )
    process.exit(status ?? 0)
  })
} catch (error) {
  // What was ended before it was ready is no failure of its own.
  if (!stopping.signal.aborted) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
