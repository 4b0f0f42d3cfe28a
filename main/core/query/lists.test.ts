/** The lists of a store with many rows: read in a thread, packed behind, taken up again where they were left. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openLocal, type LocalStore } from '../../../db/local/open.ts'
import type { ListQuery } from '../../../domain/kit/list.ts'
import { productRegistry } from '../../../systems/declared.ts'
import { createLists, type Lists } from './lists.ts'

const KIND = 'certificates.reprint'
const ROWS = 6_000
const key = Buffer.alloc(32, 5)
const registry = productRegistry()
let dir: string
let store: LocalStore
let lists: Lists
let errors: string[]
let told: (number | null)[]
let changed: () => void = () => undefined

function openLists(): void {
  const opened = openLocal(join(dir, 'data.db'), key, registry)
  if (!opened.ok) throw new Error(opened.problem.code)
  store = opened.value
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (message: string) => void errors.push(message),
  }
  lists = createLists({
    store,
    path: join(dir, 'data.db'),
    key,
    registry,
    log,
    onChanged: (listener) => ((changed = listener), () => undefined),
    onProgress: () => void told.push(lists.progress()?.done ?? null),
  })
}
async function closeLists(): Promise<void> {
  await lists.close()
  store.close()
}
function put(from: number, to: number, name: string): void {
  const upsert = store.raw.prepare(
    `insert into mirror (collection, id, state, content, created_at, updated_at) values ('${KIND}', ?, ?, ?, ?, ?) on conflict do update set content = excluded.content`,
  )
  store.raw.transaction(() => {
    for (let row = from; row < to; row += 1) {
      const at = new Date(Date.UTC(2026, 0, 1) + row * 1000).toISOString()
      upsert.run(
        `m${String(row).padStart(6, '0')}`,
        row % 3 === 0 ? 'submitted' : 'approved',
        JSON.stringify({ fields: { certificateNo: `${name}${row}` }, rows: {}, attachments: {} }),
        at,
        at,
      )
    }
  })()
}
const query = async (more: Partial<ListQuery> = {}) => {
  const found = await lists.page({ collection: KIND, filters: {}, page: 1, pageSize: 10, ...more })
  if (!found.ok) throw new Error(found.problem.code)
  return { total: found.value.total, ids: found.value.rows.map((row) => row.id) }
}
const due = () => store.raw.prepare<[], { due: number }>('select count(*) as due from list_due').get()?.due
const packed = async () => {
  await expect.poll(due, { timeout: 30_000 }).toBe(0)
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sill-lists-'))
  errors = []
  told = []
  openLists()
})
afterEach(async () => {
  await closeLists()
  rmSync(dir, { recursive: true, force: true })
  if (errors.length > 0) throw new Error(errors.join())
})

it('[GEN-13] answers before it is packed, while it is, and after, always the same; what was written just now is in it', async () => {
  put(0, ROWS, 'C')
  const first = {
    total: ROWS,
    ids: Array.from({ length: 10 }, (_, index) => `m${String(ROWS - 1 - index).padStart(6, '0')}`),
  }
  expect(await query()).toEqual(first)
  changed()
  await packed()
  expect(await query()).toEqual(first)
  expect((await query({ page: ROWS / 10 })).ids.at(-1)).toBe('m000000')
  expect((await query({ filters: { state: { equals: 'submitted' } } })).total).toBe(ROWS / 3)
  expect(
    await query({
      filters: { certificateNo: { contains: 'c59' } },
      sort: { column: 'certificateNo', direction: 'asc' },
    }),
  ).toMatchObject({ total: 111, ids: expect.arrayContaining(['m000059', 'm005900']) as unknown })
  put(4_000, 4_001, '新')
  expect(await query({ filters: { certificateNo: { contains: '新' } } })).toEqual({
    total: 1,
    ids: ['m004000'],
  })
  store.raw.prepare(`delete from mirror where id = 'm004000'`).run()
  expect(await query({ filters: { certificateNo: { contains: '新' } } })).toEqual({ total: 0, ids: [] })
})

it('[GEN-13] the whole result has every row once, in order', async () => {
  put(0, ROWS, 'C')
  const found = await lists.keys({
    collection: KIND,
    filters: { state: { equals: 'submitted' } },
    page: 1,
    pageSize: 10,
    sort: { column: 'updatedAt', direction: 'asc' },
  })
  if (!found.ok) throw new Error(found.problem.code)
  expect(found.value.keys).toMatchObject({ count: ROWS / 3, kinds: [KIND] })
  expect(found.value.keys.ids.split('\0')).toEqual(
    Array.from({ length: ROWS / 3 }, (_, index) => `m${String(index * 3).padStart(6, '0')}`),
  )
})

it('[GEN-14] what was not packed when it was closed is packed after it is opened again; what waits is told from many on', async () => {
  put(0, 40_000, 'C')
  changed()
  await expect.poll(() => told.some((done) => done !== null && done > 0), { timeout: 30_000 }).toBe(true)
  await closeLists()
  openLists()
  expect(due()).toBeGreaterThan(0)
  await packed()
  expect((await query({ filters: { certificateNo: { contains: 'C39999' } } })).ids).toEqual(['m039999'])
  await expect.poll(() => told.at(-1)).toBeNull()
  expect(lists.progress()).toBeNull()
})

it('[GEN-14] indexes that an older program made for its lists go when everything is packed', async () => {
  put(0, 3_000, 'C')
  store.raw.exec(
    `create index "list_certificates_reprint_updatedAt" on mirror (updated_at, id) where collection = '${KIND}'`,
  )
  changed()
  await expect
    .poll(
      () =>
        store.raw
          .prepare(`select name from sqlite_master where name = 'list_certificates_reprint_updatedAt'`)
          .all(),
      { timeout: 30_000 },
    )
    .toEqual([])
  expect((await query()).total).toBe(3_000)
  expect(
    store.raw.prepare(`select name from sqlite_master where name like 'list_certificates_export%'`).all(),
  ).toEqual([{ name: 'list_certificates_export_certificateNo' }])
})
