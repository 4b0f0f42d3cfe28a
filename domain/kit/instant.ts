/**
 * Moments: kept as UTC in ISO 8601 with milliseconds, read and written in the time of whoever is at the machine. Only that machine
 * knows its zone; what is written here is the part that needs none.
 */
import { isCalendarDate } from './calendar-date.ts'
import { normaliseLine, toHalfWidth } from './normalise.ts'

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/u
const STORED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u
const WALL =
  /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?[\sT]*(\d{1,2})[:时]?(\d{2})(?:分|[:分]?(\d{2})秒?)?$/u
const DAY_END = '23:59:59.999'

/** Year, month from 1, day, hour, minute, second of a clock on the wall. */
export type WallTime = readonly [number, number, number, number, number, number]

/** What is stored: a moment, and no other writing of it. */
export const isInstant = (value: string): boolean =>
  STORED.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value

/** With a zone it is a moment, whatever the zone; without one it stays as it was written. */
export function normaliseInstant(raw: string): string {
  const text = toHalfWidth(normaliseLine(raw))
  // A day that does not exist would be taken for one of the next month.
  const isMoment = ZONED.test(text) && isCalendarDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
  return isMoment ? new Date(text).toISOString() : text
}

/** `2026-11-21 09:05`, `2026/11/21 09:05:07`, `2026年11月21日9时05分`, `202611210905`; undefined when it is no time of a day that exists. */
export function readWallTime(raw: string): WallTime | undefined {
  const found = WALL.exec(toHalfWidth(normaliseLine(raw)))
  if (!found) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? '0'))
  const date = [year, month, day]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-')
  return isCalendarDate(date) && hour < 24 && minute < 60 && second < 60
    ? [year, month, day, hour, minute, second]
    : undefined
}

/** The first or the last moment of a legal day, `YYYY-MM-DD`; undefined when there is no such day. */
export const endOfLegalDay = (day: string, end: 'from' | 'to'): string | undefined =>
  isCalendarDate(day)
    ? new Date(`${day}T${end === 'from' ? '00:00:00.000' : DAY_END}+08:00`).toISOString()
    : undefined
