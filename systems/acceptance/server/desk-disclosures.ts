/** 信息公示 at the desk: published, pinned and withdrawn by officers; what the server published itself, too. */
import { and, desc, eq, sql } from 'drizzle-orm'
import { PUBLIC_OWNER, rows } from '../../../db/central/rows.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { audit } from '../../../server/platform/audit.ts'
import type { Db, Tx } from '../../../server/platform/database.ts'
import { publishPublic } from '../../../server/platform/public-feed.ts'
import { rowOf, type StoredRow } from '../../../server/platform/rows.ts'
import type { Disclosed } from '../contract.ts'
import { disclosureRecord } from '../declare/disclosure-record.ts'
import { standsAt } from './disclosures.ts'

const PAGE_SIZE = 20

const shown = ({ id, content: { fields } }: StoredRow): Disclosed => ({
  id,
  title: fields['title'] ?? '',
  titleEn: fields['titleEn'] ?? '',
  body: fields['body'] ?? '',
  bodyEn: fields['bodyEn'] ?? '',
  publishedOn: fields['publishedOn'] ?? '',
  publisher: fields['publisher'] ?? '',
  isPinned: fields['isPinned'] === '1',
})

export async function disclosuresPage(db: Db, page: number) {
  const where = and(
    eq(rows.tenantId, PUBLIC_OWNER),
    eq(rows.collection, disclosureRecord.kind),
    eq(rows.isGone, false),
  )
  const found = await db
    .select()
    .from(rows)
    .where(where)
    .orderBy(desc(rows.createdAt), desc(rows.id))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
  const [counted] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(rows)
    .where(where)
  return { rows: found.map(shown), total: counted?.total ?? 0, pageSize: PAGE_SIZE }
}

export interface Moved {
  readonly id: string
  readonly who: string
  readonly at: Date
}

const UNKNOWN = problem(
  'INPUT_DISCLOSURE_NOT_FOUND',
  label('该公示不存在或者已撤回', 'There is no such disclosure, or it was withdrawn'),
  { retrySafe: false },
)

const auditOf = (tx: Tx, { id, who, at }: Moved, action: string, from: string | null, to: string | null) =>
  audit(tx, { tenantId: PUBLIC_OWNER, who, subject: `disclosure:${id}`, action, from, to }, at)

/** Published already, by whoever: the log says who. */
export const auditPublished = (tx: Tx, moved: Moved): Promise<void> =>
  auditOf(tx, moved, 'disclose', null, 'published')

/** Pinned stands first in every list of agencies. Twice is as once. */
export async function pinDisclosure(
  tx: Tx,
  isPinned: boolean,
  moved: Moved,
): Promise<Result<{ isPinned: boolean }>> {
  const row = await rowOf(tx, PUBLIC_OWNER, disclosureRecord.kind, moved.id)
  if (!row) return fail(UNKNOWN)
  if ((row.content.fields['isPinned'] === '1') === isPinned) return ok({ isPinned })
  const content = {
    ...row.content,
    fields: {
      ...row.content.fields,
      isPinned: isPinned ? '1' : '',
      standsAt: standsAt(isPinned, row.createdAt),
    },
  }
  await publishPublic(tx, disclosureRecord, [
    {
      id: moved.id,
      row: { state: row.state, content, createdAt: row.createdAt, updatedAt: moved.at.toISOString() },
    },
  ])
  await auditOf(tx, moved, isPinned ? 'pin' : 'release', row.state, row.state)
  return ok({ isPinned })
}

export async function withdrawDisclosure(tx: Tx, moved: Moved): Promise<Result<{ isWithdrawn: boolean }>> {
  const row = await rowOf(tx, PUBLIC_OWNER, disclosureRecord.kind, moved.id)
  if (!row) return fail(UNKNOWN)
  await publishPublic(tx, disclosureRecord, [{ id: moved.id, row: null }])
  await auditOf(tx, moved, 'withdraw', row.state, null)
  return ok({ isWithdrawn: true })
}
