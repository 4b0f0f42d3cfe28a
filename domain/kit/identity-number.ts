/**
 * GB 11643-1999 公民身份号码: 17 digits and a check character (ISO 7064 MOD 11-2). The date inside must exist.
 */
import { isCalendarDate } from './calendar-date.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK = '10X98765432'

/** True when `value` is a whole, well-formed identity number; example of the standard: `11010519491231002X`. */
export function isIdentityNumber(value: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/u.test(value)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(value.charAt(index)), 0)
  return (
    CHECK.charAt(sum % 11) === value.charAt(17) &&
    isCalendarDate(`${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`)
  )
}
