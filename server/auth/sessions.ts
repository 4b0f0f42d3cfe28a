/** Sessions: random tokens, stored as hashes; they expire, and end with log-out, by their owner, a new password, a revoked card, a locked account, or at the desk when nobody uses them. */
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, lt, ne, sql, type SQL } from 'drizzle-orm'
import type { Account } from '../../contract/shapes.ts'
import { accounts, sessions, tenants, type SessionEnd, type Snapshot } from '../../db/central/accounts.ts'
import type { Actor, Ended, Services, SignedIn } from '../platform/context.ts'
import { HEADQUARTERS } from '../../domain/kit/workflow.ts'
import { isOneOf, notify, type Db } from '../platform/database.ts'
import { FEED_CHANNEL, sessionsEnded } from '../platform/feed.ts'
import { report } from '../security/log.ts'
import { endProblem } from './session-ends.ts'

export const SESSION_MS = 12 * 3600 * 1000
/** What the list of sessions says of the last use is as old as this at most. */
const TOUCH_MS = 60_000

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** As the owner's list names it. */
export interface Opening {
  readonly accountId: string
  readonly loginBy: Actor['loginBy']
  readonly door: 'client' | 'desk'
  readonly device: string
  readonly address: string
  readonly snapshot?: Snapshot
}

export async function openSession(
  db: Db,
  opening: Opening,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + SESSION_MS)
  await db.delete(sessions).where(lt(sessions.expiresAt, now))
  await db
    .insert(sessions)
    .values({ ...opening, tokenHash: hashToken(token), createdAt: now, lastUsedAt: now, expiresAt })
  return { token, expiresAt }
}

/** Log-out: whoever brings the token afterwards is nobody. */
export async function endSession(
  db: Db,
  { tokenHash, account }: Pick<Actor, 'tokenHash' | 'account'>,
): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
  await notify(db, FEED_CHANNEL, sessionsEnded(account.id))
}

/** Ends those of an account that `which` names; their streams are cut in every process, and who brings their token is told why. Answers how many. */
export async function endSessions(
  db: Db,
  accountId: string,
  endedBy: SessionEnd,
  now: Date,
  which?: SQL,
): Promise<number> {
  const ended = await db
    .update(sessions)
    .set({ endedAt: now, endedBy })
    .where(
      and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), gt(sessions.expiresAt, now), which),
    )
    .returning({ id: sessions.id })
  if (ended.length > 0) await notify(db, FEED_CHANNEL, sessionsEnded(accountId))
  return ended.length
}

export const allBut = (tokenHash: string): SQL => ne(sessions.tokenHash, tokenHash)

type Tools = Pick<Services, 'db' | 'now' | 'log' | 'deskIdleMs'>

/** Not used for so long as ends a session at the desk. */
const isIdle = (
  { now, deskIdleMs }: Pick<Tools, 'now' | 'deskIdleMs'>,
  { door, lastUsedAt }: Pick<typeof sessions.$inferSelect, 'door' | 'lastUsedAt'>,
): boolean => door === 'desk' && now().getTime() - lastUsedAt.getTime() >= deskIdleMs

/** Whose session this is, or why it ended; undefined when the token is unknown or too old, or the account is locked. */
export async function callerOf(services: Tools, token: string): Promise<SignedIn | Ended | undefined> {
  const tokenHash = hashToken(token)
  const [found] = await services.db
    .select({ account: accounts, tenant: tenants, session: sessions })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .innerJoin(tenants, eq(tenants.id, accounts.tenantId))
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        gt(sessions.expiresAt, services.now()),
        eq(accounts.isLocked, false),
      ),
    )
  if (!found) return undefined
  const { account, tenant, session } = found
  if (session.endedBy !== null) return { ended: endProblem(session.endedBy, session.door) }
  if (isIdle(services, session)) {
    // Final, whatever the setting becomes; who noticed it second writes nothing.
    if (
      (await endSessions(
        services.db,
        account.id,
        'idle',
        services.now(),
        eq(sessions.tokenHash, tokenHash),
      )) > 0
    )
      await report(services, {
        what: 'sessionIdle',
        who: account.loginName,
        address: session.address,
        device: session.device,
      })
    return { ended: endProblem('idle', session.door) }
  }
  const { id: sessionId, loginBy, door, cardUntil, lastUsedAt } = session
  return {
    account: shownAccount(account, tenant, session.snapshot),
    tenantId: tenant.id,
    loginBy,
    door,
    sessionId,
    cardUntil,
    lastUsedAt,
    passwordVersion: account.passwordVersion,
    tokenHash,
  }
}

