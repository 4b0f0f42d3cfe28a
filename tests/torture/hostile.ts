/** Clients that work, first alone, then beside an attacker; the server and the attacker are processes of their own. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startChild } from '../../server/testing/child-server.ts'
import { loginAt, type Signed } from '../../server/testing/central.ts'
import { reprintOf, someCertificate } from '../../server/testing/documents.ts'
import type { Outcome } from './hostile/attacks.ts'

export interface HostileReport {
  /** Milliseconds of an answer: the middle one, and the one of twenty that is slowest. */
  readonly alone: readonly [median: number, slow: number]
  readonly beside: readonly [median: number, slow: number]
  readonly answered: number
  readonly failed: readonly string[]
  readonly hostile: Readonly<Record<string, Readonly<Record<Outcome, number>>>>
  /** Megabytes that the server held at most. */
  readonly peakMb: number
}

const attacker = fileURLToPath(new URL('hostile/attacker-main.ts', import.meta.url))

export async function runHostile({
  workers,
  rounds,
}: {
  readonly workers: number
  readonly rounds: number
}): Promise<HostileReport> {
  const secret = randomBytes(32).toString('hex')
  const server = await startChild({ SILL_SEED: '1', SILL_SECRET: secret }, [])
  try {
    const clerks: Signed[] = []
    for (let index = 0; index < workers; index += 1)
      clerks.push(await loginAt(server.url, secret, 'hengfeng'))
    const stranger = await loginAt(server.url, secret, 'yuanyang')
    const failed: string[] = []
    const alone = await work(clerks, rounds, failed)
    const assault = spawn(process.execPath, [attacker, server.url, stranger.token], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    assault.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    await once(assault.stdout, 'data')
    const beside: number[] = []
    // At least as long as every kind has been tried.
    do beside.push(...(await work(clerks, rounds, failed)))
    while (!said.includes('tried all'))
    assault.kill('SIGTERM')
    await once(assault, 'close')
    const peakMb =
      Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))?.[1] ?? 0) /
      1024
    return {
      alone: figures(alone),
      beside: figures(beside),
      answered: alone.length + beside.length,
      failed,
      hostile: JSON.parse(said.split('\n').at(-2) ?? '{}') as HostileReport['hostile'],
      peakMb,
    } // written by the attacker
  } finally {
    await server.kill()
  }
}

/** What a clerk's day asks of the server, by all of them at once. */
async function work(clerks: readonly Signed[], rounds: number, failed: string[]): Promise<number[]> {
  const times: number[] = []
  const timed = async (call: () => Promise<unknown>) => {
    const started = performance.now()
    await call().then(
      () => times.push(performance.now() - started),
      (error: unknown) => failed.push(error instanceof Error ? error.message : String(error)),
    )
  }
  await Promise.all(
    clerks.map(async ({ client }) => {
      const certificateNo = await someCertificate(client)
      for (let round = 0; round < rounds; round += 1) {
        await timed(() => client.documents.list({ collection: 'certificates.export', filters: {} }))
        await timed(() => client.documents.act(reprintOf(certificateNo)))
        await timed(() => client.changes.pull({ cursor: 0, limit: 100 }))
        await timed(() => client.auth.me())
      }
    }),
  )
  return times
}

function figures(times: readonly number[]): [number, number] {
  const sorted = times.toSorted((one, two) => one - two)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return [at(0.5), at(0.95)]
}
