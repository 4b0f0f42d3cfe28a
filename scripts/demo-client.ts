/**
 * `npm run demo-client` while `npm start` runs: a second client with data of its own, as on another machine, in a browser
 * window. Prints its address; Ctrl+C ends it. A name gives a third and so on: `npm run demo-client -- third`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoHome } from './card/demo-home.ts'
import { startChild } from './child.ts'
import { clientEnv } from './demo-env.ts'
import { endWithNpm } from './end-with-npm.mjs'
import { isStarted } from './demo-wish.ts'
import { hasScreen } from './runtime.ts'

const root = join(import.meta.dirname, '..')
const home = demoHome(root)
const name = (process.argv[2] ?? 'second').replaceAll(/[^\w-]/gu, '')

if (!isStarted(home)) {
  console.error('Nothing runs here: npm start first.')
  process.exit(1)
}
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
endWithNpm(() => stopping.abort())
const client = await startChild({
  program: process.execPath,
  args: ['dist/browser/main.js'],
  cwd: root,
  readyWord: 'window',
  timeout: 120_000,
  env: { ...process.env, ...clientEnv(root, home, `client-${name}`, readFileSync(join(home, 'server-url'), 'utf8').trim()), SILL_OPEN: hasScreen() ? '1' : '0' },
  ended: stopping.signal,
})
console.log(`A second client of Sill is running.

  Client   ${client.ready}
           as hengfeng2, with the password that npm start has printed

Ctrl+C ends it.`)
client.process.once('exit', (status) => process.exit(status ?? 0))
