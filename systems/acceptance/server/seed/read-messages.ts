/** Of the messages of an agency all but the newest have been read by each of its accounts. */
import { and, desc, eq } from 'drizzle-orm'
import { notices } from '../../../../db/central/notices.ts'
import { markRead } from '../../../../server/notices/read.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { transact } from '../../../../server/platform/write.ts'
import { acceptedAccount, type SeedLogin } from './accounts.ts'

const UNREAD = 6

const actorOf = (loginName: SeedLogin): Actor => {
  const account = acceptedAccount(loginName)
  return {
    account,
    tenantId: account.tenant.id,
    loginBy: 'password',
    passwordVersion: 1,
    tokenHash: 'seed',
  }
}

export async function seedReadMessages(db: Db, logins: readonly SeedLogin[], now: Date): Promise<void> {
  for (const actor of logins.map(actorOf)) {
    const read = await db
      .select({ id: notices.id })
      .from(notices)
      .where(and(eq(notices.tenantId, actor.tenantId), eq(notices.type, 'message')))
      .orderBy(desc(notices.publishedAt), desc(notices.id))
      .offset(UNREAD)
    await transact(db, (tx) =>
      markRead(
        tx,
        actor,
        read.map(({ id }) => id),
        now,
      ),
    )
  }
}
