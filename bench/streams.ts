/**
 * Idle event streams: what a process of the server needs for them, against a bare server that writes the same bytes to as many
 * connections. Of a core in percent, and KB each; both count the processor's time and not the clock's, so that other work on the
 * machine does not count. `SILL_BENCH_STREAMS` for another number of streams.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { startPostgres } from '../server/testing/postgres.ts'
import type { Figure } from './figure.ts'

const COUNT = Number(process.env['SILL_BENCH_STREAMS'] ?? 2_000)
/** Two heartbeats of each stream. */
const WATCHED_MS = 30_000
const AT_ONCE = 50

interface Ready {
  readonly url: string
  /** One session for each eight streams, as many as a session may have; and 500 addresses' worth of them each. */
  readonly tokens: readonly string[]
}
interface Use {
  /** Microseconds of the processor since the line before. */
  readonly micros: number
  readonly bytes: number
}

async function measure(
  which: 'central' | 'bare',
  databaseUrl: string,
): Promise<{ percent: number; kilobytes: number }> {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      fileURLToPath(new URL('./streams-server.ts', import.meta.url)),
      which,
      databaseUrl,
      String(COUNT),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async <T>(): Promise<T> => {
    const line = await lines.next()
    if (line.done === true) throw new Error(`the ${which} server ended`)
    return JSON.parse(line.value) as T // streams-server's own lines
  }
  const use = async (): Promise<Use> => {
    child.stdin.write('use\n')
    return next<Use>()
  }
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
  const open: IncomingMessage[] = []
  try {
    const { url, tokens } = await next<Ready>()
    const before = await use()
    for (let from = 0; from < COUNT; from += AT_ONCE)
      open.push(
        ...(await Promise.all(
          Array.from({ length: Math.min(AT_ONCE, COUNT - from) }, (_, index) =>
            opened(url, tokens, from + index, agent),
          ),
        )),
      )
    const all = await use()
    await new Promise((resolve) => setTimeout(resolve, WATCHED_MS))
    const { micros } = await use()
    return { percent: micros / (WATCHED_MS * 10), kilobytes: (all.bytes - before.bytes) / 1024 / COUNT }
  } finally {
    for (const response of open) response.destroy()
    agent.destroy()
    child.stdin.end()
    await once(child, 'exit')
  }
}

async function opened(
  url: string,
  tokens: readonly string[],
  index: number,
  agent: Agent,
): Promise<IncomingMessage> {
  const request = get(`${url}/api/changes/stream`, {
    agent,
    headers: {
      authorization: `Bearer ${tokens[Math.floor(index / 8)] ?? ''}`,
      'x-forwarded-for': `10.0.${Math.floor(index / 500)}.1`,
    },
  })
  const [response] = (await once(request, 'response')) as [IncomingMessage] // that is what the event brings
  if (response.statusCode !== 200) throw new Error(`a stream was refused: ${response.statusCode}`)
  await once(response, 'data')
  response.resume()
  return response
}

export async function run(): Promise<Omit<Figure, 'goal'>[]> {
  const cluster = await startPostgres()
  try {
    const floor = await measure('bare', '')
    const ours = await measure('central', await cluster.createSeededDatabase())
    const name = `${COUNT.toLocaleString('en')} idle event streams`
    return [
      {
        name: `${name}, of one core`,
        ours: ours.percent,
        floor: floor.percent,
        ratio: ours.percent / floor.percent,
        unit: '%',
      },
      {
        name: `${name}, each (goal 40 KB)`,
        ours: ours.kilobytes,
        floor: floor.kilobytes,
        ratio: ours.kilobytes / floor.kilobytes,
        unit: 'KB',
      },
    ]
  } finally {
    await cluster.stop()
  }
}

if (import.meta.main) console.log(await run())
