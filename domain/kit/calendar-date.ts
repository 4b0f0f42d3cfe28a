/** Days as people write them. A date has a year of four digits, a month and a day, in this order; nothing is guessed. */
import { normaliseCode, normaliseLine, toHalfWidth } from './normalise.ts'

/** Year, month, day with one sign between them, or 年月日; or eight digits. Midnight behind it is no time of day. */
const WRITTEN =
  /^(\d{4})(?:([-./ ])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?|(\d{2})(\d{2}))(?:[T ]0?0:00(?::00(?:\.0+)?)?)?$/u
const DASH = /[\u2010-\u2015\u2212]/gu

/** `2027/1/5`, `2027年1月5日`, `20270105` → `2027-01-05`; anything else comes back as it was written, to be refused. */
export function normaliseDate(raw: string): string {
  const written = toHalfWidth(normaliseLine(raw))
    .replace(DASH, '-')
    .replaceAll('。', '.')
    .replace(/\s*([-./年月日号:])\s*/gu, '$1')
  const match = WRITTEN.exec(written)
  if (!match) return normaliseCode(written) === '' ? '' : written
  const [, year = '', , month, day, monthZh, dayZh, month8, day8] = match
  return [
    year,
    (month ?? monthZh ?? month8 ?? '').padStart(2, '0'),
    (day ?? dayZh ?? day8 ?? '').padStart(2, '0'),
  ].join('-')
}

/** True for an existing day of the Gregorian calendar written `YYYY-MM-DD` (years 1900–2199). */
export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}
