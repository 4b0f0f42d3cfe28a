/** The server as a program: several processes over one PostgreSQL, and one that is killed. */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it } from 'vitest'
import { builtEntry } from '../tests/support/stack/entries.ts'
import { clientOf, loginAt } from './testing/central.ts'
import { reprintOf, someCertificate } from './testing/documents.ts'
import { sharedPostgres } from './testing/postgres.ts'

const secret = randomBytes(32).toString('hex')
const children: ChildProcess[] = []
const cleanUps: (() => Promise<unknown>)[] = []

function run(env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [builtEntry('server')], {
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      SILL_SECRET: secret,
      SILL_SEED: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  return child
}

async function listening(child: ChildProcess): Promise<string> {
  if (!child.stdout || !child.stderr) throw new Error('the child has pipes')
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('listening ')) return line.slice('listening '.length)
  throw new Error(complaint)
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const folder = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'sill-central-'))
  cleanUps.push(() => rm(dir, { recursive: true, force: true }))
  return dir
}

afterEach(async () => {
  await Promise.all(children.splice(0).map(kill))
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

describe('SYNC-05 processes', { timeout: 300_000 }, () => {
  it('start together on one empty PostgreSQL, share sessions and keys, and push across', async () => {
    const cluster = await sharedPostgres()
    cleanUps.push(() => cluster.stop())
    const env = { DATABASE_URL: await cluster.createDatabase() }
    const [one, two] = await Promise.all([listening(run(env)), listening(run(env))])
    const { token, client } = await loginAt(one, secret, 'hengfeng')
    const there = clientOf(two, token)
    const certificateNo = await someCertificate(client)
    const stream = await there.changes.stream()
    const before = await stream.next()
    const items = Array.from({ length: 30 }, () => reprintOf(certificateNo))
    const answers = await Promise.all([
      client.documents.push({ items }),
      there.documents.push({ items: items.toReversed() }),
      ...items.slice(0, 5).map(async (item) => ({ results: [await there.documents.act(item)] })),
    ])
    expect(answers[1]?.results.toReversed()).toEqual(answers[0]?.results)
    expect(answers.slice(2).flatMap(({ results }) => results)).toEqual(answers[0]?.results.slice(0, 5))
    const numbers = (answers[0]?.results ?? []).flatMap((result) =>
      result.ok ? [result.document.content.fields['applicationNo']] : [],
    )
    expect(new Set(numbers).size).toBe(30)
    const after = await stream.next()
    expect(after.done || before.done ? 0 : after.value.seq - before.value.seq).toBeGreaterThan(0)
    await stream.return()
  })

  it('keep what was answered through SIGKILL, take over the stale lock, and answer the same key alike', async () => {
    const env = { SILL_DATA: await folder() }
    const child = run(env)
    const url = await listening(child)
    const { token, client } = await loginAt(url, secret, 'hengfeng')
    const certificateNo = await someCertificate(client)
    const items = Array.from({ length: 40 }, () => reprintOf(certificateNo))
    const answered = new Map<string, unknown>()
    const sending = Promise.allSettled(
      items.map(async (item) => answered.set(item.key, await client.documents.act(item))),
    )
    while (answered.size < 5) await new Promise((resolve) => setTimeout(resolve, 5))
    await kill(child)
    await sending
    const again = clientOf(await listening(run(env)), token)
    const { results } = await again.documents.push({ items })
    for (const result of results) expect(answered.get(result.key) ?? result).toEqual(result)
    expect(results.every(({ ok }) => ok)).toBe(true)
    const { total } = await again.documents.list({ collection: 'certificates.reprint', filters: {} })
    expect(total).toBe(40)
  })

  it('say clearly that a folder is taken, or that a secret is missing', async () => {
    const env = { SILL_DATA: await folder() }
    await listening(run(env))
    await expect(listening(run(env))).rejects.toThrow(/is in use by process \d+/u)
    await expect(
      listening(run({ DATABASE_URL: `postgresql://localhost/${randomUUID()}`, SILL_SECRET: '' })),
    ).rejects.toThrow('SILL_SECRET must be set')
    await expect(listening(run({ SILL_SECRET: 'short' }))).rejects.toThrow('at least 32 bytes')
  })

  it.runIf(process.platform === 'linux')(
    'SEC-01 leaves no core: keys and passwords of a server that falls are on no disk',
    async () => {
      const child = run({ SILL_PORT: '0' })
      await listening(child)
      expect(readFileSync(`/proc/${child.pid}/limits`, 'utf8')).toMatch(/^Max core file size +0 +0 /mu)
    },
  )

  it.each(['soon', '0', '-1'])('starts with no idle time of “%s” minutes, and says so', async (minutes) => {
    const child = run({ SILL_PORT: '0', SILL_DESK_IDLE_MINUTES: minutes })
    await expect(listening(child)).rejects.toThrow('SILL_DESK_IDLE_MINUTES')
  })
})
