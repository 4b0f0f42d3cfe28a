/**
 * Telephone numbers as people write them: kept as typed, judged by their digits, compared without signs. GB/T 2312 does not rule
 * them; E.164 allows 15 digits, the numbering plan of China (电信网编号计划) has service numbers of three to eight.
 */
import { tidy, toHalfWidth } from './characters.ts'
import { label, type Label } from './label.ts'

/** Signs, spaces and 转 stay; only what cannot be seen goes, and digits are half-width. */
export const normalisePhone = (raw: string): string =>
  toHalfWidth(tidy(raw))
    .replace(/[\s\u0085]+/gu, ' ')
    .trim()

const EXTENSION = /\s*(?:转接?|轉|分机号?|内线|ext(?:ension|n)?\.?|x|#|,|;ext=)\s*[:.]?\s*(\d{1,8})\s*$/iu
const SIGNS = /^\+?[\d\s()./·\-\u2010-\u2015\u2212]+$/u
/** 110, 114, 119, 120, 122; 10086, 12345, 12360; 95198, 96110, 95199999. */
const SERVICE = /^(?:1(?:1\d|2[0-2])|1[0-2]\d{3}|11[68]\d{3}|9[56]\d{3,6})$/u
const DIGITS = /\D/gu

const WRONG = label('请输入正确的电话号码', 'Enter a telephone number')
const because = (zh: string, en: string): Label => label(`${WRONG.zh}：${zh}`, `${WRONG.en}: ${en}`)
const LETTERS = because(
  '只能有数字、+、-、( )、空格，分机号前写“转”',
  'digits, +, -, ( ), spaces; “ext” before an extension',
)
const MANY = because('位数过多，一栏只填一个号码', 'there are too many digits; one number in one field')

const areBracketsPaired = (text: string): boolean => /^[^()]*(?:\([^()]+\)[^()]*)*$/u.test(text)

/** Digits of the shortest number that is no service number: in China, and anywhere. */
const LEAST = { china: 7, abroad: 6 } as const

/** What is wrong with a normalised number; null when it can be one. Abroad there are numbers of six digits, and the service numbers of China are none. */
export function wrongPhone(value: string, isAbroad = false): Label | null {
  const marked = EXTENSION.exec(value)
  const main = marked ? value.slice(0, marked.index) : value
  if (!SIGNS.test(main.replace(/^\(\+/u, '(')) || !areBracketsPaired(main)) return LETTERS
  const digits = main.replace(DIGITS, '')
  if (!isAbroad && SERVICE.test(digits)) return null
  if (digits.length < LEAST[isAbroad ? 'abroad' : 'china']) return WRONG
  if (digits.length <= 15) return null
  // 0086-21-12345678-80123: the last group is an extension.
  const [rest = '', extension] = main.split(/[-\u2010-\u2015\u2212](?=\d{1,6}$)/u)
  return extension !== undefined && rest.replace(DIGITS, '').length <= 15 ? null : MANY
}

/** What two writings of one number have in common: its digits, without the code of China before them. */
export const phoneKey = (value: string): string =>
  normalisePhone(value)
    .replace(/^\(?(?:\+|00)86\)?/u, '')
    .replace(DIGITS, '')
