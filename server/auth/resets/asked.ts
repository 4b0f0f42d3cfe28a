/**
 * 忘记密码 (manual 004, 1.4): what is asked is only noted here; whether there is such an account is looked up after the answer
 * (issue.ts), so that neither words nor time of the answer can tell it.
 */
import { resetRequests } from '../../../db/central/resets.ts'
import { normaliseEmail } from '../../../domain/kit/normalise.ts'
import { networkOf } from '../../anybody/network.ts'
import type { Services } from '../../platform/context.ts'
import { notify } from '../../platform/database.ts'
import { normaliseLoginName } from '../login-name.ts'

export const RESETS_CHANNEL = 'sill_resets'

export interface Asked {
  readonly loginName: string
  readonly email: string
  readonly address: string
}

/** Addresses are one whatever the case of their letters: nobody has two mailboxes that differ in it. */
export const sameEmail = (email: string): string => normaliseEmail(email).toLowerCase()

export async function noteAsked(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { loginName, email, address }: Asked,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(resetRequests).values({
      loginName: normaliseLoginName(loginName),
      email: sameEmail(email),
      address,
      network: networkOf(address),
      at: now(),
    })
    await notify(tx, RESETS_CHANNEL, '')
  })
}
