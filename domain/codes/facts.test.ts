import { describe, expect, test } from 'vitest'
import { factsDocument } from '../../tests/fixtures/facts-document.ts'
import { createJudge } from '../kit/judge.ts'
import { BY_CARD, emptyContent, settle } from '../kit/schema.ts'
import { factsOf, type FactRow } from './facts.ts'
import { attributesInWords, settledAttributes, wrongAttributes } from './shapes.ts'

const TABLE = 'usedMachinery'
const row = (code: string, attributes: FactRow['attributes'], dates: Partial<FactRow> = {}): FactRow => ({
  code,
  zh: `示例${code}`,
  en: '',
  attributes,
  validFrom: null,
  retiredOn: null,
  ...dates,
})
const table = new Map(
  [
    row('84', {}),
    row('8429', { needsInspection: '1', basis: '表2' }),
    row('842952', { isBanned: '1' }, { validFrom: '2027-01-01' }),
    row('84295212', { isExempt: '1' }, { retiredOn: '2026-06-01' }),
  ].map((one) => [one.code, one]),
)
let today = '2026-11-29'
const facts = factsOf(
  factsDocument,
  (name, code) => (name === TABLE ? table.get(code) : undefined),
  () => today,
)

describe('facts of a code', () => {
  test('the longest prefix that is valid on the day decides', () => {
    today = '2026-05-31'
    expect(facts(TABLE, '8429521200')).toMatchObject({ code: '84295212', attributes: { isExempt: '1' } })
    today = '2026-06-01'
    expect(facts(TABLE, '8429521200')).toMatchObject({ code: '8429', attributes: { basis: '表2' } })
    today = '2027-01-01'
    expect(facts(TABLE, '8429521200')).toMatchObject({ code: '842952', attributes: { isBanned: '1' } })
    expect(facts(TABLE, '84')).toEqual({ code: '84', zh: '示例84', en: '', attributes: {} })
    expect(facts(TABLE, '8')).toBeUndefined()
    expect(facts(TABLE, '')).toBeUndefined()
    today = '2026-11-29'
  })

  test('a table that the document does not name is a mistake of its declaration, and so is a judge without facts', () => {
    expect(() => facts('units', '035')).toThrow('looks up "units"')
    const filled = { ...emptyContent(factsDocument), rows: { goods: [{ id: 'a', hsCode: '8429521200' }] } }
    expect(() => settle(factsDocument, filled)).toThrow('nobody brought any')
  })

  test('rows are computed, required and judged by them, and anew when the table has changed', () => {
    const content = {
      ...emptyContent(factsDocument),
      rows: {
        goods: [
          { id: 'a', hsCode: '８４２９５２１２', name: '示例' },
          { id: 'b', hsCode: '0101210010', name: '示例' },
          { id: 'c', hsCode: '8401000000', name: '示例' },
        ],
      },
    }
    const judged = () => createJudge(factsDocument, { ...BY_CARD, facts })(content)
    const before = judged()
    expect(
      before.settled.rows['goods']?.map((one) => [one['needsInspection'], one['isBanned'], one['ground']]),
    ).toEqual([
      ['yes', 'no', '表2'],
      ['', '', ''],
      ['no', 'no', ''],
    ])
    expect(before.problems.map(({ at, message }) => [at, message.zh])).toEqual([
      ['fields.orderNo', '此项为必填项'],
      ['rows.goods.a.batch', '此项为必填项'],
      ['rows.goods.b.hsCode', '不属于机电产品'],
    ])
    today = '2027-01-01'
    expect(judged().problems.map(({ at, message }) => [at, message.zh])).toContainEqual([
      'rows.goods.a.hsCode',
      '该产品禁止进口，不能委托装运前检验',
    ])
    today = '2026-05-31'
    expect(judged().required.has('fields.statement')).toBe(true)
    today = '2026-11-29'
  })
})

test('attributes are written and judged as their kinds say', () => {
  expect(settledAttributes(TABLE, { isBanned: '是', isExempt: '否', basis: ' 示例　 ' })).toEqual({
    isBanned: '1',
    basis: '示例',
  })
  expect(wrongAttributes(TABLE, { isBanned: '1' })).toBeNull()
  expect(wrongAttributes(TABLE, { basis: '长'.repeat(101) })?.zh).toContain('依据')
  expect(wrongAttributes(TABLE, { colour: '1' })?.zh).toContain('colour')
  expect(wrongAttributes('units', { isBanned: '1' })).not.toBeNull()
  expect(attributesInWords(TABLE, { isBanned: '1', basis: '示例' })).toBe('是否禁止进口 是 · 依据 示例')
})
