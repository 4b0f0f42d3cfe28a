/** What the server knows of an agency: its certificate and its dispositions, and the rows that show both. */
import { and, eq, isNotNull } from 'drizzle-orm'
import { rows } from '../../../db/central/rows.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import type { Db, Tx } from '../../../server/platform/database.ts'
import { publish } from '../../../server/platform/feed.ts'
import { publishPublic } from '../../../server/platform/public-feed.ts'
import { recordContent } from '../../../server/platform/rows.ts'
import { agency } from '../declare/agency-record.ts'
import { standingOn } from '../declare/agency-standing.ts'
import { filed } from '../declare/filed-record.ts'
import { spansOn, type Disposition } from './spans.ts'
import { preshipmentAgencies } from './tables.ts'
import { lockNames } from '../../../server/platform/write.ts'

export type AgencyRow = typeof preshipmentAgencies.$inferSelect

export const DISPOSITION = 'preshipment.disposition'

/** Whoever changes what an agency holds takes these first. */
export const lockAgencies = (tx: Tx, tenantIds: readonly string[]): Promise<void> =>
  lockNames(
    tx,
    tenantIds.map((id) => `preshipment:${id}`),
  )

export async function agencyOf(db: Db, tenantId: string): Promise<AgencyRow | undefined> {
  const [found] = await db
    .select()
    .from(preshipmentAgencies)
    .where(eq(preshipmentAgencies.tenantId, tenantId))
  return found
}

const kindOf = (said: string | undefined): Disposition['kind'] =>
  said === 'strikeOff' || said === 'rectify' ? said : 'notRecognised'

export const dispositionFrom = (id: string, state: string, fields: Content['fields']): Disposition => ({
  id,
  state,
  kind: kindOf(fields['kind']),
  from: fields['from'] ?? '',
  until: fields['until'] ?? '',
})

/** As they are stored; `moved` are those that this transaction has moved and not written yet. */
export async function dispositionsOf(
  db: Db,
  tenantId: string,
  moved: ReadonlyMap<string, Disposition> = new Map(),
): Promise<Disposition[]> {
  const stored = await db
    .select({ id: rows.id, state: rows.state, content: rows.content })
    .from(rows)
    .where(
      and(
        eq(rows.tenantId, tenantId),
        eq(rows.collection, DISPOSITION),
        isNotNull(rows.revision),
        eq(rows.isGone, false),
      ),
    )
  return [
    ...stored
      .filter(({ id }) => !moved.has(id))
      .map(({ id, state, content }) => dispositionFrom(id, state, content.fields)),
    ...moved.values(),
  ]
}

/** Publishes what everybody may know of the agency, and to itself what it has on file. Under its lock. */
export async function showAgency(
  tx: Tx,
  tenantId: string,
  at: Date,
  moved?: ReadonlyMap<string, Disposition>,
): Promise<void> {
  const held = await agencyOf(tx, tenantId)
  if (!held) return
  const today = legalDate(at)
  const { content, certificateNo, state } = held
  const filedAt = held.filedAt.toISOString()
  const times = { createdAt: filedAt, updatedAt: at.toISOString() }
  const spans = spansOn(await dispositionsOf(tx, tenantId, moved), today)
  const standing = standingOn(spans, today)
  const until = { normal: '', notRecognised: spans.notRecognisedUntil, rectifying: spans.rectifyingBy }[
    standing
  ]
  const { nameZh, nameEn, registeredPlace, country } = content.fields
  const shown = recordContent({
    certificateNo,
    nameZh,
    nameEn,
    registeredPlace,
    country,
    filedAt,
    until,
    ...spans,
  })
  await publishPublic(tx, agency, [
    { id: tenantId, row: state === 'inForce' ? { state: standing, content: shown, ...times } : null },
  ])
  await publish(tx, tenantId, {
    collection: filed.kind,
    id: tenantId,
    row: {
      state,
      content: {
        ...content,
        fields: {
          ...content.fields,
          applicationNo: held.applicationNo,
          certificateNo,
          filedAt,
          formerCertificateNo: held.formerCertificateNo,
          ...(held.changedOn !== null && { changedOn: held.changedOn }),
        },
      },
      ...times,
    },
  })
}
