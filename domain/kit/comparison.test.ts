import { expect, test } from 'vitest'
import { changeDocument, heldRecord } from '../../tests/fixtures/change-document.ts'
import { mistakesIn } from './check-declaration.ts'
import { asOnFile, comparedRow, compareWithRecord, isCompared } from './comparison.ts'
import type { Content } from './form.ts'
import { BY_CARD } from './schema.ts'

const pdf = (sha: string) => ({ sha256: sha.repeat(64), name: `${sha}.pdf`, bytes: 1, type: 'pdf' as const })

const row: Content = {
  fields: { number: 'H-1', name: '旧名', version: '3' },
  rows: {
    sites: [
      { id: 'a', place: '北京' },
      { id: 'b', place: '上海' },
    ],
  },
  attachments: { licence: [pdf('1')] },
}
const begun: Content = { ...row, fields: { ...row.fields, reason: '更名' } }
const compare = (content: Content, held = row) => compareWithRecord(changeDocument, held, content, BY_CARD)

test('a document that was only begun changes nothing: a reason stands on no file', () => {
  expect(compare(begun)).toMatchObject({ changes: [], hasMovedOn: false })
})

test('old and new field by field, row by row and file by file', () => {
  const changed: Content = {
    fields: { ...begun.fields, name: ' 新名 ' },
    rows: {
      sites: [
        { id: 'b', place: '广州' },
        { id: 'c', place: '天津' },
      ],
    },
    attachments: { licence: [pdf('2')] },
  }
  expect(compare(changed).changes.map(({ at, base, mine }) => [at, base, mine])).toEqual([
    ['fields.name', '旧名', '新名'],
    ['rows.sites.b.place', '上海', '广州'],
    ['rows.sites.c', undefined, expect.stringContaining('天津')],
    ['rows.sites.a', expect.stringContaining('北京'), undefined],
    [`attachments.licence.${'2'.repeat(64)}`, undefined, expect.stringContaining('2.pdf')],
    [`attachments.licence.${'1'.repeat(64)}`, expect.stringContaining('1.pdf'), undefined],
  ])
})

test('what the system fills is no change of the clerk, and rows that only moved are none', () => {
  const moved = {
    ...begun,
    fields: { ...begun.fields, number: 'H-9' },
    rows: { sites: row.rows['sites']?.toReversed() ?? [] },
  }
  expect(compare(moved).changes).toEqual([])
})

test('a row that moved on meanwhile is said to have, and it is compared with as it stands', () => {
  const later: Content = { ...row, fields: { ...row.fields, name: '又名', version: '4' } }
  expect(compare(begun, later)).toMatchObject({
    hasMovedOn: true,
    changes: [{ at: 'fields.name', base: '又名', mine: '旧名' }],
  })
})

test('the row is found by what the prefill found it by, until the document is decided', () => {
  expect(comparedRow(changeDocument, begun)).toEqual({
    collection: heldRecord.kind,
    filters: { number: { equals: 'H-1' } },
  })
  expect(comparedRow(changeDocument, { ...begun, fields: {} })).toBeUndefined()
  expect(asOnFile(changeDocument, row)).toEqual(row)
  expect(['draft', 'reviewing', 'passed'].map((state) => isCompared(changeDocument, state))).toEqual([
    true,
    true,
    false,
  ])
})

test('a declaration that compares with nothing is a mistake', () => {
  expect(mistakesIn(changeDocument)).toEqual([])
  const { prefill: _none, ...alone } = changeDocument
  expect(mistakesIn(alone)).toEqual([
    'registration.held-change: it is compared with a record, but number is not filled by what the record is found by',
    'registration.held-change: it is compared with a record, but version is not filled from it',
  ])
})
