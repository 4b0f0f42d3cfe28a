/** What a filing does at the server: its numbers, what bars it, and what its acceptance puts on file (psi.md, 3.1; X4, X5, X10). */
import { and, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import { rows } from '../../../db/central/rows.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { effect, type EffectSubject } from '../../../server/documents/effect.ts'
import { queueActs } from '../../../server/documents/queued-acts.ts'
import type { Db, Tx } from '../../../server/platform/database.ts'
import { filedFields } from '../declare/agency-fields.ts'
import { standingOn } from '../declare/agency-standing.ts'
import { agencyOf, dispositionsOf, lockAgencies, showAgency } from './agencies.ts'
import { businessNumbers, certificateNumber } from './numbers.ts'
import { barredFromFiling, DISPOSED, FILING_UNDER_REVIEW, refused } from './problems.ts'
import { barsFiling, spansOn } from './spans.ts'
import { preshipmentAgencies } from './tables.ts'

export const FILING = 'preshipment.filing'
export const CHANGE = 'preshipment.change'

const lockOwners = async (tx: Tx, subjects: readonly EffectSubject[]): Promise<void> =>
  lockAgencies(
    tx,
    subjects.map(({ tenantId }) => tenantId),
  )

/** At every 暂存 and 申请: the application's number, and the certificate that the agency had before. */
export const numberAgencyFiling = effect({
  writes: false,
  prepare: (tx, subjects) =>
    businessNumbers(
      tx,
      subjects.filter(({ content }) => !content.fields['applicationNo']),
    ),
  run: async (tx, { tenantId, content: { fields }, at }, takeNumber) => {
    const held = await agencyOf(tx, tenantId)
    return ok({
      fields: {
        applicationNo: fields['applicationNo'] ?? takeNumber(at),
        ...(held && { formerCertificateNo: held.certificateNo }),
      },
    })
  },
})

export const noteAgencyOpinion = effect({
  writes: false,
  prepare: async () => undefined,
  run: async (_tx, { answers }) => ok({ fields: { opinion: answers['opinion'] ?? '' } }),
})

/** Of one batch, those that were let through: their rows are not written yet. */
export const checkAgencyFiling = effect({
  writes: false,
  prepare: async (tx, subjects) => {
    await lockOwners(tx, subjects)
    return new Map<string, string>()
  },
  run: async (tx, { tenantId, documentId, content, at }, passed) => {
    const today = legalDate(at)
    const bar = barsFiling(await dispositionsOf(tx, tenantId), today)
    if (bar) return refused('PSI_DISPOSED', barredFromFiling[bar])
    const other = passed.get(tenantId) ?? (await openIn(tx, FILING, tenantId, ['reviewing'], documentId))[0]
    if (other !== undefined && other !== documentId) return refused('PSI_APPLIED', FILING_UNDER_REVIEW)
    passed.set(tenantId, documentId)
    return ok({ fields: { nameNote: await namesakes(tx, tenantId, content) } })
  },
})

/** Ids of an agency's documents of a kind in these states. */
export async function openIn(
  db: Db,
  kind: string,
  tenantId: string,
  states: readonly string[],
  except = '',
): Promise<string[]> {
  const found = await db
    .select({ id: rows.id })
    .from(rows)
    .where(
      and(
        eq(rows.tenantId, tenantId),
        eq(rows.collection, kind),
        isNotNull(rows.revision),
        eq(rows.isGone, false),
        inArray(rows.state, [...states]),
        ne(rows.id, except),
      ),
    )
  return found.map(({ id }) => id)
}

/** Another agency of the same name is allowed, and told to the officer. */
async function namesakes(db: Db, tenantId: string, { fields }: Content): Promise<string> {
  const called = (name: 'nameZh' | 'nameEn') =>
    sql`lower(${preshipmentAgencies.content} -> 'fields' ->> ${sql.raw(`'${name}'`)}) = lower(${fields[name] ?? ''})`
  const found = await db
    .select({ certificateNo: preshipmentAgencies.certificateNo })
    .from(preshipmentAgencies)
    .where(
      and(
        ne(preshipmentAgencies.tenantId, tenantId),
        eq(preshipmentAgencies.state, 'inForce'),
        or(called('nameZh'), called('nameEn')),
      ),
    )
    .orderBy(preshipmentAgencies.certificateNo)
  return found.length === 0
    ? ''
    : `与已备案机构同名：${found.map(({ certificateNo }) => certificateNo).join('、')}`
}

/** What a document says about the agency, and nothing else of it. */
export const filedPart = ({ fields, rows: tables, attachments }: Content): Content => ({
  fields: Object.fromEntries(
    Object.keys(filedFields).flatMap((name) => {
      const value = fields[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  ),
  rows: tables,
  attachments,
})

/** 受理: certificate, public row, record; an older certificate leaves the query, and what was open about it ends. */
export const fileAgency = effect({
  writes: true,
  prepare: lockOwners,
  run: async (tx, { tenantId, documentId, content, at }) => {
    const today = legalDate(at)
    const spans = spansOn(await dispositionsOf(tx, tenantId), today)
    if (standingOn(spans, today) !== 'normal') return refused('PSI_DISPOSED', DISPOSED)
    const before = await agencyOf(tx, tenantId)
    const certificateNo = await certificateNumber(tx, at)
    const held = {
      certificateNo,
      formerCertificateNo: content.fields['formerCertificateNo'] ?? '',
      state: 'inForce' as const,
      filingId: documentId,
      applicationNo: content.fields['applicationNo'] ?? '',
      content: filedPart(content),
      filedAt: at,
      changedOn: null,
      updatedAt: at,
    }
    await tx
      .insert(preshipmentAgencies)
      .values({ tenantId, ...held })
      .onConflictDoUpdate({ target: preshipmentAgencies.tenantId, set: held })
    if (before?.state === 'inForce')
      await queueActs(tx, at, [
        { kind: FILING, documentId: before.filingId, action: 'supersede' },
        ...(await openIn(tx, CHANGE, tenantId, ['reviewing'])).map((id) => ({
          kind: CHANGE,
          documentId: id,
          action: 'fail',
        })),
      ])
    await showAgency(tx, tenantId, at)
    return ok({ fields: { certificateNo, filedAt: at.toISOString() } })
  },
})
