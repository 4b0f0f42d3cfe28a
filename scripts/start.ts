/**
 * README's first command: the central server (embedded database, seeded) and the client, in Electron where its runtime
 * can be had, else in the browser host. Everything is kept in `.sill/`; Ctrl+C ends both, and `scripts/demo-server.ts` the
 * server alone.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, watchFile, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { demoHome } from './card/demo-home.ts'
import { startChild, type Child } from './child.ts'
import { clientEnv } from './demo-env.ts'
import {
  announce,
  announceServer,
  isStarted,
  readWish,
  takeBack,
  wishFile,
  writeAnswer,
  type Wish,
} from './demo-wish.ts'
import { findElectron, hasScreen } from './runtime.ts'

const root = join(import.meta.dirname, '..')
/** Milliseconds between looks at what `npm run demo-server` wants. */
const WISH_MS = 300
const home = demoHome(root)
mkdirSync(home, { recursive: true })

/** The demonstration server's own secret, made at first start and kept beside its data. */
function serverSecret(): string {
  const file = join(home, 'server-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

const stopping = new AbortController()
async function stop(status: number): Promise<never> {
  if (!stopping.signal.aborted) stopping.abort()
  // What was just getting ready adds its end.
  for (let before = -1; before < under.size;) {
    before = under.size
    await Promise.allSettled(under)
  }
  takeBack(home)
  process.exit(status)
}
/** Everything that was begun, until it has ended: what is not ready yet is ended too. */
const under = new Set<Promise<unknown>>()
// More than once when a terminal and who started this both say it: only the first counts, none kills.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (!stopping.signal.aborted) void stop(0)
  })

async function start(
  args: readonly string[],
  readyWord: string,
  env: Record<string, string>,
  program: string = process.execPath,
): Promise<Child> {
  const starting = startChild({
    program,
    args,
    cwd: root,
    readyWord,
    timeout: 120_000,
    env: { ...process.env, ...env },
    ended: stopping.signal,
  })
  under.add(starting)
  const child = await starting
  under.add(new Promise((resolve) => child.process.once('exit', resolve)))
  return child
}

/** The client is what a person works with: when it is closed, all is over. */
async function startClient(
  args: readonly string[],
  readyWord: string,
  env: Record<string, string>,
  program?: string,
): Promise<string> {
  const child = await start(args, readyWord, env, program)
  child.process.once('exit', () => {
    if (stopping.signal.aborted) return
    console.error('The client has ended; stopping the rest.')
    void stop(1)
  })
  return child.ready
}

let server: Child | undefined
/** The server may go and come back: the client works on without it. */
async function startServer(port: string): Promise<string> {
  const child = await start(['dist/server/main.js'], 'listening', {
    SILL_DATA: join(home, 'central'),
    SILL_SEED: '1',
    SILL_SECRET: serverSecret(),
    SILL_PORT: port,
    SILL_DESK_DIR: join(root, 'dist', 'renderer'),
    SILL_PUBLIC_DIR: join(root, 'dist', 'public'),
  })
  server = child
  child.process.once('exit', () => {
    server = undefined
    if (!stopping.signal.aborted)
      console.log(
        'The server has ended; the client goes on without it. Bring it back with: npm run demo-server -- start',
      )
  })
  return child.ready
}

async function fulfil({ state }: Wish, url: string): Promise<void> {
  if (state === 'stop') await server?.stop()
  else if (server === undefined) {
    await startServer(new URL(url).port)
    console.log('The server is back.')
  }
}

/** Follows `npm run demo-server -- stop` and `-- start`, one after the other. */
async function followWish(url: string): Promise<void> {
  const wish = readWish(home)
  if (wish === undefined || stopping.signal.aborted) return
  try {
    await fulfil(wish, url)
    writeAnswer(home, { id: wish.id })
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    console.error(problem)
    writeAnswer(home, { id: wish.id, problem })
  }
}

if (isStarted(home)) {
  console.error(
    `Sill is started already, with its data in ${home}: use the window that is open, or end the other npm start first.`,
  )
  process.exit(1)
}
announce(home)
try {
  const build = await startBuild()
  if (build !== 0) await stop(build)
  const url = await startServer(process.env['SILL_PORT'] ?? '0')

  // For scripts/demo-card.ts, demo-client.ts and demo-server.ts.
  announceServer(home, url)
  let turn: Promise<unknown> = Promise.resolve()
  watchFile(wishFile(home), { interval: WISH_MS }, () => {
    turn = turn.then(() => followWish(url))
  })

  const electron = hasScreen() ? await findElectron(root, stopping.signal) : undefined
  const env = clientEnv(root, home, 'client', url)
  if (electron) {
    await startClient(['.'], 'ready', env, electron)
    tell(url, 'the Sill window that has just opened (Electron)')
  } else {
    console.log(
      hasScreen()
        ? "Electron's runtime cannot be had here: starting in the browser host instead."
        : 'No screen here: starting in the browser host; open its address in a browser on this machine.',
    )
    tell(
      url,
      await startClient(['dist/browser/main.js'], 'window', { ...env, SILL_OPEN: hasScreen() ? '1' : '0' }),
    )
  }
} catch (error) {
  // What was ended before it was ready is no failure of its own.
  if (!stopping.signal.aborted) {
    console.error(error instanceof Error ? error.message : String(error))
    await stop(1)
  }
}

async function startBuild(): Promise<number> {
  const child = spawn(process.execPath, ['scripts/build.ts', '--if-stale'], { cwd: root, stdio: 'inherit' })
  const ended = new Promise<number>((resolve) => child.once('exit', (status) => resolve(status ?? 1)))
  under.add(ended)
  stopping.signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true })
  return ended
}

function tell(url: string, where: string): void {
  console.log(`
Sill 窗台 is running.

  Client   ${where}
           as hengfeng, hengfeng2 (示例恒丰进出口有限公司) or yuanyang (示例远洋食品有限公司);
           as hengfeng3, who has registered and waits to be confirmed under 本单位用户;
           as an accepted agency: qinghe, yuanfan (abroad), beichen (suspended); changchuan, which has applied for nothing yet
           as psi-au, psi-hk or psi-sg by 装运前检验机构入口 (inspection agencies; psi-sg has filed nothing yet)
  Desk     ${url}/desk/
           as customs (officer for all districts), customs3101 or customs3104 (for one);
           as ciqningbo (all posts of the 宁波 office for 免于办理强制性产品认证), ciqpudong, ciqbeilun (all posts of theirs),
           ciqairport (write-offs), or for one post: ciqaccept, ciqfirst, ciqfinal, ciqcompare, ciqissue, ciqchange, ciqwriteoff, ciqfollow
  Public   ${url}/public/   (without log-in)
  API      ${url}/api/docs
  Password of all demonstration accounts: Sill-demo-2026
  Card     npm run demo-card -- hengfeng   plugs in a card of hengfeng (needs SoftHSM2)
  Second   npm run demo-client             a second client, as on another machine
  Offline  npm run demo-server -- stop     ends the server alone; -- start brings it back

Ctrl+C ends everything. What you did is kept in ${home}; delete that folder to begin anew.`)
}
