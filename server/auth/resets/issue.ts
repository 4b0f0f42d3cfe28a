/** Looks up what was asked, after the answer: for the right pair of name and address a link by mail, within the limits; for all else nothing. */
import { createHash, randomBytes } from 'node:crypto'
import { and, asc, count, eq, gt, isNull, lt, lte } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { PUBLIC_PATH } from '../../../contract/central/server-mark.ts'
import { accounts } from '../../../db/central/accounts.ts'
import { passwordResets, resetRequests } from '../../../db/central/resets.ts'
import { enqueue } from '../../channel/queue.ts'
import { audit } from '../../platform/audit.ts'
import type { Services } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { report, type Reported } from '../../security/log.ts'
import { accountSubject } from '../login.ts'
import { sameEmail } from './asked.ts'
import { RESET_MINUTES, resetMail } from './mails.ts'
import { voidResets } from './void.ts'

const HOUR_MS = 3_600_000
/** Mails to one account in an hour, and requests from one network. */
const MAILS_AN_HOUR = 3
const REQUESTS_AN_HOUR = 10
/** What was asked is forgotten after so long. */
const KEPT_MS = 24 * HOUR_MS

export const resetHash = (token: string): string => createHash('sha256').update(token).digest('hex')
export const resetLink = (publicUrl: string, token: string): string =>
  `${publicUrl}${PUBLIC_PATH}#/reset/${token}`

type Tools = Pick<Services, 'db' | 'now' | 'log' | 'publicUrl'>
type Request = typeof resetRequests.$inferSelect

/** What was asked first and is not looked up yet; false when nothing waits. Several processes take turns. */
export async function issueNext(tools: Tools): Promise<boolean> {
  const told = await tools.db.transaction(async (tx) => {
    const [request] = await tx
      .select()
      .from(resetRequests)
      .where(isNull(resetRequests.doneAt))
      .orderBy(asc(resetRequests.id))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!request) return undefined
    const code = await issue(tx, tools, request)
    await tx.update(resetRequests).set({ doneAt: tools.now() }).where(eq(resetRequests.id, request.id))
    const { loginName: who, address } = request
    return { what: code === '' ? 'resetSent' : 'resetAsked', who, address, code } satisfies Reported
  })
  if (told) await report(tools, told)
  else
    await tools.db
      .delete(resetRequests)
      .where(lt(resetRequests.at, new Date(tools.now().getTime() - KEPT_MS)))
  return told !== undefined
}

/** Why no mail goes out, for the security log; empty when one does. */
async function issue(tx: Tx, { now, publicUrl }: Tools, request: Request): Promise<string> {
  const at = now()
  const hourAgo = new Date(at.getTime() - HOUR_MS)
  const [fromThere] = await tx
    .select({ count: count() })
    .from(resetRequests)
    .where(
      and(
        eq(resetRequests.network, request.network),
        lte(resetRequests.id, request.id),
        gt(resetRequests.at, hourAgo),
      ),
    )
  if ((fromThere?.count ?? 0) > REQUESTS_AN_HOUR) return 'NETWORK_LIMIT'
  const [account] = await tx
    .select()
    .from(accounts)
    .where(eq(accounts.loginName, request.loginName))
    .for('update')
  if (!account || account.isLocked) return 'NO_ACCOUNT'
  if (account.email === '' || sameEmail(account.email) !== request.email) return 'OTHER_ADDRESS'
  const [sent] = await tx
    .select({ count: count() })
    .from(passwordResets)
    .where(and(eq(passwordResets.accountId, account.id), gt(passwordResets.createdAt, hourAgo)))
  if ((sent?.count ?? 0) >= MAILS_AN_HOUR) return 'ACCOUNT_LIMIT'

  await voidResets(tx, account.id, at)
  const token = randomBytes(32).toString('base64url')
  const id = uuidv7()
  const expiresAt = new Date(at.getTime() + RESET_MINUTES * 60_000)
  await tx
    .insert(passwordResets)
    .values({ id, accountId: account.id, tokenHash: resetHash(token), createdAt: at, expiresAt })
  const mail = resetMail(account.loginName, resetLink(publicUrl(), token))
  await enqueue(
    tx,
    [
      {
        key: `reset:${id}`,
        medium: 'mail',
        system: null,
        addressee: account.email,
        until: expiresAt,
        ...mail,
      },
    ],
    at,
  )
  await audit(
    tx,
    {
      tenantId: account.tenantId,
      who: 'system',
      subject: accountSubject(account.loginName),
      action: 'sendReset',
      from: null,
      to: null,
    },
    at,
  )
  return ''
}
