/** Users who joined an organisation that had users: a colleague or an officer confirms or refuses them. */
import { and, asc, count, desc, eq } from 'drizzle-orm'
import type { Colleague } from '../../../contract/central/entry.ts'
import { accounts } from '../../../db/central/accounts.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { audit } from '../../platform/audit.ts'
import type { Actor, Services } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { accountSubject } from '../login.ts'
import { endSessions } from '../sessions.ts'

const NOT_PENDING = problem(
  'AUTH_NOT_PENDING',
  label(
    '该用户不在待确认之列，可能已由他人处理',
    'This user does not wait to be confirmed; somebody else may have decided',
  ),
  { next: label('请刷新列表', 'Refresh the list') },
)

/** Users on one page of a list. */
export const USERS_PAGE = 50

export const colleagueOf = (account: typeof accounts.$inferSelect): Colleague => ({
  id: account.id,
  loginName: account.loginName,
  displayName: account.displayName,
  status: account.status,
  createdAt: account.createdAt.toISOString(),
})

/** Who is refused is locked out, and is in no list any more. Pages are counted from 1; those who wait come first. */
export async function colleaguesOf(db: Db, tenantId: string, page: number) {
  const where = and(eq(accounts.tenantId, tenantId), eq(accounts.isLocked, false))
  const [counted] = await db.select({ total: count() }).from(accounts).where(where)
  const found = await db
    .select()
    .from(accounts)
    .where(where)
    .orderBy(desc(accounts.status), asc(accounts.createdAt), asc(accounts.id))
    .limit(USERS_PAGE)
    .offset((page - 1) * USERS_PAGE)
  return { entries: found.map(colleagueOf), total: counted?.total ?? 0, pageSize: USERS_PAGE }
}

/** `tenantId`: only of this one; officers decide of all. Failure: AUTH_NOT_PENDING, also when somebody was faster. */
export async function decideUser(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  {
    id,
    isConfirmed,
    tenantId,
  }: { readonly id: string; readonly isConfirmed: boolean; readonly tenantId?: string },
): Promise<Result<{ loginName: string }>> {
  return db.transaction(async (tx) => {
    const at = now()
    const [decided] = await tx
      .update(accounts)
      .set(isConfirmed ? { status: 'confirmed' } : { isLocked: true })
      .where(
        and(
          eq(accounts.id, id),
          eq(accounts.status, 'pending'),
          eq(accounts.isLocked, false),
          tenantId === undefined ? undefined : eq(accounts.tenantId, tenantId),
        ),
      )
      .returning()
    if (!decided) return fail(NOT_PENDING)
    // It comes in again as what it has become.
    await endSessions(tx, id, isConfirmed ? 'confirmed' : 'owner', at)
    await audit(
      tx,
      {
        tenantId: decided.tenantId,
        who: actor.account.loginName,
        subject: accountSubject(decided.loginName),
        action: isConfirmed ? 'confirmUser' : 'refuseUser',
        from: 'pending',
        to: isConfirmed ? 'confirmed' : 'refused',
      },
      at,
    )
    return ok({ loginName: decided.loginName })
  })
}
