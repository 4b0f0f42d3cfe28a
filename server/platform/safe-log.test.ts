/** SEC-04: whatever query fails, the log says which and where, and none of its parameters. */
import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestCentral, type Signed, type TestCentral } from '../testing/central.ts'
import { answerOf } from '../testing/captcha.ts'
import { REPRINT, reprintOf } from '../testing/documents.ts'
import { sharedPostgres } from '../testing/postgres.ts'

/** Stands in every parameter that the test sends. */
const MARK = 'zq-marked-secret'

let central: TestCentral
let clerk: Signed
let officer: Signed
let store: pg.Client
let stop: () => Promise<void>
let written = ''

beforeAll(async () => {
  const cluster = await sharedPostgres()
  stop = () => cluster.stop()
  const databaseUrl = await cluster.createSeededDatabase()
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written += chunk.toString()
      done()
    },
  })
  central = await startTestCentral({ databaseUrl, log: pino({ level: 'debug' }, destination) })
  clerk = await central.login('hengfeng')
  officer = await central.login('customs')
  store = new pg.Client({ connectionString: databaseUrl })
  await store.connect()
})
afterAll(async () => {
  await store?.end()
  await central?.close()
  await stop?.()
})

const failing = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ status: 500 })

async function without(tables: readonly string[], work: () => Promise<void>): Promise<void> {
  for (const table of tables) await store.query(`alter table ${table} rename to ${table}_away`)
  try {
    await work()
  } finally {
    for (const table of tables) await store.query(`alter table ${table}_away rename to ${table}`)
  }
}

test('selects, inserts, updates and deletes that fail leave no parameter in the log', async () => {
  const key = randomUUID()
  await without(
    ['rows', 'uploads', 'upload_chunks', 'idempotency', 'throttles', 'recovery_keys', 'notices'],
    async () => {
      const { token } = await central.client().auth.captcha()
      await failing(
        central.client().auth.login({
          loginName: MARK,
          password: MARK,
          captchaToken: token,
          captchaAnswer: answerOf(token, central.secret),
        }),
      )
      await failing(clerk.client.auth.changePassword({ current: MARK, next: MARK }))
      await failing(clerk.client.auth.putRecovery({ workstationId: key, dataKey: 'cd'.repeat(32) }))
      await failing(clerk.client.documents.act(reprintOf(MARK, { reason: MARK })))
      await failing(
        clerk.client.documents.list({
          collection: 'certificates.export',
          filters: { certificateNo: { contains: MARK } },
        }),
      )
      await failing(
        clerk.client.uploads.begin({
          sha256: 'ab'.repeat(32),
          bytes: 10,
          type: 'pdf',
          kind: REPRINT,
          slot: 'proof',
        }),
      )
      await failing(
        clerk.client.uploads.chunk({ sha256: 'ab'.repeat(32), offset: 0, data: new File([MARK], 'x') }),
      )
      await failing(
        officer.client.notices.publish({ key, type: 'message', title: MARK, body: MARK, tenantId: null }),
      )
    },
  )
  await without(['sessions'], async () => {
    await failing(central.client(`${MARK}-${'a'.repeat(20)}`).auth.me())
  })
  expect(written).toContain('42P01') // no such table
  expect(written).toMatch(/"query":"(?:select|insert|update|delete)/u)
  expect(
    [MARK, 'cd'.repeat(32), clerk.token, officer.token, central.secret, 'params'].filter((secret) =>
      written.includes(secret),
    ),
  ).toEqual([])
})