/** Who holds this token; undefined when nobody does any more. */
export async function actorOf(services: Tools, token: string): Promise<SignedIn | undefined> {
  const caller = await callerOf(services, token)
  return caller && 'ended' in caller ? undefined : caller
}

/** Which of these tokens still stand, as {@link callerOf} judges each; asked for together. */
export async function standingOf(services: Tools, tokens: readonly string[]): Promise<Set<string>> {
  const byHash = new Map(tokens.map((token) => [hashToken(token), token]))
  if (byHash.size === 0) return new Set()
  const found = await services.db
    .select({
      tokenHash: sessions.tokenHash,
      door: sessions.door,
      lastUsedAt: sessions.lastUsedAt,
      endedBy: sessions.endedBy,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        isOneOf(sessions.tokenHash, [...byHash.keys()]),
        gt(sessions.expiresAt, services.now()),
        eq(accounts.isLocked, false),
      ),
    )
  const standing = new Set<string>()
  for (const session of found) {
    const token = byHash.get(session.tokenHash)
    if (token === undefined || session.endedBy !== null) continue
    // That it was idle is final, and told: by the one place that does so.
    if (!isIdle(services, session) || (await actorOf(services, token))) standing.add(token)
  }
  return standing
}

/** Somebody has used this session just now; written only when it says something new. */
export async function touch(
  { db, now, deskIdleMs }: Tools,
  { tokenHash, lastUsedAt }: SignedIn,
): Promise<void> {
  const at = now()
  if (at.getTime() - lastUsedAt.getTime() < Math.min(TOUCH_MS, deskIdleMs / 10)) return
  await db
    .update(sessions)
    .set({ lastUsedAt: sql`greatest(${sessions.lastUsedAt}, ${at.toISOString()}::timestamptz)` })
    .where(eq(sessions.tokenHash, tokenHash))
}

/** Those of an account that still stand, the one used last first. */
export async function sessionsOf(
  services: Tools,
  { account, sessionId }: Pick<SignedIn, 'account' | 'sessionId'>,
) {
  const found = await services.db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, account.id),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, services.now()),
      ),
    )
  return found
    .filter((session) => !isIdle(services, session))
    .toSorted((one, other) => other.lastUsedAt.getTime() - one.lastUsedAt.getTime())
    .map(({ id, door, device, address, loginBy, createdAt, lastUsedAt }) => ({
      id,
      door,
      device,
      address,
      loginBy,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      isThis: id === sessionId,
    }))
}

const withPosts = (posts: string[]): Pick<Account, 'posts'> => (posts.length > 0 ? { posts } : {})

/** `snapshot`: what was true at the log-in, which what the user says of themselves and the enterprise counts from. */
export function shownAccount(
  account: typeof accounts.$inferSelect,
  tenant: typeof tenants.$inferSelect,
  snapshot?: Snapshot | null,
): Account {
  const { id, loginName, role, systems, office, posts, readsSecurity, issuesByCard } = account
  const { tenantName, displayName, phone, profile } = snapshot ?? {
    ...account,
    tenantName: tenant.name,
    profile: {},
  }
  return {
    id,
    loginName,
    displayName,
    role,
    systems,
    phone,
    ...(Object.keys(profile).length > 0 && { profile }),
    ...(account.status === 'pending' && { isPending: true as const }),
    ...(office !== null && { office }),
    ...withPosts(role === 'officer' && office === null ? [...posts, HEADQUARTERS] : posts),
    ...(readsSecurity && { readsSecurity }),
    ...(issuesByCard && { issuesByCard }),
    tenant: {
      id: tenant.id,
      name: tenantName,
      creditCode: tenant.creditCode ?? '',
      ...(tenant.country !== 'CHN' && { country: tenant.country }),
    },
  }
}
