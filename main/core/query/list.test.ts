import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLocal, type LocalStore } from '../../../db/local/open.ts'
import type { ListQuery } from '../../../domain/kit/list.ts'
import { productRegistry } from '../../../systems/declared.ts'
import { askedOf } from './asked.ts'
import { createListReader } from './read-lists.ts'

const KIND = 'certificates.reprint'
const dir = mkdtempSync(join(tmpdir(), 'sill-list-'))
const registry = productRegistry()
let store: LocalStore

const query = (more: Partial<ListQuery> = {}): ListQuery => ({
  collection: KIND,
  filters: {},
  page: 1,
  pageSize: 10,
  ...more,
})
const contentOf = (no: string) =>
  JSON.stringify({ fields: { certificateNo: no, appliedOn: '2026-11-01' }, rows: {}, attachments: {} })
const list = (more?: Partial<ListQuery>) => {
  const found = askedOf(registry, query(more))
  if (!found.ok) throw new Error(found.problem.code)
  return createListReader(store.raw, {}, false).page(found.value.asked)
}

beforeAll(() => {
  const opened = openLocal(join(dir, 'data.db'), Buffer.alloc(32, 1), registry)
  if (!opened.ok) throw new Error(opened.problem.code)
  store = opened.value
  const insert = store.raw.prepare(
    `insert into mirror (collection, id, state, content, revision, form_version, created_at, updated_at) values ('${KIND}', ?, ?, ?, 1, 1, ?, ?)`,
  )
  store.raw.transaction(() => {
    for (let row = 0; row < 100; row += 1) {
      const at = new Date(Date.UTC(2026, 0, 1) + row * 60_000).toISOString()
      insert.run(
        `m${String(row).padStart(3, '0')}`,
        row % 2 === 0 ? 'submitted' : 'approved',
        contentOf(`C${row}_%`),
        at,
        at,
      )
    }
  })()
})
afterAll(() => {
  store.close()
  rmSync(dir, { recursive: true, force: true })
})

describe('lists', () => {
  it('[GEN-13] pages, counts, sorts and filters', () => {
    const first = list({ filters: { state: { equals: 'submitted' } } })
    expect(first.total).toBe(50)
    expect(first.rows.map((row) => row.id)).toEqual([
      'm098',
      'm096',
      'm094',
      'm092',
      'm090',
      'm088',
      'm086',
      'm084',
      'm082',
      'm080',
    ])
    expect(list({ filters: { state: { equals: 'submitted' } }, page: 5 }).rows.at(-1)?.id).toBe('m000')
    expect(list({ filters: { certificateNo: { contains: '9_%' } } }).total).toBe(10)
    expect(list({ filters: { certificateNo: { contains: "' or 1=1 --" } } }).total).toBe(0)
  })

  it('refuses what the list does not declare', () => {
    for (const [more, code] of [
      [{ collection: 'nope.nope' }, 'INPUT_COLLECTION'],
      [{ filters: { reason: { equals: 'x' } } }, 'INPUT_FILTER'],
      [{ sort: { column: 'x; drop table draft', direction: 'asc' } }, 'INPUT_SORT'],
      [{ view: 'nope' }, 'INPUT_VIEW'],
    ] as const)
      expect(askedOf(registry, query(more))).toMatchObject({ ok: false, problem: { code } })
  })

  it('a draft stands in place of the mirrored row', () => {
    store.raw
      .prepare(
        `insert into draft (id, collection, form_version, state, content, base_revision, local_revision, returned, created_at, updated_at) values ('m010', '${KIND}', 1, 'returned', ?, 1, 1, '[]', ?, ?)`,
      )
      .run(contentOf('DRAFT'), '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z')
    const all = list()
    expect(all.total).toBe(100)
    expect(all.rows[0]).toMatchObject({ id: 'm010', isDraft: 1, content: contentOf('DRAFT') })
    expect(all.rows.filter((row) => row.id === 'm010')).toHaveLength(1)
    expect(list({ filters: { state: { equals: 'submitted' } } }).total).toBe(49)
  })
})
