import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileTypes } from './field.ts'
import { allEndingsOf } from './file-kinds.ts'
import { nameOfFile, nameOfOwn } from './file-name.ts'

test.each([
  ['发票 2027.11.30.pdf', 'pdf', '发票 2027.11.30.pdf'],
  ['IMG_0001.JPEG', 'jpg', 'IMG_0001.JPEG'],
  ['合同v1.2', 'pdf', '合同v1.2.pdf'],
  ['Sill Co., Ltd.pdf', 'pdf', 'Sill Co., Ltd.pdf'],
  ['page.html', 'gif', 'page.gif'],
  ['page.hta', 'pdf', 'page.pdf'],
  ['图.png', 'jpg', '图.jpg'],
  ['a.pdf.exe', 'pdf', 'a_pdf.pdf'],
  ['a.hta.pdf', 'pdf', 'a_hta.pdf'],
  ['a.pdf:b.hta', 'pdf', 'a.pdf_b.pdf'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['C:\\Users\\x\\证明.pdf', 'pdf', '证明.pdf'],
  ['a/', 'pdf', '附件.pdf'],
  ['..', 'pdf', '附件.pdf'],
  ['.pdf', 'pdf', 'pdf.pdf'],
  ['', 'doc', '附件.doc'],
  ['证明\r\nContent-Type: text/html.pdf', 'pdf', 'html.pdf'],
  ['fdp\u202Eexe.pdf', 'pdf', 'fdpexe.pdf'],
  ['a\u200Bb\u00AD\uFEFF.pdf', 'pdf', 'ab.pdf'],
  ['a.pdf . .', 'pdf', 'a.pdf'],
  ['a.exe\u202E', 'pdf', 'a.pdf'],
  ['CON.pdf', 'pdf', '_CON.pdf'],
  ['nul', 'pdf', '_nul.pdf'],
  ['com1.2027.pdf', 'pdf', '_com1.2027.pdf'],
  ['lpt².pdf', 'pdf', '_lpt².pdf'],
  ['半\uD842.pdf', 'pdf', '半.pdf'],
  ['a<b>c|d?.pdf', 'pdf', 'a_b_c_d_.pdf'],
] as const)('%j of a %s is named %j', (raw, type, name) => {
  expect(nameOfFile(raw, type)).toBe(name)
})

test('a long name is cut between characters, never within one', () => {
  const cut = nameOfFile(`${'𠮷'.repeat(300)}.pdf`, 'pdf')
  expect(cut).toBe(`${'𠮷'.repeat(98)}.pdf`)
  const marked = nameOfFile(`${'e\u0323\u0331'.repeat(300)}.pdf`, 'pdf')
  expect(marked.length).toBeLessThanOrEqual(200)
  expect(marked.normalize('NFC').replace('.pdf', '')).toMatch(/^(?:ẹ\u0331)+$/u)
  expect(nameOfFile(`a${'\u0301'.repeat(5000)}.pdf`, 'pdf')).toBe('附件.pdf')
})

test('whatever is given: the ending fits, nothing forbidden is left, and cleaning again changes nothing', () => {
  const part = fc.constantFrom(
    'a',
    '中',
    '.',
    '..',
    '/',
    '\\',
    ':',
    '\u202e',
    '\n',
    ' ',
    'CON',
    'nul',
    '.hta',
    '.html',
    '.pdf',
    '.jpeg',
    '\ud842',
    '\udfb7',
    '\u0301',
    '\u3164',
    '\ufe0f',
    '𠮷',
    '%00',
    '\u3000',
  )
  const raw = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(part, { maxLength: 120 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(raw, fc.constantFrom(...fileTypes), (text, type) => {
      const name = nameOfFile(text, type)
      expect(nameOfFile(name, type)).toBe(name)
      const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
      // Nobody looks into other files: whatever ending they have is theirs.
      expect(
        type === 'other' ? /^[a-z0-9]{1,10}$/u.test(ending) : allEndingsOf([type]).includes(ending),
      ).toBe(true)
      expect(name).not.toMatch(/[\\/<>:"|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^[\s.]|\.(?:html?|hta)\./u)
      expect(name).not.toMatch(/^(?:con|nul)\s*\./iu)
      expect(name.isWellFormed() && name.length <= 201).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('names that Sill makes of what was typed', () => {
  expect(nameOfOwn('申请/../x.hta', 'pdf')).toBe('申请_.._x_hta.pdf')
  expect(nameOfOwn('证书 23/01', 'xlsx')).toBe('证书 23_01.xlsx')
  expect(nameOfOwn('', 'pdf')).toBe('附件.pdf')
})
