/** 制造日期 of used machinery: a year, a month or a day, as its plate says; a year is enough (原质检总局令第171号). */
import { isCalendarDate, normaliseDate } from '../../../../domain/kit/calendar-date.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'
import { normaliseCode } from '../../../../domain/kit/normalise.ts'

const MONTH = /^(\d{4})(?:[-./](\d{1,2})|年(?:(\d{1,2})月?)?|(\d{2}))?$/u

/** `2015年6月`, `2015/6`, `201506` → `2015-06`; `2015年` → `2015`; days as everywhere; anything else stays, to be refused. */
export function normaliseMadeOn(raw: string): string {
  const [, year, signed, zh, digits] = MONTH.exec(normaliseCode(raw)) ?? []
  if (year === undefined) return normaliseDate(raw)
  const month = signed ?? zh ?? digits
  return month === undefined ? year : `${year}-${month.padStart(2, '0')}`
}

const WRONG = label(
  '请输入年份、年月或日期，例如 2015、2015-06 或 2015-06-30',
  'Enter a year, a month or a day, such as 2015, 2015-06 or 2015-06-30',
)

/** From 1900 on; of what is normalised. */
export function wrongMadeOn(value: string): Label | null {
  const day = `${value}${'-01-01'.slice(value.length === 4 ? 0 : value.length === 7 ? 3 : 6)}`
  return isCalendarDate(day) ? null : WRONG
}

/** Is it later than this day, as far as it says? */
export const isAfter = (madeOn: string, today: string): boolean => madeOn > today.slice(0, madeOn.length)
