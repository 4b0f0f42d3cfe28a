/** Keys of the calendar of a date field (GEN-11): ←→ a day, ↑↓ a week, PageUp/PageDown a month, Home/End within the month. */
import { isCalendarDate, normaliseDate } from '../../../domain/kit/calendar-date.ts'

const DAY_MS = 86_400_000

/** Midnight UTC of a day, written in any of the usual ways; null when it is none. */
function timeOf(day: string): number | null {
  const written = normaliseDate(day)
  return isCalendarDate(written) ? Date.parse(written) : null
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The same day `by` months later, or that month's last one. */
function monthsOn(time: number, by: number): number {
  const from = new Date(time)
  const last = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + by + 1, 0)
  return Math.min(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + by, from.getUTCDate()), last)
}

const edgeOfMonth = (time: number, edge: 'first' | 'last'): number => {
  const from = new Date(time)
  return Date.UTC(
    from.getUTCFullYear(),
    from.getUTCMonth() + (edge === 'last' ? 1 : 0),
    edge === 'last' ? 0 : 1,
  )
}

const moves: ReadonlyMap<string, (time: number) => number> = new Map([
  ['ArrowLeft', (time: number) => time - DAY_MS],
  ['ArrowRight', (time: number) => time + DAY_MS],
  ['ArrowUp', (time: number) => time - 7 * DAY_MS],
  ['ArrowDown', (time: number) => time + 7 * DAY_MS],
  ['PageUp', (time: number) => monthsOn(time, -1)],
  ['PageDown', (time: number) => monthsOn(time, 1)],
  ['Home', (time: number) => edgeOfMonth(time, 'first')],
  ['End', (time: number) => edgeOfMonth(time, 'last')],
])

/** The day that the calendar opens at: what stands in the field when it is a date, else `today`; as `2026-11-21`. */
export function startingDay(value: string, today: string): string {
  const time = timeOf(value)
  return time === null ? today : dayOf(time)
}

/** Where `key` leads from `day`; null for any other key. */
export function movedDay(day: string, key: string): string | null {
  const time = timeOf(day)
  const move = moves.get(key)
  return time === null || !move ? null : dayOf(move(time))
}
