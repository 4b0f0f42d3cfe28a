/** The data key of an account: by the password here, made new at the first login, or recovered from the server. */
import { existsSync } from 'node:fs'
import { ORPCError } from '@orpc/client'
import type { CentralClient } from '../../../contract/central.ts'
import type { Account } from '../../../contract/shapes.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { isWhole, newDataKey, unwrapKey, wrapKey } from './keys.ts'
import type { AccountEntry, MachineFile } from './machine-file.ts'
import { accountFile } from './open-session.ts'
import { keyLost, loginNeeded, neverHere, passwordNotHere, wrongPassword } from './problems.ts'
import { countAttempt, NO_FAILURES, throttledProblem, waitOf } from './throttle.ts'

export interface Unlocked {
  readonly entry: AccountEntry
  readonly dataKey: Buffer
}

/** Without network. `uptime` in seconds. Failures: AUTH_UNKNOWN_HERE, AUTH_ONLINE_REQUIRED, AUTH_THROTTLED, AUTH_WRONG. */
export async function unlockHere(
  machine: MachineFile,
  loginName: string,
  password: string,
  uptime: number,
): Promise<Result<Unlocked>> {
  const entry = machine.find(loginName)
  if (!entry) return fail(neverHere())
  if (entry.mustLogin) return fail(loginNeeded())
  if (!entry.wrap) return fail(passwordNotHere())
  if (!isWhole(entry.wrap, machine.part)) return fail(loginNeeded())
  const wait = waitOf(entry.throttle, uptime)
  if (wait > 0) return fail(throttledProblem(wait))
  machine.put({ ...entry, throttle: countAttempt(entry.throttle, uptime) })
  const dataKey = await unwrapKey(entry.wrap, password, entry.id, machine.part)
  if (!dataKey) return fail(wrongPassword())
  // A wrap of an earlier program is made anew: from now on it needs what lies outside of this folder as well.
  const wrap =
    entry.wrap.kept === true ? entry.wrap : await wrapKey(dataKey, password, entry.id, machine.keep)
  const opened = { ...entry, wrap, throttle: NO_FAILURES }
  machine.put(opened)
  return ok({ entry: opened, dataKey })
}

export interface Confirmed {
  readonly account: Account
  readonly password: string
  readonly passwordVersion: number
  readonly device?: string | undefined
}

/** After the server has let the account in. Failures: AUTH_KEY_LOST. Rejects when the server is lost meanwhile. */
export async function unlockConfirmed(
  machine: MachineFile,
  dataDir: string,
  central: CentralClient,
  confirmed: Confirmed,
): Promise<Result<Unlocked>> {
  const { account, password, passwordVersion, device } = confirmed
  const known = machine.findById(account.id)
  const names = {
    id: account.id,
    loginName: account.loginName,
    displayName: account.displayName,
    tenantName: account.tenant.name,
    passwordVersion,
    throttle: NO_FAILURES,
    mustLogin: false,
    ...(device !== undefined && { device }),
  }
  const byPassword = known?.wrap && (await unwrapKey(known.wrap, password, account.id, machine.part))
  if (known?.wrap && byPassword) {
    const wrap =
      known.wrap.kept === true ? known.wrap : await wrapKey(byPassword, password, account.id, machine.keep)
    const entry = { ...known, ...names, wrap }
    machine.put(entry)
    return ok({ entry, dataKey: byPassword })
  }
  const dataKey =
    known || existsSync(accountFile(dataDir, account.id))
      ? await recover(central, { workstationId: machine.workstationId, password })
      : newDataKey()
  if (!dataKey) return fail(keyLost())
  const entry = {
    ...names,
    wrap: await wrapKey(dataKey, password, account.id, machine.keep),
    ...(known?.cards && { cards: known.cards }),
    ...(known?.deposited === true && { deposited: true }),
  }
  machine.put(entry)
  return ok({ entry, dataKey })
}

/** The copy that was deposited, for the password or the card once more; undefined when there is none. */
export async function recover(
  central: CentralClient,
  asked: Parameters<CentralClient['auth']['getRecovery']>[0],
): Promise<Buffer | undefined> {
  try {
    const { dataKey } = await central.auth.getRecovery(asked)
    return dataKey === null ? undefined : Buffer.from(dataKey, 'hex')
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'NOT_FOUND' && error.defined) return undefined
    throw error
  }
}
