/** `desk.security`: read by officers with the right. */
import { count, desc, sql } from 'drizzle-orm'
import { securityLog } from '../../db/central/accounts.ts'
import { NOT_ALLOWED, officer, refusal } from '../platform/procedure.ts'

const PAGE = 50

export const securityRoute = officer.desk.security.handler(
  async ({ input, context: { services, actor } }) => {
    if (actor.account.readsSecurity !== true) throw refusal('FORBIDDEN', NOT_ALLOWED)
    const search = input.search.trim()
    const where =
      search === ''
        ? undefined
        : sql`position(lower(${search}) in lower(${securityLog.who})) > 0 or position(${search} in ${securityLog.address}) > 0`
    const [total] = await services.db.select({ count: count() }).from(securityLog).where(where)
    const entries = await services.db
      .select()
      .from(securityLog)
      .where(where)
      .orderBy(desc(securityLog.id))
      .limit(PAGE)
      .offset((input.page - 1) * PAGE)
    return {
      total: total?.count ?? 0,
      pageSize: PAGE,
      entries: entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
    }
  },
)
