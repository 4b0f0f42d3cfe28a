/** Refused calls go into the security log, whoever refused them: with the account, when there was one. */
import type { ServerResponse } from 'node:http'
import { actorOf } from '../auth/sessions.ts'
import type { Services } from '../platform/context.ts'
import { report } from '../security/log.ts'
import type { Caller } from './credentials.ts'
import { createRateLimit } from './rate-limit.ts'

/** Somebody who is refused a thousand times fills no disk. */
const isToldOf = createRateLimit({ perSecond: 1, burst: 60 })

const WHAT = new Map([
  [403, 'refused'],
  [415, 'refused'],
  [429, 'throttled'],
] as const)

export function watchRefusals(
  services: Services,
  { address, token, isForeign }: Caller,
  response: ServerResponse,
  path: string,
): void {
  response.once('finish', () => {
    const what = WHAT.get(response.statusCode as 403 | 415 | 429) // any other number is not in the map
    // Log-ins say more of themselves than their status does.
    if (what === undefined || (path === '/api/auth/login' && what === 'throttled') || !isToldOf(address))
      return
    void whoIs(services, token).then((who) =>
      report(services, {
        what: isForeign ? 'foreignOrigin' : what,
        who,
        address,
        call: path.slice(0, 100),
        code: String(response.statusCode),
      }),
    )
  })
}

async function whoIs(services: Services, token: string | undefined): Promise<string> {
  const actor = token === undefined ? undefined : await actorOf(services, token).catch(() => undefined)
  return actor?.account.loginName ?? ''
}
