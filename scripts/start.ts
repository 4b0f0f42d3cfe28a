/**
 * README's first command: the central server (embedded database, seeded) and the client, in Electron where its runtime
 * can be had, else in the browser host. Everything is kept in `.sill/`; Ctrl+C ends both.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { demoCards, demoHome } from './card/demo-home.ts'
import { startChild, type Child } from './child.ts'
import { findElectron, hasScreen } from './runtime.ts'

const root = join(import.meta.dirname, '..')
const home = demoHome(root)
mkdirSync(home, { recursive: true })

/** The demonstration server's own secret, made at first start and kept beside its data. */
function serverSecret(): string {
  const file = join(home, 'server-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

const children: Child[] = []
let isStopping = false
async function stop(status: number): Promise<never> {
  isStopping = true
  for (const child of children.toReversed()) await child.stop()
  process.exit(status)
}
// More than once when a terminal and who started this both say it: only the first counts, none kills.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {
  if (!isStopping) void stop(0)
})

async function start(args: readonly string[], readyWord: string, env: Record<string, string>, program: string = process.execPath): Promise<string> {
  const child = await startChild({ program, args, cwd: root, readyWord, timeout: 120_000, env: { ...process.env, ...env } })
  children.push(child)
  child.process.once('exit', () => {
    if (isStopping) return
    console.error(`${args[0]} has ended; stopping the rest.`)
    void stop(1)
  })
  return child.ready
}

if (spawnSync(process.execPath, ['scripts/build.ts', '--if-stale'], { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(1)

const server = await start(['server/main.ts'], 'listening', {
  SILL_DATA: join(home, 'central'),
  SILL_SEED: '1',
  SILL_SECRET: serverSecret(),
  SILL_PORT: process.env['SILL_PORT'] ?? '0',
  SILL_DESK_DIR: join(root, 'dist', 'renderer'),
})

// For scripts/demo-card.ts.
writeFileSync(join(home, 'server-url'), server)

const electron = hasScreen() ? findElectron(root) : undefined
const clientEnv = { SILL_DATA: join(home, 'client'), SILL_SERVER_URL: server, SILL_RENDERER_DIR: join(root, 'dist', 'renderer'), ...demoCards(home) }
let where: string
if (electron) {
  await start(['.'], 'ready', clientEnv, electron)
  where = 'the Sill window that has just opened (Electron)'
} else {
  console.log(hasScreen() ? 'Electron\'s runtime cannot be had here: starting in the browser host instead.' : 'No screen here: starting in the browser host; open its address in a browser on this machine.')
  where = await start(['dist/browser/main.js'], 'window', { ...clientEnv, SILL_OPEN: hasScreen() ? '1' : '' })
}

console.log(`
Sill 窗台 is running.

  Client   ${where}
           as hengfeng, hengfeng2 (示例恒丰进出口有限公司) or yuanyang (示例远洋食品有限公司)
  Desk     ${server}/desk/
           as customs (officer for all districts), customs3101 or customs3104 (for one)
  API      ${server}/api/docs
  Password of all demonstration accounts: Sill-demo-2026
  Card     npm run demo-card -- hengfeng   plugs in a card of hengfeng (needs SoftHSM2)

Ctrl+C ends everything. What you did is kept in ${home}; delete that folder to begin anew.`)
