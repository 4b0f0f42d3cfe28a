/**
 * Input as clerks paste it: full-width digits, letters and signs become half-width, white space of every kind
 * (including the ideographic space) is trimmed, control characters and bidirectional marks are dropped, and the
 * result is in Unicode NFC.
 */

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const FULL_WIDTH = /[\uff01-\uff5e]/gu

/** Full-width ASCII variants (U+FF01…U+FF5E) to ASCII, ideographic space to space. */
export function toHalfWidth(raw: string): string {
  return raw
    .replace(FULL_WIDTH, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/** One line of free text: control characters out, every run of white space is one space, trimmed. */
export function normaliseLine(raw: string): string {
  return raw.normalize('NFC').replace(CONTROL, '').replace(/\s+/gu, ' ').trim()
}

/** Free text with line breaks: `\r\n` becomes `\n`, trailing blanks of each line and of the text are dropped. */
export function normaliseText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROL, '')
    .replace(/[^\S\n]+$/gmu, '')
    .trim()
}

/** Numbers, codes, telephone numbers: half-width, no white space at all. */
export function normaliseCode(raw: string): string {
  return toHalfWidth(raw.normalize('NFC')).replace(CONTROL, '').replace(/\s+/gu, '')
}

/** Decimal numbers: like a code, thousands separators dropped. `１,２３４．５０ ` → `1234.50` */
export function normaliseDecimal(raw: string): string {
  return normaliseCode(raw).replaceAll(',', '').replaceAll('，', '').replaceAll('．', '.').replaceAll('。', '.')
}
