/** Who has proved who they are comes in: a session, an audit entry, a word for the device, and what was tried meanwhile. */
import type * as z from 'zod'
import type { loginOutputSchema } from '../../contract/central/login.ts'
import type { accounts, tenants } from '../../db/central/accounts.ts'
import { because, type AuditReason } from '../../domain/general/audit-reason.ts'
import { audit } from '../platform/audit.ts'
import type { Actor, CentralContext } from '../platform/context.ts'
import { failedTriesAt, report } from '../security/log.ts'
import { deviceCookie, sessionCookie } from './cookie.ts'
import { deviceWord, knownDevice } from './devices.ts'
import { accountSubject } from './login.ts'
import { openSession, shownAccount } from './sessions.ts'
import { snapshotOf } from './users/profile-values.ts'

export interface Entrant {
  readonly account: typeof accounts.$inferSelect
  readonly tenant: typeof tenants.$inferSelect
  readonly loginBy: Actor['loginBy']
  readonly door: 'client' | 'desk'
  readonly device: string | undefined
  readonly deviceName: string | undefined
  readonly reasons?: readonly AuditReason[]
}

export async function enter(
  { services, address, setCookie, userAgent }: CentralContext,
  entrant: Entrant,
): Promise<z.output<typeof loginOutputSchema>> {
  const { account, tenant, loginBy, door } = entrant
  const { loginName } = account
  const now = services.now()
  const named = (entrant.deviceName ?? browserOf(userAgent)).slice(0, 100)
  const snapshot = snapshotOf(services.profile, account, tenant)
  const failedTries = await failedTriesAt(services, loginName)
  const { token, expiresAt } = await openSession(
    services.db,
    { accountId: account.id, loginBy, door, device: named, address, snapshot },
    now,
  )
  await services.db.transaction((tx) =>
    audit(
      tx,
      {
        tenantId: tenant.id,
        who: loginName,
        subject: accountSubject(loginName),
        action: 'login',
        from: null,
        to: null,
        reasons: [because('loginTo', { where: door }), ...(entrant.reasons ?? [])],
      },
      now,
    ),
  )
  await report(services, { what: 'login', who: loginName, address, device: named })
  const device = deviceWord(services, loginName, knownDevice(services, loginName, entrant.device))
  if (door === 'desk') {
    setCookie(sessionCookie(token, expiresAt))
    setCookie(deviceCookie(device))
  }
  // The desk's scripts never see the token: it is in their cookie.
  return {
    token: door === 'desk' ? '' : token,
    expiresAt: expiresAt.toISOString(),
    account: shownAccount(account, tenant, snapshot),
    passwordVersion: account.passwordVersion,
    ...(door !== 'desk' && { device }),
    ...(failedTries && { failedTries }),
  }
}

/** What a browser says of itself, as people call it. */
export function browserOf(userAgent: string): string {
  const [browser] = ['Edg', 'Firefox', 'Chrome', 'Safari'].filter((name) => userAgent.includes(`${name}/`))
  const [system] = ['Windows', 'Macintosh', 'Android', 'Linux'].filter((name) => userAgent.includes(name))
  return [browser === 'Edg' ? 'Edge' : browser, system].filter((part) => part !== undefined).join(' · ')
}
