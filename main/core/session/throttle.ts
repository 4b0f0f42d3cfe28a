/**
 * Wrong passwords without network: three are free, then each doubles the wait from 2 s to 15 min. Counted on disk
 * before the password is tried, so that ending the program does not help; a clock set back does not shorten the wait.
 */
import * as z from 'zod'
import { label } from '../../../domain/kit/label.ts'
import { problem, type Problem } from '../../../domain/kit/problem.ts'

export const throttleSchema = z.strictObject({ failures: z.int().min(0), /** UTC of the last attempt. */ lastAt: z.iso.datetime().nullable() })
export type Throttle = z.infer<typeof throttleSchema>

export const NO_FAILURES: Throttle = { failures: 0, lastAt: null }

const FREE = 3
const LONGEST = 15 * 60_000

/** Milliseconds that must pass after the last attempt. */
function delayAfter(failures: number): number {
  return failures < FREE ? 0 : Math.min(2_000 * 2 ** (failures - FREE), LONGEST)
}

/** Milliseconds until the next attempt is allowed, 0 when now. */
export function waitOf(throttle: Throttle, now: Date): number {
  if (throttle.lastAt === null) return 0
  const passed = Math.max(0, now.getTime() - Date.parse(throttle.lastAt))
  return Math.max(0, delayAfter(throttle.failures) - passed)
}

export function countAttempt(throttle: Throttle, now: Date): Throttle {
  return { failures: throttle.failures + 1, lastAt: now.toISOString() }
}

export function throttledProblem(waitMs: number): Problem {
  const seconds = Math.ceil(waitMs / 1000)
  return problem('AUTH_THROTTLED', label(`密码错误次数过多，请在 ${seconds} 秒后重试`, `Too many wrong passwords; try again in ${seconds} s`))
}
