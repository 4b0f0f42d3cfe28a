/** Legal days counted in months and years, as 「自签发之日起 … 内有效」 of the announcements counts them. */

const DAY_MS = 86_400_000
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** `2026-03-01`, 1 → `2026-03-02` */
export const daysAfter = (day: string, days: number): string =>
  dayOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS)

/** Whole days from one day to another; negative when the second lies before the first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** The same day so many months on; the month's last where there is none. `2026-08-31`, 6 → `2027-02-28` */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

/** The last day on which what was issued on `day` holds for so many months: the one before the same day. */
export const lastDayOf = (day: string, months: number): string => daysAfter(monthsAfter(day, months), -1)

/** Who left may apply again from the same day of the next year on. */
export const yearAfter = (day: string): string => monthsAfter(day, 12)
