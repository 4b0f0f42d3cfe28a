/** The client as a clerk runs it: the built browser host in its own process, with its own data directory. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, type Child } from '../../../scripts/child.ts'
import { entryOf } from './entries.ts'

const root = join(import.meta.dirname, '..', '..', '..')

export interface ClientStack {
  /** The window's address with its one-time token; a new one after each start. */
  window(): string
  readonly data: string
  readonly pid: () => number
  kill(): Promise<void>
  stop(): Promise<void>
  start(env?: Readonly<Record<string, string>>): Promise<void>
  close(): Promise<void>
}

export async function startClient(
  serverUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ClientStack> {
  const around = mkdtempSync(join(tmpdir(), 'sill-client-'))
  const data = join(around, 'data')
  mkdirSync(data)
  const launch = (more: Readonly<Record<string, string>>) => {
    const own = { ...env, ...more }
    return startChild({
      program: process.execPath,
      args: [entryOf('browser', own)],
      cwd: root,
      readyWord: 'window',
      timeout: 60_000,
      env: {
        ...process.env,
        SILL_DATA: data,
        SILL_OPEN: '0',
        SILL_SERVER_URL: serverUrl,
        SILL_RENDERER_DIR: join(root, 'dist', 'renderer'),
        ...own,
      },
    })
  }
  let child: Child = await launch({})
  return {
    window: () => child.ready,
    data,
    pid: () => child.process.pid ?? -1,
    kill: async () => {
      if (child.process.exitCode !== null || child.process.signalCode !== null) return
      const ended = new Promise((resolve) => child.process.once('exit', resolve))
      child.process.kill('SIGKILL')
      await ended
    },
    stop: () => child.stop(),
    start: async (more = {}) => {
      child = await launch(more)
    },
    close: async () => {
      await child.stop()
      rmSync(around, { recursive: true, force: true })
    },
  }
}
