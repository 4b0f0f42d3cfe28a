import { describe, expect, test } from 'vitest'
import { reprint } from '../../systems/certificates/declare/reprint.ts'
import { formDocument } from '../../tests/fixtures/form-document.ts'
import { decimal, idNumber, phone } from './field.ts'
import { normaliseValue, wrongValue } from './kinds.ts'
import { label } from './label.ts'
import { draftSchemaOf, emptyContent, problemsOf, settle, submitSchemaOf } from './schema.ts'

const name = label('名称', 'Name')

describe('the two schemas of a document', () => {
  test('a draft may be empty, a submission names what is missing', () => {
    const empty = emptyContent(reprint)
    expect(draftSchemaOf(reprint).safeParse(empty).success).toBe(true)
    expect(problemsOf(reprint, empty).map((problem) => problem.at)).toEqual([
      'fields.certificateNo',
      'fields.reason',
    ])
    expect(submitSchemaOf(reprint).safeParse(empty).success).toBe(false)
  })

  test('an unknown field is refused, not dropped', () => {
    const content = { ...emptyContent(reprint), fields: { certificateNo: '22', nonsense: 'x' } }
    expect(draftSchemaOf(reprint).safeParse(content).success).toBe(false)
  })

  test('a check names each place where it is wrong, and is left out with the rules', () => {
    const licence = (id: string, number: string) => ({ id, name: '示例', number, until: '2030-01-01' })
    const content = {
      ...emptyContent(formDocument),
      rows: { licences: [licence('a', 'X1'), licence('b', 'X2'), licence('c', 'X1'), licence('d', 'X2')] },
    }
    const told = (options: Parameters<typeof problemsOf>[2]) =>
      problemsOf(formDocument, content, options)
        .filter(({ at }) => at.startsWith('rows.licences.'))
        .map(({ at, message }) => [at, message.zh])
    expect(told({ fillers: ['owner'] })).toEqual([
      ['rows.licences.c.number', '许可证编号 X1 重复'],
      ['rows.licences.d.number', '许可证编号 X2 重复'],
    ])
    expect(told({ fillers: ['officer'] })).toEqual([])
    expect(told({ skipRules: true })).toEqual([])
  })

  test('settling is idempotent', () => {
    const once = settle(reprint, {
      ...emptyContent(reprint),
      fields: { reason: '  纸张\r\n受潮 \u200b', certificateNo: '' },
    })
    expect(once.fields).toEqual({ reason: '纸张\n受潮' })
    expect(settle(reprint, once)).toEqual(once)
  })
})

describe('values as clerks paste them', () => {
  test.each([
    [decimal(name), '１，２３４．５０ ', '1234.50'],
    [phone(name), ' 138 1234\u00a0 5678', '138 1234 5678'],
    [idNumber(name), '１１０１０５１９４９１２３１００２ｘ', '11010519491231002X'],
  ])('%# is normalised and right', (field, raw, settled) => {
    expect(normaliseValue(field, raw)).toBe(settled)
    expect(wrongValue(field, settled)).toBeNull()
  })

  test.each([
    [decimal(name, { scale: 2 }), '1.234'],
    [decimal(name, { min: '1' }), '0'],
    [decimal(name), '1e5'],
    [idNumber(name), '110105194912310021'],
    [phone(name), '12'],
  ])('%# is wrong and says so', (field, value) => {
    expect(wrongValue(field, value)).not.toBeNull()
  })
})
