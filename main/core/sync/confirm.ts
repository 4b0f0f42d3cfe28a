/**
 * Asks the server whether the account still stands (GEN-03): a changed password or a lock ends the session here, with
 * drafts and outbox left as they are. Deposits the recovery copy of the data key when that has not been done.
 */
import { ORPCError } from '@orpc/client'
import { label } from '../../../domain/kit/label.ts'
import { problem, problemSchema, type Problem } from '../../../domain/kit/problem.ts'
import type { AccountSession } from '../session/account-session.ts'
import { depositedSchema } from '../session/stored.ts'

export type Standing =
  | { readonly stands: true }
  | {
      readonly stands: false
      readonly problem: Problem
      readonly mustLogin: boolean
      /** The server has a newer password than this machine: what the old one opens here is good for nobody. */
      readonly isOutdated?: boolean
    }

const KEPT = label('草稿和待发送的单据都在本机，没有丢失', 'Drafts and what waits to be sent are kept here')
const passwordChanged = (): Problem =>
  problem(
    'AUTH_PASSWORD_CHANGED',
    label(
      '密码已在其他地方修改，请用新密码登录',
      'The password was changed elsewhere; log in with the new one',
    ),
    { detail: KEPT },
  )
const sessionGone = (): Problem =>
  problem('AUTH_SESSION_ENDED', label('登录已失效，请重新登录', 'The session has ended; log in again'), {
    detail: KEPT,
  })

/** What an UNAUTHORIZED means for this session. */
export function endedBy(error: unknown): Extract<Standing, { stands: false }> | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'UNAUTHORIZED' || !error.defined) return undefined
  const said = problemSchema.safeParse(error.data).data ?? sessionGone()
  // A session that merely grew old leaves the password good for work without network.
  return { stands: false, problem: { detail: KEPT, ...said }, mustLogin: said.code !== 'AUTH_EXPIRED' }
}

export async function confirmStanding(
  session: AccountSession,
  passwordVersion: number,
  dataKey: Buffer,
  signal: AbortSignal,
): Promise<Standing> {
  try {
    const me = await session.central.auth.me(undefined, { signal })
    if (me.account.id !== session.account.id)
      return { stands: false, problem: sessionGone(), mustLogin: true }
    if (me.passwordVersion !== passwordVersion)
      return {
        stands: false,
        problem: passwordChanged(),
        mustLogin: true,
        isOutdated: me.passwordVersion > passwordVersion,
      }
    session.facts.put('account', me.account)
  } catch (error) {
    const ended = endedBy(error)
    if (ended) return ended
    throw error
  }
  if (session.facts.get('deposited', depositedSchema) !== true) {
    await session.central.auth.putRecovery(
      { workstationId: session.workstationId, dataKey: dataKey.toString('hex') },
      { signal },
    )
    session.facts.put('deposited', true)
  }
  return { stands: true }
}
