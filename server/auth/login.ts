/** Log-in and passwords. Wrong name and wrong password are one message and take the same time. */
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { accounts, tenants } from '../../db/central/accounts.ts'
import type { EntranceRole } from '../../contract/shapes.ts'
import { wrongPassword } from '../../domain/general/password.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type Problem, type Result } from '../../domain/kit/problem.ts'
import { hashPassword, isPassword } from '../../secrets/password-hash.ts'
import { audit } from '../platform/audit.ts'
import type { Actor, Services } from '../platform/context.ts'
import { voidResets } from './resets/void.ts'
import { allBut, endSessions } from './sessions.ts'

export interface Credentials {
  readonly loginName: string
  readonly password: string
  readonly asRole: 'client' | 'desk'
  /** An entrance for one role only. */
  readonly entrance?: EntranceRole | undefined
}

export const WRONG_CAPTCHA = problem(
  'AUTH_CAPTCHA',
  label('验证码不正确或已过期，请重新输入', 'The captcha is wrong or has expired'),
  { retrySafe: true },
)
export const WRONG = problem(
  'AUTH_WRONG',
  label('用户名或密码不正确', 'The user name or the password is wrong'),
  { retrySafe: true },
)
const LOCKED = problem('AUTH_LOCKED', label('该账号已停用，请联系管理员', 'This account is disabled'), {
  retrySafe: false,
})
const FOR_DESK = problem(
  'AUTH_ROLE',
  label('审核人员请在审核工作台登录', 'Officers log in at the review desk'),
  { retrySafe: false },
)
const FOR_CLIENT = problem(
  'AUTH_ROLE',
  label('该账号不是审核人员，请使用客户端登录', 'This account is not an officer, please use the client'),
  { retrySafe: false },
)

const ENTRANCE: Readonly<Record<EntranceRole, Problem>> = {
  enterprise: problem(
    'AUTH_ENTRANCE',
    label(
      '当前账号为企业用户，请从企业入口进入',
      'This account is an enterprise’s: use the entrance for enterprises',
    ),
    { retrySafe: true },
  ),
  agency: problem(
    'AUTH_ENTRANCE',
    label(
      '当前账号为检验机构用户，请从检验机构入口进入',
      'This account is an agency’s: use the entrance for agencies',
    ),
    { retrySafe: true },
  ),
}

/** The password was right, and so it was no guess: only the door was another's. */
export const isWrongEntrance = (refused: Problem): boolean => refused.code === 'AUTH_ENTRANCE'

export const accountSubject = (loginName: string): string => `account:${loginName}`

/** Why an account that has proved itself may not come in by this door. */
export function admission(
  account: Pick<typeof accounts.$inferSelect, 'isLocked' | 'role'>,
  asRole: 'client' | 'desk',
  entrance?: EntranceRole,
): Problem | undefined {
  const { isLocked, role } = account
  if (isLocked) return LOCKED
  const isOfficer = role === 'officer'
  if (isOfficer !== (asRole === 'desk')) return isOfficer ? FOR_DESK : FOR_CLIENT
  return role === 'officer' || entrance === undefined || entrance === role ? undefined : ENTRANCE[role]
}

/** Until when somebody must wait, as a problem. */
export function waiting(until: Date, at: Date): Problem {
  const seconds = Math.ceil((until.getTime() - at.getTime()) / 1000)
  return problem(
    'AUTH_THROTTLED',
    label(
      `登录失败次数过多，请在 ${seconds} 秒后再试`,
      `Too many failed attempts, try again in ${seconds} seconds`,
    ),
    {
      retrySafe: true,
      next: label(`${until.toISOString()} 后可再次登录`, `Possible again after ${until.toISOString()}`),
    },
  )
}

/** The hash of a password that nobody has, made once with the parameters of every other: an unknown name costs what a known one costs. */
let nobody: Promise<string> | undefined
export const nobodysHash = (): Promise<string> => (nobody ??= hashPassword(randomBytes(16)))

type Found = { account: typeof accounts.$inferSelect; tenant: typeof tenants.$inferSelect }

export async function checkPassword(
  { db }: Pick<Services, 'db'>,
  { loginName, password, asRole, entrance }: Credentials,
): Promise<Result<Found>> {
  const [found] = await db
    .select({ account: accounts, tenant: tenants })
    .from(accounts)
    .innerJoin(tenants, eq(tenants.id, accounts.tenantId))
    .where(eq(accounts.loginName, loginName))
  const isRight = await isPassword(found?.account.passwordHash ?? (await nobodysHash()), password)
  if (!found || !isRight) return fail(WRONG)
  const refused = admission(found.account, asRole, entrance)
  return refused ? fail(refused) : ok(found)
}

/** What is wrong with a new password; no guess at the old one, so it is judged before anything is counted. */
export function weakness(next: string, loginName: string): Problem | undefined {
  const weak = wrongPassword(next, loginName)
  return weak
    ? problem('AUTH_PASSWORD_WEAK', weak, { retrySafe: true, places: [{ at: 'next', message: weak }] })
    : undefined
}

/** Is this the password of the account that acts? */
export async function isOwnPassword(
  { db }: Pick<Services, 'db'>,
  { account }: Pick<Actor, 'account'>,
  password: string,
): Promise<boolean> {
  const [found] = await db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, account.id))
  return found !== undefined && isPassword(found.passwordHash, password)
}

/** Changes the password and ends all other sessions. Failure: AUTH_WRONG. A repeat of a change that already happened answers alike. */
export async function changePassword(
  { db, now }: Services,
  actor: Actor,
  current: string,
  next: string,
): Promise<Result<{ passwordVersion: number }>> {
  const passwordHash = await hashPassword(next)
  return db.transaction(async (tx) => {
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, actor.account.id)).for('update')
    if (!account) return fail(WRONG)
    if (!(await isPassword(account.passwordHash, current))) {
      const isRepeat = account.passwordVersion > 1 && (await isPassword(account.passwordHash, next))
      return isRepeat ? ok({ passwordVersion: account.passwordVersion }) : fail(WRONG)
    }
    const passwordVersion = account.passwordVersion + 1
    await tx.update(accounts).set({ passwordHash, passwordVersion }).where(eq(accounts.id, account.id))
    await voidResets(tx, account.id, now())
    await endSessions(tx, account.id, 'password', now(), allBut(actor.tokenHash))
    await audit(
      tx,
      {
        tenantId: actor.tenantId,
        who: account.loginName,
        subject: accountSubject(account.loginName),
        action: 'changePassword',
        from: null,
        to: null,
      },
      now(),
    )
    return ok({ passwordVersion })
  })
}
