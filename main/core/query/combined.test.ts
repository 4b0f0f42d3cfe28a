/** A list over several types: their rows together, own drafts in place, each with its own kind and states. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLocal, type LocalStore } from '../../../db/local/open.ts'
import { partFor } from '../../../domain/kit/collection.ts'
import { combine } from '../../../domain/kit/combined.ts'
import { choices, text } from '../../../domain/kit/field.ts'
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, oneOf, range, type ListQuery } from '../../../domain/kit/list.ts'
import { createRegistry } from '../../../domain/kit/registry.ts'
import { state } from '../../../domain/kit/workflow.ts'
import { askedOf } from './asked.ts'
import { createListReader } from './read-lists.ts'

const document = (name: string, title: string) =>
  defineDocument({
    kind: `registration.${name}`,
    system: 'registration',
    version: 1,
    title: label(title, name),
    sections: [
      section(label('内容', 'Content'), {
        no: text(label('编号', 'No.')),
        types: choices(label('类型', 'Types'), {
          importer: label('收发货人', 'Importer'),
          importerBranch: label('分支机构', 'Branch'),
        }),
      }),
    ],
    workflow: {
      initial: 'draft',
      states: { draft: state(label('暂存', 'Draft')), [name]: state(label(title, name)) },
      actions: {},
    },
    list: { columns: ['no'], filters: [contains('no')], sort: { column: 'updatedAt', direction: 'desc' } },
  })
const parts = [document('opening', '备案'), document('closing', '注销')]
const combined = combine({
  kind: 'registration.all',
  title: label('申请单', 'Applications'),
  of: parts,
  list: {
    columns: ['no', 'kind', 'types', 'state', 'updatedAt'],
    filters: [oneOf('kind'), oneOf('types'), contains('no'), range('updatedAt')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
const registry = createRegistry([...parts, document('other', '其他')], [], [combined])

const dir = mkdtempSync(join(tmpdir(), 'sill-combined-'))
let store: LocalStore
beforeAll(() => {
  const opened = openLocal(join(dir, 'data.db'), Buffer.alloc(32, 1), registry)
  if (!opened.ok) throw new Error(opened.problem.code)
  store = opened.value
  const insert = store.raw.prepare(
    'insert into mirror (collection, id, state, content, revision, form_version, created_at, updated_at) values (?, ?, ?, ?, 1, 1, ?, ?)',
  )
  for (const [name, id, types, minute] of [
    ['opening', 'a', 'importer', '01'],
    ['closing', 'b', 'importerBranch', '02'],
    ['opening', 'c', 'importer,importerBranch', '03'],
    ['other', 'd', 'importer', '04'],
  ] as const) {
    const at = `2026-01-01T00:${minute}:00.000Z`
    insert.run(
      `registration.${name}`,
      id,
      name,
      JSON.stringify({ fields: { no: id, types }, rows: {}, attachments: {} }),
      at,
      at,
    )
  }
})
afterAll(() => {
  store.close()
  rmSync(dir, { recursive: true, force: true })
})

const ids = (filters: ListQuery['filters'] = {}, pageSize = 10, page = 1): string[] => {
  const found = askedOf(registry, { collection: 'registration.all', filters, page, pageSize })
  if (!found.ok) throw new Error(found.problem.code)
  return createListReader(store.raw, {}, false)
    .page(found.value.asked)
    .rows.map((row) => `${row.id}:${row.collection}:${row.state}`)
}

it('[REG-12] shows the rows of its parts and of no other, each with its own kind, paged as one', () => {
  expect(ids()).toEqual([
    'c:registration.opening:opening',
    'b:registration.closing:closing',
    'a:registration.opening:opening',
  ])
  expect(ids({}, 2, 2)).toEqual(['a:registration.opening:opening'])
  const collection = registry.collections.get('registration.all')
  expect(collection && partFor(collection, 'registration.closing').title.zh).toBe('注销')
})

it('[REG-12] filters by type of application and by one of several chosen names', () => {
  expect(ids({ kind: { equals: 'registration.closing' } })).toEqual(['b:registration.closing:closing'])
  expect(ids({ types: { equals: 'importer' } }).map((row) => row[0])).toEqual(['c', 'a'])
  expect(ids({ types: { equals: 'importerBranch' } }).map((row) => row[0])).toEqual(['c', 'b'])
})

it('[REG-12] an own draft stands in place of the mirrored row', () => {
  store.raw
    .prepare(
      "insert into draft (id, collection, form_version, state, content, base_revision, local_revision, returned, created_at, updated_at) values ('b', 'registration.closing', 1, 'draft', ?, 1, 1, '[]', ?, ?)",
    )
    .run(
      JSON.stringify({ fields: { no: 'b' }, rows: {}, attachments: {} }),
      '2026-01-01T00:00:00.000Z',
      '2026-02-01T00:00:00.000Z',
    )
  expect(ids()).toEqual([
    'b:registration.closing:draft',
    'c:registration.opening:opening',
    'a:registration.opening:opening',
  ])
})

it('refuses parts of another system', () => {
  expect(() => combine({ ...combined, kind: 'certificates.all' })).toThrow(/another system/u)
})
