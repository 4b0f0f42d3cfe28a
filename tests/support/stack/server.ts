/** A real central server in its own process, seeded, on a data directory of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, type Child } from '../../../scripts/child.ts'
import { TEST_SECRET } from './secret.ts'

const root = join(import.meta.dirname, '..', '..', '..')

export interface ServerStack {
  readonly url: string
  readonly port: number
  /** SIGKILL, as a power cut would; start again with {@link restart}. */
  kill(): Promise<void>
  restart(): Promise<void>
  close(): Promise<void>
}

export async function startServer(options: { readonly databaseUrl?: string; readonly env?: Readonly<Record<string, string>> } = {}): Promise<ServerStack> {
  const data = mkdtempSync(join(tmpdir(), 'sill-server-'))
  let child: Child
  const launch = (port: number) =>
    startChild({
      program: process.execPath,
      args: ['server/main.ts'],
      cwd: root,
      readyWord: 'listening',
      timeout: 90_000,
      env: {
        ...process.env,
        SILL_DATA: data,
        SILL_SEED: '1',
        SILL_SECRET: TEST_SECRET,
        SILL_PORT: String(port),
        SILL_DESK_DIR: join(root, 'dist', 'renderer'),
        ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
        ...options.env,
      },
    })
  child = await launch(0)
  const url = child.ready
  const port = Number(new URL(url).port)
  return {
    url,
    port,
    kill: async () => {
      const ended = new Promise((resolve) => child.process.once('exit', resolve))
      child.process.kill('SIGKILL')
      await ended
    },
    restart: async () => {
      child = await launch(port)
    },
    close: async () => {
      await child.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
