/** 公开 notices, for anybody (manual 004, 1). */
import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'
import { notices } from '../../db/central/notices.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { anybody } from '../platform/procedure.ts'

const PAGE = 20

export const openNotices = anybody.open.notices.handler(
  async ({ input: { page }, context: { services } }) => {
    const where = and(
      eq(notices.isPublic, true),
      isNull(notices.tenantId),
      isNull(notices.withdrawnAt),
      sql`coalesce(${notices.validUntil}, '9999-12-31') >= ${legalDate(services.now())}`,
    )
    const [total] = await services.db.select({ count: count() }).from(notices).where(where)
    const found = await services.db
      .select()
      .from(notices)
      .where(where)
      .orderBy(desc(notices.isPinned), desc(notices.publishedAt), desc(notices.id))
      .limit(PAGE)
      .offset((page - 1) * PAGE)
    return {
      total: total?.count ?? 0,
      pageSize: PAGE,
      notices: found.map(({ id, title, titleEn, body, bodyEn, publisher, isPinned, publishedAt }) => ({
        id,
        title,
        titleEn,
        body,
        bodyEn,
        publisher,
        isPinned,
        publishedAt: publishedAt.toISOString(),
      })),
    }
  },
)
