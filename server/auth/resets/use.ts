/** A new password by the link of a mail: once, in time, and only the newest link. All sessions end. */
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { accounts } from '../../../db/central/accounts.ts'
import { passwordResets } from '../../../db/central/resets.ts'
import { label } from '../../../domain/kit/label.ts'
import { legalTime } from '../../../domain/kit/legal-date.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { hashPassword } from '../../../secrets/password-hash.ts'
import { enqueue } from '../../channel/queue.ts'
import { audit } from '../../platform/audit.ts'
import type { Services } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { accountSubject, weakness } from '../login.ts'
import { endSessions } from '../sessions.ts'
import { resetHash } from './issue.ts'
import { changedMail } from './mails.ts'
import { voidResets } from './void.ts'

export const LINK_OVER = problem(
  'AUTH_RESET_OVER',
  label(
    '链接无效、已使用或已超过 30 分钟，请在登录页面重新点击【忘记密码】',
    'The link is wrong, was used, or is older than 30 minutes: ask for another on the log-in page',
  ),
  { retrySafe: false },
)

const openReset = (token: string, at: Date) =>
  and(
    eq(passwordResets.tokenHash, resetHash(token)),
    isNull(passwordResets.closedAt),
    gt(passwordResets.expiresAt, at),
    eq(accounts.isLocked, false),
  )

async function accountOf(db: Db, token: string, at: Date) {
  const [found] = await db
    .select({ account: accounts })
    .from(passwordResets)
    .innerJoin(accounts, eq(accounts.id, passwordResets.accountId))
    .where(openReset(token, at))
  return found?.account
}

/** Failures: AUTH_RESET_OVER; AUTH_PASSWORD_WEAK, after which the link is still good. */
export async function useReset(
  { db, now }: Pick<Services, 'db' | 'now'>,
  token: string,
  password: string,
): Promise<Result<{ loginName: string }>> {
  const before = await accountOf(db, token, now())
  if (!before) return fail(LINK_OVER)
  const weak = weakness(password, before.loginName)
  if (weak) return fail(weak)
  const passwordHash = await hashPassword(password)
  return db.transaction(async (tx) => {
    const at = now()
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, before.id)).for('update')
    // Somebody else may have used the link meanwhile, or a newer one was sent.
    if (!account || !(await accountOf(tx, token, at))) return fail(LINK_OVER)
    await voidResets(tx, account.id, at)
    await tx
      .update(accounts)
      .set({ passwordHash, passwordVersion: sql`${accounts.passwordVersion} + 1` })
      .where(eq(accounts.id, account.id))
    await endSessions(tx, account.id, 'password', at)
    await audit(
      tx,
      {
        tenantId: account.tenantId,
        who: account.loginName,
        subject: accountSubject(account.loginName),
        action: 'resetPassword',
        from: null,
        to: null,
      },
      at,
    )
    const key = `reset-done:${resetHash(token)}`
    await enqueue(
      tx,
      [
        {
          key,
          medium: 'mail',
          system: null,
          addressee: account.email,
          ...changedMail(account.loginName, legalTime(at)),
        },
      ],
      at,
    )
    return ok({ loginName: account.loginName })
  })
}
