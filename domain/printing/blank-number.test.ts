import { expect, test } from 'vitest'
import { normaliseBlankNo } from './blank-number.ts'

const NO = 'C22-2600000017'
const spaced = (sign: string): string => NO.split('').join(sign)

test.each([
  ['as it is', NO],
  ['lower case', NO.toLowerCase()],
  [
    'full-width',
    Array.from(NO, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join(''),
  ],
  ['an en dash', NO.replace('-', '–')],
  ['an em dash', NO.replace('-', '—')],
  ['a minus', NO.replace('-', '−')],
  ['a non-breaking hyphen', NO.replace('-', '‑')],
  ['a small hyphen', NO.replace('-', '﹣')],
  ['the dash of a Japanese keyboard', NO.replace('-', 'ー')],
  ['spaces of every kind', spaced('\u00a0') + '\u3000\u2003 '],
  ['zero-width marks', `\ufeff${spaced('\u200b')}\u2060\u00ad`],
  ['bidirectional marks', `\u202a${NO}\u202c`],
  ["a scanner's suffix", `${NO}\r\n`],
  ["a scanner's tab", `\u0002${NO}\t\u0003`],
  ['a variation selector', `${NO}\ufe0f`],
])('[CERT-10] %s is the same number', (_what, typed) => {
  expect(normaliseBlankNo(typed)).toBe(NO)
  expect(normaliseBlankNo(normaliseBlankNo(typed))).toBe(NO)
})

test('[CERT-10] another number stays another one', () => {
  expect(normaliseBlankNo('C22_2600000017')).not.toBe(NO)
  expect(normaliseBlankNo(`${NO}${NO}`)).toBe(`${NO}${NO}`)
})
