/** What is computed at a place that is locked stays as it was; rules of rows that count only when a document is handed in. */
import { expect, it } from 'vitest'
import { factsDocument } from '../../tests/fixtures/facts-document.ts'
import type { AnyDocument } from './collection.ts'
import type { Circumstances, Content } from './document.ts'
import { code } from './field.ts'
import { label } from './label.ts'
import { wrongValue } from './kinds.ts'
import { ownPart } from './own-part.ts'
import { keepsRowBack } from './row-rules.ts'
import { BY_CARD, emptyContent, problemsOf, settle } from './schema.ts'

const document: AnyDocument = factsDocument
const isNowBanned: Circumstances = {
  ...BY_CARD,
  facts: () => ({ code: '8429', zh: '', en: '', attributes: { isBanned: '1' } }),
}
const before: Content = {
  ...emptyContent(document),
  fields: { orderNo: '1' },
  rows: {
    goods: [{ id: 'a', hsCode: '8429521200', name: '挖掘机', needsInspection: 'yes', isBanned: 'no' }],
  },
}
const flags = ({ rows }: Content) => rows['goods']?.map((row) => [row['needsInspection'], row['isBanned']])

it('a flag that is locked in a state keeps what was computed when it was handed in', () => {
  expect(flags(settle(document, before, { ...isNowBanned, state: 'submitted' }))).toEqual([['yes', 'no']])
  expect(flags(settle(document, before, { ...isNowBanned, state: 'draft' }))).toEqual([['no', 'yes']])
  expect(flags(settle(document, before, isNowBanned))).toEqual([['no', 'yes']])
})

it('nobody brings another value for it, whoever he is', () => {
  const forged: Content = {
    ...before,
    rows: { goods: [{ id: 'a', hsCode: '8429521200', name: '挖掘机', isBanned: 'yes' }] },
  }
  expect(flags(ownPart(document, { side: 'owner', state: 'submitted' }, forged, before))).toEqual([
    ['yes', 'no'],
  ])
})

it('a rule that counts at handing in keeps no row from being added, and no saving back', () => {
  const settled = settle(document, before, isNowBanned)
  const found = problemsOf(document, settled, { circumstances: isNowBanned })
  const [banned] = found
  expect(found.map(({ at }) => at)).toEqual(['rows.goods.a.hsCode'])
  expect(banned && keepsRowBack(document.rows['goods'], banned)).toBe(false)
  expect(keepsRowBack(document.rows['goods'], { at: 'rows.goods.a.hsCode', message: label('', '') })).toBe(
    true,
  )
  expect(problemsOf(document, settled, { circumstances: isNowBanned, skipRules: true })).toEqual([])
})

it('an open code is judged by its form', () => {
  const message = label('请输入 10 位 HS 编码', 'Enter ten digits')
  const field = code(label('HS编码', 'HS code'), 'hsCodes', {
    pattern: { test: /^\d{8}(?:\d{2})?$/u, message },
    open: /^\d{10}$/u,
  })
  expect(wrongValue(field, '9999999999')).toBeNull()
  expect(wrongValue(field, '842952')).toBe(message)
  expect(wrongValue(code(label('单位', 'Unit'), 'units'), '999')).toBeNull()
})
