/**
 * Wrong passwords without network: three are free, then each doubles the wait from 2 s to 15 min. Counted on disk
 * before the password is tried, so that ending the program does not help. Time is the machine's time since it was started,
 * which nobody sets forward as a clock is; over a new start of the machine it only ever counts what has surely passed.
 */
import * as z from 'zod'
import { label } from '../../../domain/kit/label.ts'
import { problem, type Problem } from '../../../domain/kit/problem.ts'

export const throttleSchema = z.strictObject({
  failures: z.int().min(0),
  /** Seconds since the machine's start, at the last attempt. */ uptime: z.number().min(0).nullable(),
})
export type Throttle = z.infer<typeof throttleSchema>

export const NO_FAILURES: Throttle = { failures: 0, uptime: null }

const FREE = 3
const LONGEST = 15 * 60_000

/** Milliseconds that must pass after the last attempt. */
function delayAfter(failures: number): number {
  return failures < FREE ? 0 : Math.min(2_000 * 2 ** (failures - FREE), LONGEST)
}

/** Milliseconds until the next attempt is allowed, 0 when now. `uptime` in seconds. */
export function waitOf(throttle: Throttle, uptime: number): number {
  if (throttle.uptime === null) return 0
  // Less than before: the machine was started anew, and at least as much has passed since. More: what lies between has passed, were it another start or not.
  const passed = uptime >= throttle.uptime ? uptime - throttle.uptime : uptime
  return Math.max(0, delayAfter(throttle.failures) - passed * 1000)
}

export function countAttempt(throttle: Throttle, uptime: number): Throttle {
  return { failures: throttle.failures + 1, uptime }
}

export function throttledProblem(waitMs: number): Problem {
  const seconds = Math.ceil(waitMs / 1000)
  return problem(
    'AUTH_THROTTLED',
    label(
      `密码错误次数过多，请在 ${seconds} 秒后重试`,
      `Too many wrong passwords; try again in ${seconds} s`,
    ),
  )
}
