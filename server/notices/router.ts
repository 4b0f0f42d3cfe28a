/** Handlers of `central.notices`. */
import { and, count, desc, eq, sql } from 'drizzle-orm'
import { tenants } from '../../db/central/accounts.ts'
import { notices } from '../../db/central/notices.ts'
import { normaliseLine } from '../../domain/kit/normalise.ts'
import { ok } from '../../domain/kit/problem.ts'
import { enterprise, officer, valueOr } from '../platform/procedure.ts'
import { idempotent } from '../platform/write.ts'
import { publishNotice, withdrawNotice } from './publish.ts'
import { shownNotice } from './projection.ts'
import { markRead, readCount } from './read.ts'

const PAGE_SIZE = 20
const audience = sql<number>`(select count(*)::int from accounts where accounts.role <> 'officer' and (notices.for_role is null or accounts.role = notices.for_role) and (notices.tenant_id is null or accounts.tenant_id = notices.tenant_id))`

export const noticesRouter = {
  markRead: enterprise.notices.markRead.handler(async ({ input, context: { services, actor } }) =>
    valueOr(
      'REFUSED',
      await idempotent(
        services.db,
        { tenantId: actor.tenantId, key: input.key, call: 'notices.markRead' },
        async (tx) => ok({ marked: await markRead(tx, actor, input.ids, services.now()) }),
      ),
    ),
  ),
  publish: officer.notices.publish.handler(
    async ({ input: { key, ...draft }, context: { services, actor } }) =>
      valueOr(
        'REFUSED',
        await idempotent(services.db, { tenantId: actor.tenantId, key, call: 'notices.publish' }, (tx) =>
          publishNotice(tx, actor, draft, services.now()),
        ),
      ),
  ),
  withdraw: officer.notices.withdraw.handler(async ({ input, context: { services, actor } }) =>
    valueOr(
      'REFUSED',
      await idempotent(
        services.db,
        { tenantId: actor.tenantId, key: input.key, call: 'notices.withdraw' },
        (tx) => withdrawNotice(tx, actor, input.id, services.now()),
      ),
    ),
  ),
  list: officer.notices.list.handler(async ({ input, context: { services } }) => {
    const where = and(
      eq(notices.isOfSystem, false),
      sql`position(lower(${normaliseLine(input.search)}) in lower(${notices.title})) > 0`,
    )
    const [total] = await services.db.select({ count: count() }).from(notices).where(where)
    const found = await services.db
      .select({ notice: notices, tenantName: tenants.name, reads: readCount, audience })
      .from(notices)
      .leftJoin(tenants, eq(tenants.id, notices.tenantId))
      .where(where)
      .orderBy(desc(notices.publishedAt), desc(notices.id))
      .limit(PAGE_SIZE)
      .offset((input.page - 1) * PAGE_SIZE)
    return {
      total: total?.count ?? 0,
      pageSize: PAGE_SIZE,
      notices: found.map(({ notice: row, ...counts }) => shownNotice(row, counts)),
    }
  }),
}
