import { describe, expect, test } from 'vitest'
import { scaleOfUnit } from '../codes/unit-scale.ts'
import { thirdDocument } from '../../tests/fixtures/third-document.ts'
import type { Content } from './document.ts'
import { decimal, instant } from './field.ts'
import { wrongValue } from './kinds.ts'
import { label } from './label.ts'
import { wrongAmong } from './row-rules.ts'
import { BY_CARD, emptyContent, problemsOf } from './schema.ts'
import { soughtValue } from './sought.ts'

const name = label('数量', 'Quantity')

test('an open bound: more than nothing, not nothing itself', () => {
  const field = decimal(name, { above: '0' })
  for (const wrong of ['0', '0.0000', '-1'])
    expect(wrongValue(field, wrong)).toEqual(label('必须大于 0', 'More than 0'))
  for (const right of ['0.0001', '1']) expect(wrongValue(field, right)).toBeNull()
})

describe('decimal places by the unit', () => {
  const fields = {
    unit: decimal(name),
    quantity: decimal(name, { digits: 12, scaleBy: { field: 'unit', scaleOf: scaleOfUnit } }),
  }
  const wrong = (value: string, unit: string) =>
    wrongAmong(fields, fields.quantity, { unit, quantity: value }, value, BY_CARD)

  test('what is counted is whole, what is measured has four', () => {
    expect(wrong('1.5', '001')).toEqual(label('请输入整数', 'Enter a whole number'))
    expect(wrong('1.5000', '035')).toBeNull()
    expect(wrong('1.50001', '035')?.zh).toBe('最多 4 位小数')
  })

  test('while there is no unit any number of places that some unit has will do', () => {
    expect(wrong('1.5', '')).toBeNull()
  })

  test('the digits before the point are as many for every unit', () => {
    expect(wrong('12345678', '001')).toBeNull()
    expect(wrong('123456789', '001')?.zh).toBe('整数部分最多 8 位')
    expect(wrong('123456789', '035')?.zh).toBe('整数部分最多 8 位')
  })
})

test('rules compare with the legal day that they are given', () => {
  const content: Content = { ...emptyContent(thirdDocument), fields: { dueOn: '2026-11-21' } }
  const at = (today: string) =>
    problemsOf(thirdDocument, content, {
      circumstances: { ...BY_CARD, today },
    }).map((problem) => problem.at)
  expect(at('2026-11-21')).not.toContain('fields.dueOn')
  expect(at('2026-11-22')).toContain('fields.dueOn')
})

test('of moments a day is sought from its first to its last millisecond, a moment as it is', () => {
  const field = instant(name)
  expect(soughtValue(field, { from: '2026-11-21', to: '2026-11-21' })).toEqual({
    from: '2026-11-20T16:00:00.000Z',
    to: '2026-11-21T15:59:59.999Z',
  })
  expect(soughtValue(field, { from: '2026-11-21T00:00:00.000Z' })).toEqual({
    from: '2026-11-21T00:00:00.000Z',
  })
})
