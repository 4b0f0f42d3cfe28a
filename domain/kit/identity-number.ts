/**
 * GB 11643-1999 公民身份号码: 17 digits and a check character (ISO 7064 MOD 11-2). The date inside must exist.
 */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK = '10X98765432'

/** True when `value` is a whole, well-formed identity number; example of the standard: `11010519491231002X`. */
export function isIdentityNumber(value: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/u.test(value)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(value.charAt(index)), 0)
  return CHECK.charAt(sum % 11) === value.charAt(17) && isCalendarDate(`${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`)
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
