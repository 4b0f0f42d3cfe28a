/** Legal days are China's (UTC+8 all year); what counts in law is the server's clock. */
const CHINA_MS = 8 * 3600 * 1000

/** `2026-11-20T16:00:00Z` → `2026-11-21` */
export const legalDate = (at: Date): string => new Date(at.getTime() + CHINA_MS).toISOString().slice(0, 10)

/** The year of the legal day. */
export const legalYear = (at: Date): number => Number(legalDate(at).slice(0, 4))

/** `2026-11-20T16:00:07.000Z` → `2026-11-21 00:00:07`: on paper, which is read in China. */
export const legalTime = (at: Date): string =>
  new Date(at.getTime() + CHINA_MS).toISOString().slice(0, 19).replace('T', ' ')
