/** Sessions: random tokens, stored as hashes; they expire, and end with log-out, a new password or a locked account. */
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, lt, ne } from 'drizzle-orm'
import type { Account } from '../../contract/shapes.ts'
import { accounts, sessions, tenants } from '../../db/central/accounts.ts'
import type { Actor, Services } from '../platform/context.ts'
import type { Db } from '../platform/database.ts'

export const SESSION_MS = 12 * 3600 * 1000

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** As the owner's list names it. */
export interface Opening {
  readonly accountId: string
  readonly loginBy: Actor['loginBy']
  readonly door: 'client' | 'desk'
  readonly device: string
  readonly address: string
}

export async function openSession(db: Db, opening: Opening, now: Date): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + SESSION_MS)
  await db.delete(sessions).where(lt(sessions.expiresAt, now))
  await db.insert(sessions).values({ ...opening, tokenHash: hashToken(token), createdAt: now, lastUsedAt: now, expiresAt })
  return { token, expiresAt }
}

export async function endSession(db: Db, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

/** Ends every session of an account but one. */
export async function endOtherSessions(db: Db, accountId: string, kept: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.accountId, accountId), ne(sessions.tokenHash, kept)))
}

/** Who holds this token; undefined when it is unknown, expired, or the account is locked. */
export async function actorOf(services: Pick<Services, 'db' | 'now'>, token: string): Promise<Actor | undefined> {
  const tokenHash = hashToken(token)
  const [found] = await services.db
    .select({ account: accounts, tenant: tenants, loginBy: sessions.loginBy })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .innerJoin(tenants, eq(tenants.id, accounts.tenantId))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, services.now()), eq(accounts.isLocked, false)))
  return found && { account: shownAccount(found.account, found.tenant), tenantId: found.tenant.id, loginBy: found.loginBy, passwordVersion: found.account.passwordVersion, tokenHash }
}

export function shownAccount(account: typeof accounts.$inferSelect, tenant: typeof tenants.$inferSelect): Account {
  const { id, loginName, displayName, role, systems, phone, office, readsSecurity, issuesByCard } = account
  return { id, loginName, displayName, role, systems, phone, ...(office !== null && { office }), ...(readsSecurity && { readsSecurity }), ...(issuesByCard && { issuesByCard }), tenant: { id: tenant.id, name: tenant.name, creditCode: tenant.creditCode } }
}
