import { expect, test } from 'vitest'
import { prepareText } from './prepare-text.ts'

test('quotation marks within English become ASCII, within Chinese they stay', () => {
  expect(prepareText('the Customs’ and China’s “FRESH” eel')).toBe(`the Customs' and China's "FRESH" eel`)
  expect(prepareText('符合“食品安全国家标准”的要求')).toBe('符合“食品安全国家标准”的要求')
})

test('odd spaces become plain ones, control characters go, line feeds stay', () => {
  expect(prepareText('a\u00a0b\u2009c\td\r\ne\u200b')).toBe('a b c d\ne')
})
