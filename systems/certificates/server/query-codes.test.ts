/** Certificates from before there were query codes get theirs when the server is brought to this version. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { expect, test } from 'vitest'
import { migrationsFolder } from '../../../server/platform/migrations.ts'

const read = (file: string): string => readFileSync(join(migrationsFolder, file), 'utf8')

test('every certificate has a code of its own, which nobody can guess', async () => {
  const { entries } = JSON.parse(read('meta/_journal.json')) as { entries: { tag: string }[] } // drizzle's own
  const at = entries.findIndex(({ tag }) => tag.endsWith('_query_codes'))
  expect(at).toBeGreaterThan(0)
  const db = await PGlite.create()
  for (const { tag } of entries.slice(0, at)) await db.exec(read(`${tag}.sql`))
  await db.exec(`insert into entry_certificates
    (certificate_no, declaration_no, kind_name, consignee, declarant, issue_date, state, content, content_sha256, created_at, updated_at)
    select 'E' || n, 'D' || n, 'k', 'c', 'd', '2026-01-01', 'valid', '{}', 'x', now(), now() from generate_series(1, 2000) n`)
  await db.exec(read(`${entries[at]?.tag ?? ''}.sql`))
  const { rows } = await db.query<{ query_code: string }>('select query_code from entry_certificates')
  expect(new Set(rows.map(({ query_code }) => query_code)).size).toBe(2_000)
  expect(rows.every(({ query_code }) => /^[A-HJ-NP-Z2-9]{8}$/u.test(query_code))).toBe(true)
  // Every character comes up at every place.
  for (let place = 0; place < 8; place += 1)
    expect(new Set(rows.map(({ query_code }) => query_code[place])).size).toBe(32)
  await db.close()
})
