/** Dates as Excel keeps them: numbers of days. ECMA-376 part 1, 18.17.4.1. */

const DAY_MS = 86_400_000
/** Day 0, so that every day from 1 March 1900 on is right: Excel counts a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30)
const LEAP_THAT_NEVER_WAS = 60
const DAYS_TO_1904 = 1_462

/** 9999-12-31, where Excel's own calendar ends. */
const LAST = 2_958_465

/** False for a number that Excel cannot show as a day: `20261121` or a telephone number in a cell that has a date's format. */
export const isDayNumber = (serial: number): boolean => serial >= 0 && serial < LAST + 1

/** The calendar day of Excel's day number, `YYYY-MM-DD`. */
export function dayOf(serial: number, isFrom1904: boolean): string {
  const days = Math.floor(serial) + (isFrom1904 ? DAYS_TO_1904 : 0)
  return new Date(EPOCH + (!isFrom1904 && days < LEAP_THAT_NEVER_WAS ? days + 1 : days) * DAY_MS)
    .toISOString()
    .slice(0, 10)
}

/** The time of day of a day number, `13:30:00`; empty at midnight. */
export function timeOf(serial: number): string {
  const time = new Date(Math.round((serial % 1) * DAY_MS)).toISOString().slice(11, 19)
  return time === '00:00:00' ? '' : time
}
