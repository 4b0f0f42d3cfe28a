/** Handlers of `central.auth`. */
import { and, eq, sql } from 'drizzle-orm'
import { recoveryKeys } from '../../db/central/accounts.ts'
import { audit } from '../platform/audit.ts'
import { anybody, newcomer, refusal, valueOr } from '../platform/procedure.ts'
import { report } from '../security/log.ts'
import { cardRouter } from './card-router.ts'
import { createCaptchas, isCaptchaRight } from './captcha.ts'
import { admit } from './attempts.ts'
import { endCookie } from './cookie.ts'
import { entryRouter } from './entry-router.ts'
import { knownDevice } from './devices.ts'
import { enter } from './enter.ts'
import { normaliseLoginName } from './login-name.ts'
import {
  accountSubject,
  changePassword,
  checkPassword,
  isWrongEntrance,
  waiting,
  weakness,
  WRONG_CAPTCHA,
} from './login.ts'
import { onceMore, provesItself } from './once-more.ts'
import { deskStanding, sessionRouter } from './session-router.ts'
import { endSession } from './sessions.ts'
import { usersRouter } from './users-router.ts'

const newCaptcha = createCaptchas()
const recoveryPurpose = (accountId: string, workstationId: string): string =>
  `recovery:${accountId}:${workstationId}`

export const authRouter = {
  ...cardRouter,
  ...sessionRouter,
  ...entryRouter,
  ...usersRouter,

  captcha: anybody.auth.captcha.handler(({ context }) => newCaptcha(context.services)),

  login: anybody.auth.login.handler(async ({ input, context }) => {
    const { services, address } = context
    const loginName = normaliseLoginName(input.loginName)
    if (!(await isCaptchaRight(services, input.captchaToken, input.captchaAnswer)))
      throw refusal('UNAUTHORIZED', WRONG_CAPTCHA)
    const device = input.device ?? context.device
    const admission = await admit(services, {
      loginName,
      address,
      device: knownDevice(services, loginName, device),
    })
    const told = { who: loginName, address, call: 'auth.login' }
    if (admission.until) {
      await report(services, { ...told, what: 'throttled', code: 'AUTH_THROTTLED' })
      throw refusal('TOO_MANY_REQUESTS', waiting(admission.until, services.now()))
    }
    const found = await checkPassword(services, { ...input, loginName })
    if (!found.ok && isWrongEntrance(found.problem)) await admission.succeeded()
    else if (!found.ok) await report(services, { ...told, what: 'loginFailed', code: found.problem.code })
    const entrant = valueOr('UNAUTHORIZED', found)
    await admission.succeeded()
    return enter(context, {
      ...entrant,
      loginBy: 'password',
      door: input.asRole,
      device,
      deviceName: input.deviceName,
    })
  }),

  logout: newcomer.auth.logout.handler(async ({ context: { services, actor, setCookie } }) => {
    const { account, tenantId } = actor
    await endSession(services.db, actor)
    await services.db.transaction((tx) =>
      audit(
        tx,
        {
          tenantId,
          who: account.loginName,
          subject: accountSubject(account.loginName),
          action: 'logout',
          from: null,
          to: null,
        },
        services.now(),
      ),
    )
    setCookie(endCookie())
    return { ended: true }
  }),

  me: newcomer.auth.me.handler(({ context: { services, actor } }) => ({
    account: actor.account,
    passwordVersion: actor.passwordVersion,
    serverTime: services.now().toISOString(),
    ...(actor.door === 'desk' && { desk: deskStanding(services, actor) }),
  })),

  changePassword: newcomer.auth.changePassword.handler(async ({ input, context }) => {
    const { services, actor, address } = context
    const weak = weakness(input.next, actor.account.loginName)
    if (weak) throw refusal('REFUSED', weak)
    const changed = await onceMore(context, 'auth.changePassword', () =>
      changePassword(services, actor, input.current, input.next),
    )
    await report(services, { what: 'passwordChanged', who: actor.account.loginName, address })
    return changed
  }),

  putRecovery: newcomer.auth.putRecovery.handler(
    async ({ input: { workstationId, dataKey }, context: { services, actor, address } }) => {
      const sealed = services.secret.seal(recoveryPurpose(actor.account.id, workstationId), dataKey)
      await services.db
        .insert(recoveryKeys)
        .values({ accountId: actor.account.id, workstationId, sealed })
        .onConflictDoUpdate({
          target: [recoveryKeys.accountId, recoveryKeys.workstationId],
          set: { sealed: sql`excluded.sealed`, storedAt: services.now() },
        })
      await report(services, {
        what: 'recoveryStored',
        who: actor.account.loginName,
        address,
        device: workstationId,
      })
      return { stored: true }
    },
  ),

  getRecovery: newcomer.auth.getRecovery.handler(
    async ({ input: { workstationId, password, card }, context }) => {
      const { services, actor, address } = context
      const { account, tenantId } = actor
      await onceMore(context, 'auth.getRecovery', () => provesItself(services, actor, { password, card }))
      const [kept] = await services.db
        .select()
        .from(recoveryKeys)
        .where(and(eq(recoveryKeys.accountId, account.id), eq(recoveryKeys.workstationId, workstationId)))
      if (kept) {
        await services.db.transaction((tx) =>
          audit(
            tx,
            {
              tenantId,
              who: account.loginName,
              subject: accountSubject(account.loginName),
              action: 'recoverKey',
              from: null,
              to: workstationId,
            },
            services.now(),
          ),
        )
        await report(services, { what: 'recovery', who: account.loginName, address, device: workstationId })
      }
      return {
        dataKey: kept
          ? (services.secret.open(recoveryPurpose(account.id, workstationId), kept.sealed) ?? null)
          : null,
      }
    },
  ),
}
