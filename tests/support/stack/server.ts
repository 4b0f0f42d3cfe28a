/** A real central server in its own process, seeded, on a data directory of its own. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, type Child } from '../../../scripts/child.ts'
import { SHORT_LIVED } from '../short-lived.ts'
import { entryOf } from './entries.ts'
import { TEST_SECRET } from './secret.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Names the folder of {@link prepareServerData} to every process of a test run. */
const PREPARED = 'SILL_TEST_SERVER_DATA'

export interface ServerStack {
  readonly url: string
  readonly port: number
  /** SIGKILL, as a power cut would; start again with {@link restart}. */
  kill(): Promise<void>
  restart(): Promise<void>
  /** SIGSTOP: every connection stands, nothing is answered, until it is thawed. */
  freeze(): void
  thaw(): void
  /** Keeps a copy of everything as it is on the disk; the server is down meanwhile. */
  backUp(): Promise<void>
  /** What came after the backup is lost. */
  restore(): Promise<void>
  close(): Promise<void>
}

export async function startServer(
  options: {
    readonly databaseUrl?: string
    readonly env?: Readonly<Record<string, string>>
    /** What Node is told: by default that this server does not live long. */
    readonly flags?: readonly string[]
  } = {},
): Promise<ServerStack> {
  const data = mkdtempSync(join(tmpdir(), 'sill-server-'))
  const prepared = process.env[PREPARED]
  if (prepared !== undefined && options.databaseUrl === undefined) cpSync(prepared, data, { recursive: true })
  let child: Child
  const launch = (port: number) =>
    startChild({
      program: process.execPath,
      args: [...(options.flags ?? SHORT_LIVED), entryOf('server', options.env)],
      cwd: root,
      readyWord: 'listening',
      // Ends what hangs: a first start makes all the demonstration's data, and a busy machine takes its time.
      timeout: 300_000,
      env: {
        ...process.env,
        SILL_DATA: data,
        SILL_SEED: '1',
        SILL_SECRET: TEST_SECRET,
        SILL_PORT: String(port),
        SILL_DESK_DIR: join(root, 'dist', 'renderer'),
        SILL_PUBLIC_DIR: join(root, 'dist', 'public'),
        ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
        ...options.env,
      },
    })
  child = await launch(0)
  const url = child.ready
  const port = Number(new URL(url).port)
  const kill = async () => {
    const ended = new Promise((resolve) => child.process.once('exit', resolve))
    child.process.kill('SIGKILL')
    await ended
  }
  const restart = async () => {
    child = await launch(port)
  }
  const copy = `${data}-backup`
  return {
    url,
    port,
    kill,
    restart,
    freeze: () => void child.process.kill('SIGSTOP'),
    thaw: () => void child.process.kill('SIGCONT'),
    backUp: async () => {
      await kill()
      cpSync(data, copy, { recursive: true })
      await restart()
    },
    restore: async () => {
      await kill()
      rmSync(data, { recursive: true })
      cpSync(copy, data, { recursive: true })
      await restart()
    },
    close: async () => {
      await child.stop()
      for (const dir of [data, copy]) rmSync(dir, { recursive: true, force: true })
    },
  }
}

/**
 * A server's first start makes its database, keys and indexes, which is most of the time it takes: done once here, and
 * every later {@link startServer} of this process and of its children begins with a copy. Answers how to throw it away.
 */
export async function prepareServerData(): Promise<() => void> {
  const data = mkdtempSync(join(tmpdir(), 'sill-prepared-'))
  const first = await startServer({ env: { SILL_DATA: data }, flags: [] })
  await first.close()
  process.env[PREPARED] = data
  return () => rmSync(data, { recursive: true, force: true })
}
