/**
 * What packed rows answer is what SQLite answers from the rows themselves: random rows, drafts, queries, changes, with some blocks
 * packed, some not yet, and lists whose columns have changed since.
 */
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packingOf } from '../../../../db/local/lists/packing.ts'
import { createBlockWriter, notePacking } from '../../../../db/local/lists/write.ts'
import { openLocal, openToRead, type LocalStore } from '../../../../db/local/open.ts'
import { combine } from '../../../../domain/kit/combined.ts'
import { choice, choices, date, decimal, phone, text } from '../../../../domain/kit/field.ts'
import { defineDocument, section } from '../../../../domain/kit/document.ts'
import { label } from '../../../../domain/kit/label.ts'
import { contains, oneOf, range, type FilterValue, type ListQuery } from '../../../../domain/kit/list.ts'
import { createRegistry } from '../../../../domain/kit/registry.ts'
import { state } from '../../../../domain/kit/workflow.ts'
import { askedOf } from '../asked.ts'
import { findBySql } from '../by-sql.ts'
import { createListReader } from '../read-lists.ts'
import { openPackedLists } from './find.ts'

const fields = {
  no: text(label('编号', 'No.')),
  name: text(label('名称', 'Name')),
  on: date(label('日期', 'Date')),
  sum: decimal(label('数量', 'Quantity'), { scale: 2 }),
  way: choice(label('方式', 'Way'), { a: label('甲', 'A'), b: label('乙', 'B') }),
  types: choices(label('类型', 'Types'), {
    importer: label('收发货人', 'Importer'),
    importerBranch: label('分支', 'Branch'),
  }),
  tel: phone(label('电话', 'Phone')),
}
const columns = ['no', 'name', 'on', 'sum', 'way', 'types', 'tel', 'state', 'updatedAt'] as const
const filters = [
  contains('no'),
  contains('name'),
  range('on'),
  range('sum'),
  oneOf('way'),
  oneOf('types'),
  contains('tel'),
  oneOf('state'),
  range('updatedAt'),
] as const
const document = (name: string, some: readonly (typeof columns)[number][] = columns) =>
  defineDocument({
    kind: `registration.${name}`,
    system: 'registration',
    version: 1,
    title: label(name, name),
    sections: [section(label('内容', 'Content'), fields)],
    workflow: {
      initial: 'draft',
      states: { draft: state(label('暂存', 'Draft')), sent: state(label('已交', 'Sent')) },
      actions: {},
    },
    list: {
      columns: some,
      filters: filters.filter((filter) => some.includes(filter.column)),
      sort: { column: 'updatedAt', direction: 'desc' },
    },
  })
