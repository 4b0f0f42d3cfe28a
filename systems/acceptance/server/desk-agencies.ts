/** 采信机构 at the desk: all of them, with the nearest end of an accreditation and how much there is of each. */
import { and, asc, eq, isNotNull, sql, type SQL } from 'drizzle-orm'
import { rows } from '../../../db/central/rows.ts'
import { isOneOf, type Db } from '../../../server/platform/database.ts'
import type { AgencyState } from '../declare/agency-record.ts'
import { report } from '../declare/report.ts'
import { goodsIn, joined } from '../declare/scope.ts'
import type { AcceptedAgency } from '../contract.ts'
import { applicationKinds } from './apply.ts'
import { goodsNames } from './goods-names.ts'
import type { AgencyRow } from './holding.ts'
import { acceptanceAgencies as agencies } from './tables.ts'

const PAGE_SIZE = 20

const field = (name: string): SQL => sql`${agencies.content} -> 'fields' ->> ${name}`

/** How many documents of these kinds each tenant has handed in. */
async function countsOf(
  db: Db,
  kinds: readonly string[],
  tenantIds: readonly string[],
): Promise<Map<string, number>> {
  const found = await db
    .select({ tenantId: rows.tenantId, count: sql<number>`count(*)::int` })
    .from(rows)
    .where(
      and(
        isOneOf(rows.collection, kinds),
        isOneOf(rows.tenantId, tenantIds),
        isNotNull(rows.revision),
        eq(rows.isGone, false),
        sql`${rows.state} <> 'draft'`,
      ),
    )
    .groupBy(rows.tenantId)
  return new Map(found.map(({ tenantId, count }) => [tenantId, count]))
}

const nearestEnd = ({ content }: AgencyRow): string | undefined =>
  (content.rows['certificates'] ?? []).flatMap(({ until }) => until || []).toSorted()[0]

interface Asked {
  readonly search: string
  readonly state?: AgencyState | undefined
  readonly page: number
}

export async function agenciesPage(
  db: Db,
  { search, state, page }: Asked,
): Promise<{ rows: AcceptedAgency[]; total: number; pageSize: number }> {
  const words = search.trim().toLowerCase()
  const where = and(
    words === ''
      ? undefined
      : sql`position(${words} in lower(concat_ws(' ', ${agencies.agencyCode}, ${field('nameZh')}, ${field('nameEn')}, ${agencies.creditCode}))) > 0`,
    state === undefined ? undefined : eq(agencies.state, state),
  )
  const found = await db
    .select()
    .from(agencies)
    .where(where)
    .orderBy(asc(agencies.agencyCode))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
  const [counted] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(agencies)
    .where(where)
  const ids = found.map(({ tenantId }) => tenantId)
  const applications = await countsOf(db, applicationKinds, ids)
  const reports = await countsOf(db, [report.kind], ids)
  const goodsOf = ({ content }: AgencyRow) => goodsIn(content.rows['scope'] ?? [])
  const nameOf = await goodsNames(db, found.flatMap(goodsOf))
  return {
    rows: found.map((row) => {
      const end = nearestEnd(row)
      return {
        tenantId: row.tenantId,
        agencyCode: row.agencyCode,
        nameZh: row.content.fields['nameZh'] ?? '',
        state: row.state,
        goods: joined(goodsOf(row).map(nameOf)),
        listedOn: row.listedOn,
        ...(row.suspendedUntil !== null && { suspendedUntil: row.suspendedUntil }),
        ...(row.leftOn !== null && { leftOn: row.leftOn }),
        ...(end !== undefined && { nearestEnd: end }),
        applications: applications.get(row.tenantId) ?? 0,
        reports: reports.get(row.tenantId) ?? 0,
      }
    }),
    total: counted?.total ?? 0,
    pageSize: PAGE_SIZE,
  }
}
