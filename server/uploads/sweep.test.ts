import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tenants } from '../../db/central/accounts.ts'
import { uploads } from '../../db/central/uploads.ts'
import { uploadedFiles } from '../documents/attachments.ts'
import { openDatabase, type Database } from '../platform/database.ts'
import { sharedPostgres } from '../testing/postgres.ts'
import { sweepUploads } from './sweep.ts'

const DAY = 86_400_000
const [tenantId, sha256] = [randomUUID(), 'a'.repeat(64)]

let database: Database
beforeAll(async () => {
  database = await openDatabase({ url: await (await sharedPostgres()).createDatabase() })
  await database.db.insert(tenants).values({ id: tenantId, name: '示例', creditCode: '91110000MA00000000' })
  await database.db.insert(uploads).values({
    tenantId,
    sha256,
    bytes: 1,
    type: 'pdf',
    received: 1,
    isComplete: true,
    createdAt: new Date(Date.now() - 40 * DAY),
  })
})
afterAll(() => database?.close())

const isThere = async (): Promise<boolean> =>
  (await uploadedFiles(database.db, tenantId, [sha256])).has(sha256)

// Two connections: on PGlite, which is one, nothing happens at the same moment.
it('SEC-04 an old file that is being handed in at this moment is not swept away under it', async () => {
  await database.db.transaction(async (tx) => {
    expect((await uploadedFiles(tx, tenantId, [sha256])).has(sha256)).toBe(true)
    await sweepUploads(database)
  })
  expect(await isThere()).toBe(true)
  await sweepUploads(database)
  expect(await isThere()).toBe(false)
})
