import { describe, expect, test } from 'vitest'
import { filing } from '../../systems/registration/declare/filing.ts'
import { emptyContent } from '../kit/schema.ts'
import { codesIn, standingOf, wrongCodes, type Validity } from './standing.ts'
import { legalDate } from '../kit/legal-date.ts'

const TODAY = '2026-11-21'
const always: Validity = { validFrom: null, retiredOn: null }

describe('whether a code may be used', () => {
  test('by the days of Beijing', () => {
    expect(legalDate(new Date('2026-11-20T16:00:00Z'))).toBe(TODAY)
    expect(legalDate(new Date('2026-11-20T15:59:59Z'))).toBe('2026-11-20')
    expect(standingOf(always, TODAY)).toBe('valid')
    expect(standingOf({ ...always, validFrom: TODAY }, TODAY)).toBe('valid')
    expect(standingOf({ ...always, validFrom: '2026-11-22' }, TODAY)).toBe('early')
    expect(standingOf({ ...always, retiredOn: '2026-11-22' }, TODAY)).toBe('valid')
    expect(standingOf({ ...always, retiredOn: TODAY }, TODAY)).toBe('retired')
  })

  test('every filled code of a document is judged at its place', () => {
    const empty = emptyContent(filing)
    const content = {
      ...empty,
      fields: { division: '330200', customsDistrict: '5304', legalCountry: '' },
      rows: { ...empty.rows, investors: [{ id: 'a', country: 'XXX', currency: 'CNY' }] },
    }
    const uses = codesIn(filing, content)
    expect(uses.map(({ at, code }) => [at, code])).toEqual([
      ['fields.division', '330200'],
      ['fields.customsDistrict', '5304'],
      ['rows.investors.a.country', 'XXX'],
      ['rows.investors.a.currency', 'CNY'],
    ])
    const found = wrongCodes(
      uses,
      ({ code }) => (code === 'XXX' ? undefined : code === 'CNY' ? { ...always, retiredOn: TODAY } : always),
      TODAY,
    )
    expect(found.map(({ at, message }) => [at, message.zh])).toEqual([
      ['fields.customsDistrict', '此代码不属于所选的上级代码，请重新选择'],
      ['rows.investors.a.country', '代码表“国别（地区）”中没有代码 XXX'],
      ['rows.investors.a.currency', '此代码已停用，请重新选择'],
    ])
  })
})
