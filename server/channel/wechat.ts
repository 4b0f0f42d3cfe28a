/** Accounts and the followers of the WeChat official account whose they are. */
import { eq, or } from 'drizzle-orm'
import * as z from 'zod'
import { PUBLIC_PATH } from '../../contract/central/server-mark.ts'
import { wechatFollowers as table } from '../../db/central/channel.ts'
import { audit } from '../platform/audit.ts'
import type { Services } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database.ts'

const PURPOSE = 'wechat-ticket'
const TICKET_MS = 10 * 60_000
const ticketSchema = z.object({ follower: z.string(), until: z.number() })

type Tools = Pick<Services, 'secret' | 'now' | 'publicUrl'>

/** The page at which a follower logs in once, to be known. */
export function bindingAddress({ secret, now, publicUrl }: Tools, follower: string): string {
  const ticket = secret.seal(PURPOSE, JSON.stringify({ follower, until: now().getTime() + TICKET_MS }))
  return `${publicUrl()}${PUBLIC_PATH}#/wechat/${ticket}`
}

/** Undefined when it was not sealed here, or is over. */
export function followerOf(
  { secret, now }: Pick<Services, 'secret' | 'now'>,
  ticket: string,
): string | undefined {
  const plain = secret.open(PURPOSE, ticket)
  const opened = plain === undefined ? undefined : ticketSchema.parse(JSON.parse(plain))
  return opened && opened.until > now().getTime() ? opened.follower : undefined
}

export interface BoundAccount {
  readonly id: string
  readonly tenantId: string
  readonly loginName: string
}

export async function bindFollower(tx: Tx, account: BoundAccount, follower: string, at: Date): Promise<void> {
  await tx.delete(table).where(or(eq(table.accountId, account.id), eq(table.follower, follower)))
  await tx.insert(table).values({ accountId: account.id, follower, boundAt: at })
  await audit(tx, entry(account, 'bindWechat', 'bound'), at)
}

/** False when none was bound. */
export async function unbindFollower(tx: Tx, account: BoundAccount, at: Date): Promise<boolean> {
  const gone = await tx
    .delete(table)
    .where(eq(table.accountId, account.id))
    .returning({ id: table.accountId })
  if (gone.length > 0) await audit(tx, entry(account, 'unbindWechat', null), at)
  return gone.length > 0
}

const entry = (account: BoundAccount, action: string, to: string | null) => ({
  tenantId: account.tenantId,
  who: account.loginName,
  subject: `account:${account.loginName}`,
  action,
  from: null,
  to,
})

export async function boundFollower(db: Db, accountId: string): Promise<string | undefined> {
  const [found] = await db
    .select({ follower: table.follower })
    .from(table)
    .where(eq(table.accountId, accountId))
  return found?.follower
}
