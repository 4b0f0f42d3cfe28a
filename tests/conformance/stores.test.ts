/**
 * Stores that an earlier version left (`tests/fixtures/stores`): the server's opens on both databases with every row, the clerk's
 * opens without network with every draft, and what waited there is sent once.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { openDatabase } from '../../server/platform/database.ts'
import { sharedPostgres, type TestPostgres } from '../../server/testing/postgres.ts'
import { startTestCentral } from '../../server/testing/central.ts'
import { openTestCore, scratchDir, SEED_PASSWORD, until } from '../support/core/test-core.ts'

const kept = join(import.meta.dirname, '../fixtures/stores')
const versions = readdirSync(kept, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

const manifestSchema = z.object({
  secret: z.string(),
  documents: z.record(
    z.string(),
    // As it was then: later versions say more of a document.
    z.looseObject({ id: z.string(), sending: z.string().nullable() }),
  ),
  lists: z.record(z.string(), z.number()),
  counts: z.record(z.string(), z.number()),
})

function versionIn(name: string) {
  const folder = join(kept, name)
  return {
    manifest: manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))),
    /** Without what only psql understands. */
    central: () =>
      brotliDecompressSync(readFileSync(join(folder, 'central.sql.br')))
        .toString()
        .replaceAll(/^\\.*$/gmu, ''),
    unpackClient(dataDir: string) {
      for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(folder, 'client.zip'))))) {
        const target = join(dirname(dataDir), path)
        mkdirSync(dirname(target), { recursive: true })
        writeFileSync(target, bytes)
      }
    },
  }
}

let cluster: TestPostgres
beforeAll(async () => {
  cluster = await sharedPostgres()
})
afterAll(() => cluster.stop())

/** How a server is started on what an earlier one left, by database. */
const restored = {
  PostgreSQL: async (dump: string) => {
    const databaseUrl = await cluster.createDatabase()
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query(dump)
    await client.end()
    return { databaseUrl }
  },
  PGlite: async (dump: string, dataDir: string) => {
    const pglite = new PGlite(join(dataDir, 'pgdata'))
    await pglite.exec(dump)
    await pglite.close()
    return { dataDir }
  },
} as const

describe.each(versions)('[SYNC-06] stores of %s', (name) => {
  const version = versionIn(name)
  const { manifest } = version

  test.each(Object.keys(restored) as (keyof typeof restored)[])(
    'the server’s on %s: every row is there, the clerk finds his work and what waited arrives once',
    async (engine) => {
      const [server, home] = [scratchDir('stores-server'), scratchDir('stores-client')]
      try {
        const where = await restored[engine](version.central(), server.path)
        const database = await openDatabase(
          'databaseUrl' in where ? { url: where.databaseUrl } : { dir: where.dataDir },
        )
        for (const [table, count] of Object.entries(manifest.counts)) {
          const found = await database.db.execute<{ count: number }>(
            sql`select count(*)::int as count from ${sql.identifier(table)}`,
          )
          expect([
            table,
            z.object({ rows: z.array(z.object({ count: z.number() })) }).parse(found).rows[0]?.count,
          ]).toEqual([table, count])
        }
        await database.close()
        const running = await startTestCentral({ ...where, secret: manifest.secret, isSeeded: false })
        version.unpackClient(home.path)
        const clerk = await openTestCore(home.path, running.url)
        await clerk.login('hengfeng', manifest.secret)
        const { waiting } = manifest.documents
        const id = waiting?.id ?? ''
        await until(
          async () => (await clerk.client.documents.get({ id })).state === 'submitted',
          'what waited',
          60_000,
        )
        const officer = await running.login('customs')
        expect((await officer.client.documents.get({ id })).history).toHaveLength(1)
        await clerk.close()
        await running.close()
      } finally {
        server.remove()
        home.remove()
      }
    },
  )

  test('the clerk’s without network: every draft and every list', async () => {
    const home = scratchDir('stores-client')
    version.unpackClient(home.path)
    const clerk = await openTestCore(home.path, 'http://127.0.0.1:9')
    try {
      await clerk.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD })
      for (const document of Object.values(manifest.documents))
        expect(await clerk.client.documents.get({ id: document.id })).toMatchObject({
          ...document,
          // What was under way when the program ended is sent again: it waits.
          ...(document.sending === 'sending' && { sending: 'waiting' }),
        })
      for (const [collection, total] of Object.entries(manifest.lists))
        expect([collection, (await clerk.client.documents.query({ collection, pageSize: 1 })).total]).toEqual(
          [collection, total],
        )
    } finally {
      await clerk.close()
      home.remove()
    }
  })
})
