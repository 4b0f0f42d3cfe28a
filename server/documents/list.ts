/** Lists: tenants see their own rows; officers see the rows of all tenants, of the systems and the district they work in. */
import { and, sql } from 'drizzle-orm'
import type * as z from 'zod'
import { COUNTED_TO, type pageSchema } from '../../contract/shapes.ts'
import { rows } from '../../db/central/rows.ts'
import { compileQuery, kindsSql } from '../../db/query.ts'
import { checkQuery, type Collection } from '../../domain/kit/collection.ts'
import type { ListQuery } from '../../domain/kit/list.ts'
import { OFFICER, OWNER } from '../../domain/kit/fillers.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, problem, type Result } from '../../domain/kit/problem.ts'
import { partlyHidden } from '../../domain/kit/shown.ts'
import type { Actor, Services } from '../platform/context.ts'
import { shownRow } from '../platform/rows.ts'
import { pgDialect } from './pg-dialect.ts'
import { contentFor } from './show.ts'
import { seenBy } from './sight.ts'

type Page = z.infer<typeof pageSchema>

export async function listRows(
  services: Pick<Services, 'db' | 'registry'>,
  actor: Actor,
  collection: Collection,
  query: ListQuery,
): Promise<Result<Page>> {
  const checked = checkQuery(collection, query)
  if (!checked.ok) return checked
  const side = actor.account.role === 'officer' ? OFFICER : OWNER
  const asked = new Set([...Object.keys(checked.value.filters), checked.value.sort?.column])
  const hidden = (collection.parts ?? [collection]).flatMap(({ kind }) => {
    const document = services.registry.documents.get(kind)
    // Rows of other tenants' documents are among one's own: what any side of them does not always see is not asked for.
    const sides = document
      ? [side, ...(side === OWNER ? Object.keys(document.relations.parties ?? {}) : [])]
      : []
    return document ? sides.flatMap((one) => [...partlyHidden(document, one)]) : []
  })
  const secret = hidden.find((name) => asked.has(name))
  if (secret !== undefined)
    return fail(problem('INPUT_FILTER', label(`不能按“${secret}”查询`, `Cannot filter by "${secret}"`)))
  const compiled = compileQuery(collection, checked.value, pgDialect)
  // A literal, so that the partial indexes of this collection are recognised; the kind comes from the registry.
  const where = and(
    sql.raw(kindsSql(collection, '"rows"."collection"')),
    sql`not ${rows.isGone}`,
    seenBy(actor, services.registry, collection),
    compiled.where,
  )
  const countTo = Math.max(COUNTED_TO, compiled.offset + compiled.limit)
  const [found, [counted]] = await Promise.all([
    services.db
      .select()
      .from(rows)
      .where(where)
      .orderBy(compiled.orderBy)
      .limit(compiled.limit)
      .offset(compiled.offset),
    services.db.select({ total: sql<number>`count(*)::int` }).from(
      services.db
        .select({ one: sql`1` })
        .from(rows)
        .where(where)
        .limit(countTo + 1)
        .as('counted'),
    ),
  ])
  const total = counted?.total ?? 0
  return {
    ok: true,
    value: {
      rows: found.map((row) => ({
        ...shownRow(row),
        content: contentFor(services.registry, row, row.side ?? side),
      })),
      total: Math.min(total, countTo),
      ...(total > countTo && { isAtLeast: true }),
      page: query.page,
      pageSize: query.pageSize,
    },
  }
}
