/**
 * Failed attempts by subject, counted in the database so that every process knows. An attempt is counted before it is judged, so
 * a burst of parallel guesses gains nothing; a success clears or gives back what it counted, so that an office of a hundred
 * clerks behind one address is not taken for a guesser. What the subjects are: attempts.ts.
 */
import { randomInt } from 'node:crypto'
import { eq, lt, sql } from 'drizzle-orm'
import { throttles } from '../../db/central/accounts.ts'
import type { Db } from '../platform/database.ts'
import { transact } from '../platform/write.ts'

export interface ThrottleRule {
  /** Attempts that are free. */
  readonly free: number
  /** The first wait; doubles with each further attempt. */
  readonly firstWaitMs: number
  readonly longestWaitMs: number
  /** A count is forgotten after so long without an attempt. */
  readonly forgetMs: number
}

export const accountRule: ThrottleRule = {
  free: 5,
  firstWaitMs: 30_000,
  longestWaitMs: 15 * 60_000,
  forgetMs: 30 * 60_000,
}
/** Of everybody at one account whose device is not known, wherever they are. */
export const strangersRule: ThrottleRule = {
  free: 100,
  firstWaitMs: 30_000,
  longestWaitMs: 5 * 60_000,
  forgetMs: 60 * 60_000,
}
/** Many clerks may share one address. */
export const addressRule: ThrottleRule = {
  free: 50,
  firstWaitMs: 30_000,
  longestWaitMs: 5 * 60_000,
  forgetMs: 10 * 60_000,
}

/** What nobody does often from one place. */
export const hourlyRule: ThrottleRule = {
  free: 10,
  firstWaitMs: 60 * 60_000,
  longestWaitMs: 60 * 60_000,
  forgetMs: 60 * 60_000,
}

/** Counts older than any rule remembers go, at every so many new subjects. */
const KEPT_MS = 24 * 3600_000
const TIDY_EVERY = 50

/** Counts an attempt. Gives the instant until which the subject must wait, or undefined when it may try. */
export async function countAttempt(
  db: Db,
  subject: string,
  rule: ThrottleRule,
  now: Date,
): Promise<Date | undefined> {
  return transact(db, async (tx) => {
    const [known] = await tx.select().from(throttles).where(eq(throttles.subject, subject)).for('update')
    if (known?.blockedUntil && known.blockedUntil > now) return known.blockedUntil
    const isForgotten = !known || now.getTime() - known.lastAt.getTime() > rule.forgetMs
    const failures = isForgotten ? 1 : known.failures + 1
    const over = failures - rule.free
    const blockedUntil =
      over < 0 ? null : new Date(now.getTime() + Math.min(rule.longestWaitMs, rule.firstWaitMs * 2 ** over))
    const values = { failures, lastAt: now, blockedUntil }
    if (!known && randomInt(TIDY_EVERY) === 0)
      await tx.delete(throttles).where(lt(throttles.lastAt, new Date(now.getTime() - KEPT_MS)))
    if (known) await tx.update(throttles).set(values).where(eq(throttles.subject, subject))
    else await tx.insert(throttles).values({ subject, ...values })
    return undefined
  })
}

/** The attempt that was counted just now was none: it succeeded. */
export async function giveBack(db: Db, subject: string, rule: ThrottleRule): Promise<void> {
  await db
    .update(throttles)
    .set({
      failures: sql`greatest(${throttles.failures} - 1, 0)`,
      blockedUntil: sql`case when ${throttles.failures} - 1 < ${rule.free} then null else ${throttles.blockedUntil} end`,
    })
    .where(eq(throttles.subject, subject))
}

export async function clearAttempts(db: Db, subject: string): Promise<void> {
  await db.delete(throttles).where(eq(throttles.subject, subject))
}