const parts = [document('opening'), document('closing')]
const combined = combine({
  kind: 'registration.all',
  title: label('全部', 'All'),
  of: parts,
  list: {
    columns: [...columns, 'kind'],
    filters: [...filters, oneOf('kind')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
const registry = createRegistry(parts, [], [combined])
const kinds = ['registration.opening', 'registration.closing', 'registration.all'] as const

const NAMES = [
  '恒丰',
  '示例恒丰进出口',
  'ABC恒丰',
  'abc丰',
  '100%_新',
  'a\\b%',
  '卫生证书',
  '𠮷野家',
  'é',
  'É',
  '',
]
const texts = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ maxLength: 6 }).map((some) => some.replaceAll('\0', '')),
  fc.integer({ min: 0, max: 40 }).map((number) => `4401${String(number).padStart(8, '0')}`),
)
const needles = fc.oneof(
  fc.constantFrom('恒', '恒丰', 'A', 'b', '%', '_', '\\', '4401', '0', '', '家', 'É', '证书', 'c丰'),
  texts,
)
const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-01-${String(day).padStart(2, '0')}`)
const numbers = fc.constantFrom('', '0', '-3.5', '2', '10', '10.00', '9.99', '100000')
const tels = fc.constantFrom('', '+86 138 0000 0000', '13800000000', '0755-12345678', '0086-755-12345678转5')
const content = fc.record(
  {
    no: texts,
    name: texts,
    on: fc.oneof(days, fc.constant('')),
    sum: numbers,
    way: fc.constantFrom('a', 'b', ''),
    types: fc.constantFrom('', 'importer', 'importerBranch', 'importer,importerBranch'),
    tel: tels,
  },
  { requiredKeys: ['no'] },
)
const row = fc.record({
  id: fc.integer({ min: 0, max: 900 }),
  state: fc.constantFrom('draft', 'sent'),
  fields: content,
  day: days,
  isDraft: fc.boolean(),
})
const filterSets = fc.record(
  {
    no: needles.map((sought) => ({ contains: sought })),
    name: needles.map((sought) => ({ contains: sought })),
    on: fc.record({ from: days, to: days }, { requiredKeys: [] }),
    sum: fc.record({ from: numbers, to: numbers }, { requiredKeys: [] }),
    way: fc.constantFrom<FilterValue[]>({ equals: 'a' }, { anyOf: ['a', 'b'] }),
    types: fc.constantFrom<FilterValue[]>({ equals: 'importer' }, { equals: 'importerBranch' }),
    tel: fc.constantFrom<FilterValue[]>(
      { contains: '138' },
      { equals: '13800000000' },
      { contains: '0755 123' },
      { contains: '-' },
    ),
    state: fc.constantFrom<FilterValue[]>({ equals: 'sent' }, { anyOf: ['draft'] }),
    updatedAt: fc.record({ from: days, to: days }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)
const query = fc.record({
  collection: fc.constantFrom(...kinds),
  filters: fc.oneof(fc.constant({}), filterSets),
  sort: fc.option(
    fc.record({
      column: fc.constantFrom(...columns),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
    }),
    { nil: undefined },
  ),
  page: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 60 })),
  pageSize: fc.constantFrom(10, 20, 100),
})

const dir = mkdtempSync(join(tmpdir(), 'sill-packed-'))
const key = Buffer.alloc(32, 3)
let store: LocalStore
beforeAll(() => {
  const opened = openLocal(join(dir, 'data.db'), key, registry)
  if (!opened.ok) throw new Error(opened.problem.code)
  store = opened.value
})
afterAll(() => {
  store.close()
  rmSync(dir, { recursive: true, force: true })
})

type Row = typeof row extends fc.Arbitrary<infer T> ? T : never
function write({ id, state: at, fields: values, day, isDraft }: Row): void {
  // An id belongs to one kind: with the same in two, a list over both has no one order.
  const kind = id % 2 === 0 ? 'registration.opening' : 'registration.closing'
  const [text_, instant] = [
    JSON.stringify({ fields: values, rows: {}, attachments: {} }),
    `${day}T00:00:00.000Z`,
  ]
  store.raw
    .prepare(
      `insert into mirror (collection, id, state, content, revision, form_version, created_at, updated_at) values (?, ?, ?, ?, 1, 1, ?, ?) on conflict (collection, id) do update set state = excluded.state, content = excluded.content, updated_at = excluded.updated_at`,
    )
    .run(kind, `d${id}`, at, text_, instant, instant)
  if (isDraft && id % 9 === 0)
    store.raw
      .prepare(
        `insert or replace into draft (id, collection, form_version, state, content, base_revision, local_revision, returned, created_at, updated_at) values (?, ?, 1, 'draft', ?, 1, 1, '[]', ?, ?)`,
      )
      .run(`d${id % 2 === 0 ? id : id + 1000}`, kind, text_, instant, instant)
}

function askedFor(
  wish: Omit<ListQuery, 'filters'> & { filters: Partial<ListQuery['filters']> },
): Parameters<typeof findBySql>[1] | undefined {
  const asked = askedOf(registry, { ...wish, filters: { ...wish.filters } as ListQuery['filters'] }) // none of them is undefined
  return asked.ok ? asked.value.asked : undefined
}

it('[GEN-13] packed rows answer every query as the rows themselves do, whatever has changed since they were packed', () => {
  const packing = packingOf(registry)
  notePacking(store.raw, packing)
  const writer = createBlockWriter(store.raw)
  const reading = openToRead(join(dir, 'data.db'), key)
  const reader = createListReader(reading, packing, true)
  const packed = openPackedLists(reading)
  let answered = 0
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 120 }),
      fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 10 }),
      fc.nat({ max: 5 }),
      fc.boolean(),
      fc.array(query, { minLength: 3, maxLength: 8 }),
      (rows, gone, blocks, isForgotten, queries) => {
        store.raw.transaction(() => {
          for (const one of rows) write(one)
          for (const id of gone) store.raw.prepare('delete from mirror where id = ?').run(`d${id}`)
          if (gone.length > 6) store.raw.prepare('delete from draft').run()
        })()
        // Lists once looked at fewer columns.
        if (isForgotten && gone.length > 4) {
          store.raw.prepare(`delete from list_block where "column" = 'name'`).run()
          store.raw
            .prepare('insert or ignore into list_due (block, mark) select block, 0 from list_version')
            .run()
        }
        writer.put(reader.pack(blocks))
        for (const wish of queries) {
          const asked = askedFor(wish)
          if (!asked) continue
          for (const isWhole of [false, true]) {
            const found = reading.transaction(() => packed.find(asked, isWhole))()
            const expected = findBySql(store.raw, asked, isWhole)
            expect({ total: found?.total, hits: found?.hits }).toEqual({
              total: expected.total,
              hits: expected.hits,
            })
            answered += 1
          }
        }
      },
    ),
    { numRuns: 150, seed: 7 },
  )
  expect(answered).toBeGreaterThan(300)
  reading.close()
}, 300_000)
