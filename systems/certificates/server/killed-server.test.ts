/** The server is killed between the effect and its answer, or anywhere else: the repeated call has the same answer. */
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProductCentralClient as CentralClient } from '../../contracts.ts'
import { openDatabase, type Database } from '../../../server/platform/database.ts'
import { seedTenants } from '../../../server/seed/accounts.ts'
import { startChild, type ChildServer } from '../../../server/testing/child-server.ts'
import { clientOf, loginAt } from '../../../server/testing/central.ts'
import { sharedPostgres, type TestPostgres } from '../../../server/testing/postgres.ts'
import { losingWire } from './testing/losing-wire.ts'
import { available, outcome, printable, registered, type Printable } from './testing/client.ts'
import { key } from './testing/kit.ts'
import { violations } from './testing/oracle.ts'

const secret = randomBytes(32).toString('hex')
let postgres: TestPostgres
let database: Database
let env: Record<string, string>
let token: string
let workstationId: string
let waiting: Printable[]
let server: ChildServer

beforeAll(async () => {
  postgres = await sharedPostgres()
  const url = await postgres.createSeededDatabase()
  env = { DATABASE_URL: url, SILL_SECRET: secret, SILL_SEED: '1' }
  server = await startChild(env)
  database = await openDatabase({ url })
  const signed = await loginAt(server.url, secret, 'hengfeng')
  token = signed.token
  workstationId = await registered(signed.client, '一号机')
  waiting = await printable(signed.client, 100)
}, 240_000)
afterAll(async () => {
  await server.kill()
  await database.close()
  await postgres.stop()
})

type Answer = Awaited<ReturnType<typeof outcome>>
type Call = (client: CentralClient) => Promise<unknown>

/** The effect happens, the server dies, its answer is lost. The client is told of no result. */
async function lost(call: Call): Promise<void> {
  let killed: Promise<void> | undefined
  const wire = await losingWire(server.url, () => {
    killed = server.kill()
  })
  await expect(call(clientOf(wire.url, token))).rejects.toThrow('fetch failed')
  await killed
  await wire.close()
  server = await startChild(env)
}

/** Makes the call again, twice: both answers are the same. */
async function repeated(call: Call): Promise<Answer> {
  const [first, second] = [
    await outcome(call(clientOf(server.url, token))),
    await outcome(call(clientOf(server.url, token))),
  ]
  expect(second).toEqual(first)
  return first
}

async function job() {
  const certificate = waiting.shift()
  if (!certificate) throw new Error('nothing to print')
  const { certificateNo, contentSha256, blankKind } = certificate
  const [blankNo = ''] = await available(clientOf(server.url, token), blankKind, 1)
  const names = { jobId: randomUUID(), workstationId }
  const reserve = { key: key(), ...names, certificateNo, contentSha256, blankNos: [blankNo] }
  const [commit, settle] = [
    { key: key(), ...names },
    { key: key(), ...names, result: 'printed' as const },
  ]
  const calls: Call[] = [
    ({ blanks }) => blanks.reserve(reserve),
    ({ blanks }) => blanks.commit(commit),
    ({ blanks }) => blanks.settle(settle),
  ]
  return { certificateNo, blankNo, calls }
}

test(
  '[CERT-11] killed between effect and answer at every step: the repeat has the same answer, the blank is used once',
  { timeout: 300_000 },
  async () => {
    const { certificateNo, blankNo, calls } = await job()
    for (const call of calls) {
      await lost(call)
      expect(await repeated(call)).toHaveProperty('value')
      expect(await violations(database.db, seedTenants.hengfeng.id)).toEqual([])
    }
    const { rows } = await clientOf(server.url, token).documents.list({
      collection: 'certificates.blank',
      filters: { blankNo: { contains: blankNo } },
    })
    expect(rows[0]).toMatchObject({ state: 'used', content: { fields: { certificateNo } } })
  },
)

test('[CERT-11] killed at any moment: all or nothing', { timeout: 300_000 }, async () => {
  for (const delay of [0, 3, 8, 15]) {
    const { calls } = await job()
    for (const [index, call] of calls.entries()) {
      if (index === delay % 3) {
        const attempt = outcome(call(clientOf(server.url, token))).catch(() => undefined)
        await new Promise((resolve) => setTimeout(resolve, delay))
        await server.kill()
        await attempt
        server = await startChild(env)
      }
      expect(await repeated(call)).toHaveProperty('value')
      expect(await violations(database.db, seedTenants.hengfeng.id)).toEqual([])
    }
  }
})
