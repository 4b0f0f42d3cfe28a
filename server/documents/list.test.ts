/** Lists over many rows: counted so far, paged to the end, by indexes that officers use. */
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COUNTED_TO } from '../../contract/shapes.ts'
import { collectionOfDocument } from '../../domain/kit/collection.ts'
import { productRegistry } from '../../systems/declared.ts'
import { select, type Database } from '../platform/database.ts'
import type { Actor } from '../platform/context.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import { listRows } from './list.ts'
import { createListIndexes } from './pg-dialect.ts'

const KIND = 'certificates.reprint'
const ROWS = COUNTED_TO + 50
const registry = productRegistry()
const document = registry.documents.get(KIND)
if (!document) throw new Error(KIND)
const collection = collectionOfDocument(document)
const tenantId = '00000000-0000-7000-8000-000000000001'
const officer: Actor = {
  tenantId,
  loginBy: 'password',
  passwordVersion: 1,
  tokenHash: '',
  account: {
    id: tenantId,
    loginName: 'customs',
    displayName: '',
    phone: '',
    role: 'officer',
    systems: ['certificates'],
    tenant: { id: tenantId, name: '', creditCode: '' },
  },
}

describe.each(engines)('lists on $name', ({ start }) => {
  let engine: TestEngine
  let database: Database
  beforeAll(async () => {
    engine = await start()
    database = await engine.open()
    await database.db.execute(
      sql.raw(`create index "list_of_an_older_program" on rows (tenant_id, id) where collection = '${KIND}'`),
    )
    await createListIndexes(database.db, registry)
    await database.db.execute(
      sql.raw(`
      insert into rows (tenant_id, collection, id, state, content, created_at, updated_at, seq, revision, form_version, history)
      select '${tenantId}', '${KIND}', 'd' || lpad(i::text, 6, '0'), case when i % 100 = 0 then 'submitted' else 'approved' end, '{"fields":{},"rows":{},"attachments":{}}', '2026', '2026', i, 1, 1, '[]' from generate_series(1, ${ROWS}) i`),
    )
    await database.db.execute(sql`analyze rows`)
  })
  afterAll(async () => {
    await database.close()
    await engine.stop()
  })

  const page = async (number: number, filters = {}) => {
    const found = await listRows({ db: database.db, registry }, officer, collection, {
      collection: KIND,
      filters,
      page: number,
      pageSize: 20,
    })
    if (!found.ok) throw new Error(found.problem.code)
    return {
      total: found.value.total,
      isAtLeast: found.value.isAtLeast ?? false,
      first: found.value.rows[0]?.id,
      rows: found.value.rows.length,
    }
  }

  it('counts to 10,000 and says when there are more; pages go on to the last, where all are counted', async () => {
    expect(await page(1)).toEqual({ total: COUNTED_TO, isAtLeast: true, first: 'd010050', rows: 20 })
    expect(await page(501)).toEqual({ total: 10_020, isAtLeast: true, first: 'd000050', rows: 20 })
    expect(await page(503)).toEqual({ total: ROWS, isAtLeast: false, first: 'd000010', rows: 10 })
    expect(await page(1, { state: { equals: 'submitted' } })).toEqual({
      total: 100,
      isAtLeast: false,
      first: 'd010000',
      rows: 20,
    })
  })

  it('reads a page behind a state by an index, and what no list needs is dropped', async () => {
    const names = (
      await select<{ name: string }>(
        database.db,
        sql`select indexname as name from pg_indexes where tablename = 'rows' and indexname like 'list%'`,
      )
    ).map(({ name }) => name)
    expect(names).toContain('list_certificates_reprint_state_updatedat')
    expect(names).not.toContain('list_of_an_older_program')
    const plan = await select<{ 'QUERY PLAN': string }>(
      database.db,
      sql.raw(
        `explain select * from rows where collection = '${KIND}' and not is_gone and ("rows"."state" collate "C") = 'submitted' order by ("rows"."updated_at" collate "C") desc, id desc limit 20`,
      ),
    )
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain(
      'list_certificates_reprint_state_updatedat',
    )
  })
})
