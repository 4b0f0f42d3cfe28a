/** How many days an application that was not submitted is still kept (manual 004, 2.3). */
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { KEPT_DAYS } from '../../declare/application/states.ts'

/** Of a draft that no server has seen: ten days from its beginning (an instant), by this machine's clock; a legal day. */
export const keptUntil = (begun: string): string =>
  legalDate(new Date(Date.parse(begun) + KEPT_DAYS * 86_400_000))

/** 「还剩 n 天」 stands in red from the seventh day on. */
export const KEPT_WARNING_DAYS = 3

/** Whole legal days after today until the last one that it is kept; undefined where nothing is said. */
export function daysLeft(keptUntil: string, today: string): number | undefined {
  const [until, from] = [Date.parse(`${keptUntil}T00:00:00Z`), Date.parse(`${today}T00:00:00Z`)]
  return Number.isNaN(until) || Number.isNaN(from)
    ? undefined
    : Math.max(0, Math.round((until - from) / 86_400_000))
}
