/** Dates as Excel keeps them: numbers of days with a format that shows a day. ECMA-376 part 1, 18.8.30 and 18.17.4.1. */

const DAY_MS = 86_400_000
/** Day 0, so that every day from 1 March 1900 on is right: Excel counts a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30)
const LEAP_THAT_NEVER_WAS = 60
const DAYS_TO_1904 = 1_462

/** `yyyy-mm-dd`, `[$-804]yyyy"年"m"月"d"日"` and their like; literals, colours and locales do not count. */
export function isDateFormat(format: string): boolean {
  if (/^general$/iu.test(format)) return false
  const letters = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '')
  return /[yde]/iu.test(letters) && !/[#0?]\s*e[+-]/iu.test(letters)
}

/** 9999-12-31, where Excel's own calendar ends. */
const LAST = 2_958_465

/** False for a number that Excel cannot show as a day: `20261121` or a telephone number in a cell that has a date's format. */
export const isDayNumber = (serial: number): boolean => serial >= 0 && serial < LAST + 1

/** The calendar day of Excel's day number, `YYYY-MM-DD`. */
export function dayOf(serial: number, isFrom1904: boolean): string {
  const days = Math.floor(serial) + (isFrom1904 ? DAYS_TO_1904 : 0)
  return new Date(EPOCH + (days < LEAP_THAT_NEVER_WAS ? days + 1 : days) * DAY_MS).toISOString().slice(0, 10)
}
