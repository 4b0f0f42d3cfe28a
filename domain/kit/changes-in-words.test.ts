import { expect, test } from 'vitest'
import { changeDocument } from '../../tests/fixtures/change-document.ts'
import { changeLine, changesInWords } from './changes-in-words.ts'
import { compareWithRecord } from './comparison.ts'
import type { Content } from './form.ts'
import { BY_CARD } from './schema.ts'

const pdf = (sha: string, name: string) => ({
  sha256: sha.repeat(64),
  name,
  bytes: 1,
  type: 'pdf' as const,
})
const row: Content = {
  fields: { number: 'H-1', name: '旧名', version: '3' },
  rows: {
    sites: [
      { id: 'a', place: '北京' },
      { id: 'b', place: '上海' },
    ],
  },
  attachments: { licence: [pdf('1', '旧执照.pdf')] },
}

test('[ACC-03] [DESK-01] what is changed stands by itself: place, old and new, of fields, rows and files', () => {
  const changed: Content = {
    fields: { ...row.fields, name: '新名', reason: '更名' },
    rows: {
      sites: [
        { id: 'b', place: '广州' },
        { id: 'c', place: '天津' },
      ],
    },
    attachments: { licence: [pdf('2', '新执照.pdf')] },
  }
  const said = changesInWords(changeDocument, compareWithRecord(changeDocument, row, changed, BY_CARD))
  expect(said.map((one) => changeLine(one).zh)).toEqual([
    '名称：旧名 → 新名',
    '场所 第1行 地点：上海 → 广州',
    '场所 第2行：（空） → 天津',
    '场所 第1行：北京 → （空）',
    '执照：（空） → 新执照.pdf',
    '执照：旧执照.pdf → （空）',
  ])
  expect(
    changeLine(said[0] ?? { place: { zh: '', en: '' }, from: { zh: '', en: '' }, to: { zh: '', en: '' } }).en,
  ).toBe('Name: 旧名 → 新名')
})

test('nothing is said where nothing is changed', () =>
  expect(changesInWords(changeDocument, compareWithRecord(changeDocument, row, row, BY_CARD))).toEqual([]))
