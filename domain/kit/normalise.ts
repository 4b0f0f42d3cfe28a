/**
 * Input as clerks type and paste it, by kind of text: the one normalisation of everything that comes in, on leaving a field,
 * by paste, from a sheet, at the local interface and at the server, and of what is searched for. Built on {@link tidy}.
 */
import { halfWidthWords, tidy, toHalfWidth } from './characters.ts'

export { toHalfWidth } from './characters.ts'

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu

/** One line of free text: every run of white space is one space, trimmed; letters and digits are half-width. */
export function normaliseLine(raw: string): string {
  return halfWidthWords(
    tidy(raw)
      .replace(/[\s\u0085]+/gu, ' ')
      .trim(),
  )
}

/** Free text with line breaks: each is `\n`, trailing blanks of each line and of the text are dropped. */
export function normaliseText(raw: string): string {
  return halfWidthWords(
    tidy(raw)
      .replace(LINE_BREAK, '\n')
      .replace(/[^\S\n]+$/gmu, '')
      .trim(),
  )
}

/** Numbers and codes: half-width, no white space at all, every dash a hyphen. Letters keep their case. */
export function normaliseCode(raw: string): string {
  return toHalfWidth(tidy(raw))
    .replace(/[\s\u0085]+/gu, '')
    .replace(DASH, '-')
}

/** Decimal numbers: like a code, thousands separators dropped. `１,２３４．５０ ` → `1234.50` */
export function normaliseDecimal(raw: string): string {
  return normaliseCode(raw).replaceAll(',', '').replaceAll('。', '.')
}

/** E-mail addresses: like a code; the full stop of a Chinese keyboard is a dot. */
export const normaliseEmail = (raw: string): string => normaliseCode(raw).replaceAll('。', '.')
