/** 采信机构目录 without log-in: the rows that are public, by code, name and goods, a page at a time. */
import { and, eq, sql } from 'drizzle-orm'
import { PUBLIC_OWNER, rows } from '../../../db/central/rows.ts'
import { compileQuery } from '../../../db/query.ts'
import { checkQuery, collectionOfRecord } from '../../../domain/kit/collection.ts'
import type { FilterValue } from '../../../domain/kit/list.ts'
import { pgDialect } from '../../../server/documents/pg-dialect.ts'
import type { Db } from '../../../server/platform/database.ts'
import { proceduresOf, valueOr } from '../../../server/platform/procedure.ts'
import { acceptanceCentral } from '../contract.ts'
import { directoryRecord } from '../declare/directory-record.ts'
import { countryNames } from './goods-names.ts'

const { anybody } = proceduresOf(acceptanceCentral)

const PAGE_SIZE = 20
const collection = collectionOfRecord(directoryRecord)

async function directoryPage(
  db: Db,
  { code, name, goods, page }: { code: string; name: string; goods: string; page: number },
) {
  const asked = { agencyCode: code, nameZh: name, goods }
  const filters: Record<string, FilterValue> = Object.fromEntries(
    Object.entries(asked).flatMap(([column, text]) =>
      text.trim() === '' ? [] : [[column, { contains: text.trim() }]],
    ),
  )
  const query = valueOr(
    'REFUSED',
    checkQuery(collection, { collection: directoryRecord.kind, filters, page, pageSize: PAGE_SIZE }),
  )
  const compiled = compileQuery(collection, query, pgDialect)
  const where = and(
    eq(rows.tenantId, PUBLIC_OWNER),
    eq(rows.collection, directoryRecord.kind),
    eq(rows.isGone, false),
    compiled.where,
  )
  const found = await db
    .select()
    .from(rows)
    .where(where)
    .orderBy(compiled.orderBy)
    .limit(compiled.limit)
    .offset(compiled.offset)
  const [counted] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(rows)
    .where(where)
  return { found, total: counted?.total ?? 0 }
}

export const openDirectoryRoutes = {
  acceptedAgencies: anybody.open.acceptedAgencies.handler(async ({ input, context: { services } }) => {
    const { found, total } = await directoryPage(services.db, input)
    const countryOf = await countryNames(
      services.db,
      found.flatMap(({ content }) => content.fields['country'] || []),
    )
    return {
      rows: found.map(({ state, content: { fields } }) => ({
        agencyCode: fields['agencyCode'] ?? '',
        nameZh: fields['nameZh'] ?? '',
        nameEn: fields['nameEn'] ?? '',
        country: countryOf(fields['country'] ?? ''),
        goods: { zh: fields['goods'] ?? '', en: fields['goodsEn'] || (fields['goods'] ?? '') },
        listedOn: fields['listedOn'] ?? '',
        state: state === 'suspended' ? ('suspended' as const) : ('listed' as const),
      })),
      total,
      pageSize: PAGE_SIZE,
    }
  }),
}
