/** What a cell's number format shows of a number. ECMA-376 part 1, 18.8.30; the numbers 27 – 58 are those of Chinese Excel. */
import { SSF } from '@e965/xlsx'

/** The built-in formats of Chinese Excel, which are not written into the file. */
const CHINESE: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h:mm',
  35: 'h:mm:ss',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h:mm',
  56: 'h:mm:ss',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** Makes the library know them; call before reading. */
export function loadFormats(): void {
  for (const [id, format] of Object.entries(CHINESE)) SSF.load(format, Number(id))
}

/** The letters that stand for parts of a number; literals, colours, locales and conditions do not count. */
const lettersOf = (format: string): string =>
  /^general$/iu.test(format)
    ? ''
    : (format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').split(';')[0] ?? '')

/** Which parts of a date a format shows. `e` is the year too; `ddd` and `aaa` are days of the week. */
export function dateParts(format: string): { readonly year: boolean; readonly day: boolean } {
  const letters = lettersOf(format).replace(/d{3,}|a{3,}/giu, '')
  const isScientific = /[#0?]\s*e[+-]/iu.test(letters)
  return { year: !isScientific && /[ye]/iu.test(letters), day: !isScientific && /d/iu.test(letters) }
}

export const isPercent = (format: string): boolean => lettersOf(format).includes('%')

/** Leading zeros or signs between the digits: `00000`, `000-0000`, `(000)00000000`. What is shown is what the number means. */
const isPattern = (format: string): boolean =>
  !/^[#,]*0?(\.[0#?]*)?$/u.test(lettersOf(format).replace(/[\s()+-]/gu, '')) ||
  /0[-()\s/]+0|\\.|"/u.test(format)

/** A number as its cell shows it, where that says more than the number; empty otherwise. */
export function shownNumber(value: number, format: string): string {
  if (lettersOf(format) === '' || /[eE?/]|E[+-]/u.test(lettersOf(format)) || !isPattern(format)) return ''
  try {
    return SSF.format(format, value).trim()
  } catch {
    return ''
  }
}
