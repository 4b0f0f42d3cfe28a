/**
 * The security log (SEC-04): failed log-ins, refusals, throttles, recovered keys. On without any setting, in the database, so that
 * all processes write one; never a password, a token or a key. Told to the owner of an account and to officers with the right.
 */
import { and, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { FailedTries } from '../../contract/central/login.ts'
import { securityLog, type SecurityEvent } from '../../db/central/accounts.ts'
import type { Services } from '../platform/context.ts'

export interface Reported {
  readonly what: SecurityEvent
  readonly who: string
  readonly address: string
  readonly device?: string
  readonly call?: string
  readonly code?: string
}

const KEPT_MS = 183 * 86_400_000
/** Every so many entries the oldest are taken out. */
const TIDY_EVERY = 200

type Tools = Pick<Services, 'db' | 'now' | 'log'>

/** Never fails a request: an entry that cannot be written is told to the server's own log. */
export async function report({ db, now, log }: Tools, event: Reported): Promise<void> {
  const at = now()
  log.info(event, 'security')
  try {
    const [written] = await db
      .insert(securityLog)
      .values({ ...event, at, who: event.who.slice(0, 100), device: event.device?.slice(0, 100) ?? '' })
      .returning({ id: securityLog.id })
    if ((written?.id ?? 0) % TIDY_EVERY === 0)
      await db.delete(securityLog).where(lt(securityLog.at, new Date(at.getTime() - KEPT_MS)))
  } catch (error) {
    log.error({ err: error, what: event.what }, 'the security log could not be written')
  }
}

/** What was tried at this account since somebody last came in. Asked before the new log-in is reported. */
export async function failedTriesAt(
  { db }: Pick<Services, 'db'>,
  loginName: string,
): Promise<FailedTries | undefined> {
  const [last] = await db
    .select({ id: securityLog.id })
    .from(securityLog)
    .where(and(eq(securityLog.who, loginName), eq(securityLog.what, 'login')))
    .orderBy(desc(securityLog.id))
    .limit(1)
  const since = and(
    eq(securityLog.who, loginName),
    inArray(securityLog.what, ['loginFailed', 'throttled']),
    gt(securityLog.id, last?.id ?? 0),
  )
  const [found] = await db
    .select({
      count: sql<number>`count(*)::int`,
      lastAt: sql<string | null>`max(${securityLog.at})`,
      addresses: sql<string[] | null>`(array_agg(distinct ${securityLog.address}))[1:5]`,
    })
    .from(securityLog)
    .where(since)
  return found && found.count > 0 && found.lastAt !== null
    ? { count: found.count, lastAt: new Date(found.lastAt).toISOString(), addresses: found.addresses ?? [] }
    : undefined
}
