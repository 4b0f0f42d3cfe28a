/** Legal days are China's (UTC+8 all year); what counts in law is the server's clock. */
const CHINA_MS = 8 * 3600 * 1000

const DAY_MS = 24 * 3600 * 1000
/** The day that was asked for last: each fact of each row of a form asks for today's. */
let last = { day: Number.NaN, text: '' }

/** `2026-11-20T16:00:00Z` → `2026-11-21` */
export function legalDate(at: Date): string {
  const day = Math.floor((at.getTime() + CHINA_MS) / DAY_MS)
  if (day !== last.day) last = { day, text: new Date(day * DAY_MS).toISOString().slice(0, 10) }
  return last.text
}

/** The year of the legal day. */
export const legalYear = (at: Date): number => Number(legalDate(at).slice(0, 4))

/** `2026-11-20T16:00:07.000Z` → `2026-11-21 00:00:07`: on paper, which is read in China. */
export const legalTime = (at: Date): string =>
  new Date(at.getTime() + CHINA_MS).toISOString().slice(0, 19).replace('T', ' ')
