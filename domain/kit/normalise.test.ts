import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutText, lengthOf, tidy } from './characters.ts'
import { code, date, decimal, email, idNumber, multiline, phone, text, type ScalarField } from './field.ts'
import { normaliseValue, wrongValue } from './kinds.ts'
import { label } from './label.ts'

const name = label('名称', 'Name')
const number = text(name, { isNumber: true })
const organisation = text(name, { letters: 'upper', pattern: { test: /^[0-9A-Z-]+$/u, message: name } })

describe('what comes in, by kind of field', () => {
  test.each<readonly [string, ScalarField, string, string]>([
    ['radicals copied out of a PDF', code(name, 't'), '⼀⽉⾦⻢⻋', '一月金马车'],
    ['a compatibility ideograph', code(name, 't'), '\uf90a', '金'],
    ['a soft hyphen', number, '3200\u00ad0022', '32000022'],
    [
      'variation selectors, zero width, byte order mark, no-break space',
      number,
      '\ufeff1\ufe0f2\u{e0100}3\u200b4\u00a05\u2060',
      '12345',
    ],
    ['bidirectional marks', number, '\u202e12\u202c34\u200f', '1234'],
    ['full-width letters, digits and signs', number, 'ＡＢ－１２／３（４）', 'AB-12/3(4)'],
    ['small forms and dashes', number, '12﹣34–56−78', '12-34-56-78'],
    ['small letters of a code', organisation, 'd2143569－x', 'D2143569-X'],
    ["the small x of a resident's card", idNumber(name), ' 11010519491231002ｘ\u200e', '11010519491231002X'],
    ['a decimal in full width', decimal(name), '１，２３４。５０', '1234.50'],
    ['a minus sign', decimal(name), '−5', '-5'],
    ['an address with a Chinese full stop', email(name), 'ａ＠b。com', 'a@b.com'],
    [
      'free text keeps its punctuation',
      text(name),
      '示例（上海）有限公司，“ＡＢＣ”：第１号！',
      '示例（上海）有限公司，“ABC”：第1号！',
    ],
    ['free text keeps what means something', text(name), '21℃ ½ ㎡ ① 10² ﹙', '21℃ ½ ㎡ ① 10² ﹙'],
    ['radicals in names', text(name), '⻓⻔⽯化\u2fd5', '长门石化龠'],
    ['ligatures of typesetters', text(name), 'Oﬃce ﬁle', 'Office file'],
    ['a name without the selector of a variant', text(name), '葛\u{e0100}城 辻\ufe00', '葛城 辻'],
    ['letters that a joiner shapes', text(name), 'می\u200cخواهم', 'می\u200cخواهم'],
    ['the white space of one line', text(name), ' a\u3000b\u00a0\tc\nd\u2028e\u000bf ', 'a b c d e f'],
    ['the lines of a text', multiline(name), 'a \r\nb\u2028c\u000bd\u0085e\n', 'a\nb\nc\nd\ne'],
    ['half of a character is seen', text(name), '张\ud842', '张\ufffd'],
  ])('%s', (_what, field, raw, settled) => {
    expect(normaliseValue(field, raw)).toBe(settled)
    expect(normaliseValue(field, settled)).toBe(settled)
  })

  test('O and 0, I and 1 are not taken for each other', () =>
    expect(normaliseValue(number, 'O0I1')).toBe('O0I1'))

  test.each(
    [
      code(name, 't'),
      number,
      organisation,
      text(name),
      multiline(name),
      decimal(name),
      date(name),
      phone(name),
      email(name),
      idNumber(name),
    ].map((field) => [field.kind, field] as const),
  )('property: %s is normalised once and for all, and well-formed', (_kind, field) => {
    const odd = fc.constantFrom(
      '\ud842',
      '\udfb7',
      '⼀',
      '\uf90a',
      '\u00ad',
      '\u{e0100}',
      '\u200c',
      '１',
      'ａ',
      '－',
      '。',
      '\u3000',
      '\r',
      '2027',
      '年',
      '-',
      ' ',
      'ﬁ',
      'é',
      'e\u0301',
      '𠮷',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 }),
        (parts) => {
          const once = normaliseValue(field, parts.join(''))
          expect(once.isWellFormed()).toBe(true)
          expect(once).not.toMatch(/[\u00ad\u200b\u200e\u202a-\u202e\ufeff\ufe00-\ufe0f\u2f00-\u2fd5]/u)
          expect(normaliseValue(field, once)).toBe(once)
        },
      ),
    )
  })
})

describe('dates have a year, a month and a day', () => {
  test.each([
    '2027-01-05',
    '2027-1-5',
    '2027/01/05',
    '2027/1/5',
    '2027.1.5',
    '20270105',
    '2027年1月5日',
    '2027年01月05号',
    '２０２７－０１－０５',
    '２０２７年１月５日',
    ' 2027 - 1 - 5 ',
    '2027。1。5',
    '2027–1–5',
    '2027 1 5',
    '2027-01-05 00:00:00',
  ])('%s', (raw) => {
    expect(normaliseValue(date(name), raw)).toBe('2027-01-05')
    expect(wrongValue(date(name), '2027-01-05')).toBeNull()
  })

  test.each([
    '2027-12',
    '2027/11',
    '202711',
    '2027111',
    '2027年11月',
    '2027',
    '2027-2-30',
    '20270230',
    '2027-13-01',
    '27-1-5',
    '1/5/2027',
    'Jan 5, 2027',
    '5-Jan-2027',
    '2027-1/5',
    '2027-01-05 13:30',
    '46357',
    '十一月',
    '2027-00-10',
    '2027-1-',
  ])('%s is refused, and stays to be seen', (raw) => {
    const kept = normaliseValue(date(name), raw)
    expect(wrongValue(date(name), kept)).not.toBeNull()
    expect(kept.replace(/\D/gu, '')).toMatch(new RegExp(raw.replace(/\D/gu, '').split('').join('0*'), 'u'))
  })
})

describe('a text is cut between characters', () => {
  test.each([
    ['abc', 2, 'ab'],
    ['a𠮷b', 2, 'a'],
    ['a𠮷b', 3, 'a𠮷'],
    ['ae\u0301x', 2, 'a'],
    ['𠮷', 1, ''],
    ['短', 5, '短'],
  ])('%s to %d', (raw, max, cut) => expect(cutText(raw, max)).toBe(cut))

  test('property: never longer, always a beginning, always well-formed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.integer({ min: 0, max: 40 }),
        (raw, max) => {
          const cut = cutText(raw, max)
          expect(cut.length).toBeLessThanOrEqual(max)
          expect(raw.startsWith(cut)).toBe(true)
          expect(cut.isWellFormed()).toBe(true)
        },
      ),
    )
  })

  test('𠮷 is one character of what a field may hold', () => {
    expect(lengthOf('𠮷a𬖋')).toBe(3)
    expect(wrongValue(text(name, { max: 2 }), '𠮷𬖋')).toBeNull()
    expect(wrongValue(text(name, { max: 2 }), '𠮷𬖋𧎼')).not.toBeNull()
  })
})

test.each(['\u{e0100}\u200c\u{e0100}', 'e\u0301\u200cꀀ', 'e\u00ad\u0301\u200cꀀ'])(
  'what is taken out at all is taken out at once: %j',
  (raw) => expect(tidy(tidy(raw))).toBe(tidy(raw)),
)

test('what needs no tidying is what it was', () =>
  expect(tidy('示例有限公司 ABC-123')).toBe('示例有限公司 ABC-123'))
