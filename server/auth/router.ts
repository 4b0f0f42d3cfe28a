/** Handlers of `central.auth`. */
import { and, eq, sql } from 'drizzle-orm'
import { recoveryKeys } from '../../db/central/accounts.ts'
import { because } from '../../domain/general/audit-reason.ts'
import { audit } from '../platform/audit.ts'
import { anybody, refusal, signedIn, valueOr } from '../platform/procedure.ts'
import { cardRouter } from './card-router.ts'
import { createCaptchas, isCaptchaRight } from './captcha.ts'
import { endCookie, sessionCookie } from './cookie.ts'
import { accountSubject, changePassword, checkPassword, succeededFrom, throttled, WRONG_CAPTCHA } from './login.ts'
import { endSession, openSession, shownAccount } from './sessions.ts'

const newCaptcha = createCaptchas()
const recoveryPurpose = (accountId: string, workstationId: string): string => `recovery:${accountId}:${workstationId}`

export const authRouter = {
  ...cardRouter,

  captcha: anybody.auth.captcha.handler(({ context }) => newCaptcha(context.services)),

  login: anybody.auth.login.handler(async ({ input, context: { services, address, setCookie } }) => {
    const loginName = input.loginName.normalize('NFKC').trim().toLowerCase()
    if (!(await isCaptchaRight(services, input.captchaToken, input.captchaAnswer))) throw refusal('UNAUTHORIZED', WRONG_CAPTCHA)
    const wait = await throttled(services, loginName, address)
    if (wait) throw refusal('TOO_MANY_REQUESTS', wait)
    const found = await checkPassword(services, { ...input, loginName })
    if (!found.ok) services.log.info({ loginName, address, code: found.problem.code }, 'log-in refused')
    const { account, tenant } = valueOr('UNAUTHORIZED', found)
    await succeededFrom(services, address)
    const { token, expiresAt } = await openSession(services.db, account.id, services.now())
    await services.db.transaction((tx) => audit(tx, { tenantId: tenant.id, who: account.loginName, subject: accountSubject(account.loginName), action: 'login', from: null, to: null, reasons: [because('loginTo', { where: input.asRole })] }, services.now()))
    if (input.asRole === 'desk') setCookie(sessionCookie(token, expiresAt))
    // The desk's scripts never see the token: it is in their cookie.
    return { token: input.asRole === 'desk' ? '' : token, expiresAt: expiresAt.toISOString(), account: shownAccount(account, tenant), passwordVersion: account.passwordVersion }
  }),

  logout: signedIn.auth.logout.handler(async ({ context: { services, actor, setCookie } }) => {
    const { account, tenantId } = actor
    await endSession(services.db, actor.tokenHash)
    await services.db.transaction((tx) => audit(tx, { tenantId, who: account.loginName, subject: accountSubject(account.loginName), action: 'logout', from: null, to: null }, services.now()))
    setCookie(endCookie())
    return { ended: true }
  }),

  me: signedIn.auth.me.handler(({ context: { services, actor } }) => ({ account: actor.account, passwordVersion: actor.passwordVersion, serverTime: services.now().toISOString() })),

  changePassword: signedIn.auth.changePassword.handler(async ({ input, context: { services, actor, address } }) => {
    const wait = await throttled(services, actor.account.loginName, address)
    if (wait) throw refusal('TOO_MANY_REQUESTS', wait)
    const changed = valueOr('REFUSED', await changePassword(services, actor, input.current, input.next))
    await succeededFrom(services, address)
    return changed
  }),

  putRecovery: signedIn.auth.putRecovery.handler(async ({ input: { workstationId, dataKey }, context: { services, actor } }) => {
    const sealed = services.secret.seal(recoveryPurpose(actor.account.id, workstationId), dataKey)
    await services.db.insert(recoveryKeys).values({ accountId: actor.account.id, workstationId, sealed }).onConflictDoUpdate({ target: [recoveryKeys.accountId, recoveryKeys.workstationId], set: { sealed: sql`excluded.sealed`, storedAt: services.now() } })
    return { stored: true }
  }),

  getRecovery: signedIn.auth.getRecovery.handler(async ({ input: { workstationId }, context: { services, actor } }) => {
    const [kept] = await services.db.select().from(recoveryKeys).where(and(eq(recoveryKeys.accountId, actor.account.id), eq(recoveryKeys.workstationId, workstationId)))
    return { dataKey: kept ? (services.secret.open(recoveryPurpose(actor.account.id, workstationId), kept.sealed) ?? null) : null }
  }),
}
