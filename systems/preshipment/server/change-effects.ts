/** What a change does at the server (psi.md, 2.2 and 3.2): judged against what is on file, applied to it and to the filing when customs approves. */
import { eq } from 'drizzle-orm'
import type { Content } from '../../../domain/kit/document.ts'
import { compareWithRecord } from '../../../domain/kit/comparison.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { BY_CARD } from '../../../domain/kit/schema.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { effect, type EffectSubject } from '../../../server/documents/effect.ts'
import { queueActs } from '../../../server/documents/queued-acts.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { filedFields, importantFields } from '../declare/agency-fields.ts'
import { change, FILE_ANEW } from '../declare/change.ts'
import { agencyOf, lockAgencies, showAgency, type AgencyRow } from './agencies.ts'
import { CHANGE, FILING, filedPart, openIn } from './filing-effects.ts'
import { CHANGE_UNDER_REVIEW, NOT_FILED, NOTHING_CHANGED, refused } from './problems.ts'
import { preshipmentAgencies } from './tables.ts'

const lockOwners = async (tx: Tx, subjects: readonly EffectSubject[]): Promise<Map<string, string>> => {
  await lockAgencies(
    tx,
    subjects.map(({ tenantId }) => tenantId),
  )
  return new Map()
}

/** Never changed by a change, whatever a request says. */
const FIXED: readonly string[] = [...importantFields, 'declared']

/** What the change leaves as it is filed, in the agency's own words of its filing. */
const fixedOf = ({ content, ...held }: AgencyRow): Content['fields'] => ({
  ...Object.fromEntries(FIXED.map((name) => [name, content.fields[name] ?? ''])),
  applicationNo: held.applicationNo,
  certificateNo: held.certificateNo,
  formerCertificateNo: held.formerCertificateNo,
  filedAt: held.filedAt.toISOString(),
})

export const checkAgencyChange = effect({
  writes: false,
  prepare: lockOwners,
  run: async (tx, { tenantId, documentId, content, claimed, facts }, passed) => {
    const held = await agencyOf(tx, tenantId)
    if (held?.state !== 'inForce') return refused('PSI_NOT_FILED', NOT_FILED)
    const other = passed.get(tenantId) ?? (await openIn(tx, CHANGE, tenantId, ['reviewing'], documentId))[0]
    if (other !== undefined && other !== documentId) return refused('PSI_APPLIED', CHANGE_UNDER_REVIEW)
    const touched = FIXED.find((name) => {
      const said = claimed[name]
      return said !== undefined && said !== '' && said !== (held.content.fields[name] ?? '')
    })
    if (touched !== undefined) return refused('PSI_FILE_ANEW', FILE_ANEW, `fields.${touched}`)
    const fixed = fixedOf(held)
    const { changes } = compareWithRecord(change, held.content, content, { ...BY_CARD, facts })
    if (changes.length === 0) return refused('PSI_NOTHING_CHANGED', NOTHING_CHANGED)
    passed.set(tenantId, documentId)
    return ok({ fields: fixed })
  },
})

/** 审核通过: what is on file takes the changed values, and so do its public row and its filing. */
export const applyAgencyChange = effect({
  writes: true,
  prepare: lockOwners,
  run: async (tx, { tenantId, content, at }) => {
    const held = await agencyOf(tx, tenantId)
    if (held?.state !== 'inForce') return refused('PSI_NOT_FILED', NOT_FILED)
    const changed = filedPart(content)
    const fixed = Object.fromEntries(FIXED.map((name) => [name, held.content.fields[name]]))
    const fields = { ...changed.fields, ...fixed }
    const changedOn = legalDate(at)
    await tx
      .update(preshipmentAgencies)
      .set({ content: { ...changed, fields }, changedOn, updatedAt: at })
      .where(eq(preshipmentAgencies.tenantId, tenantId))
    await queueActs(tx, at, [{ kind: FILING, documentId: held.filingId, action: 'amend' }])
    await showAgency(tx, tenantId, at)
    return ok({ fields: { changedAt: changedOn } })
  },
})

/** The filing shows what is on file now. */
export const amendAgencyFiling = effect({
  writes: false,
  prepare: lockOwners,
  run: async (tx, { tenantId, documentId }) => {
    const held = await agencyOf(tx, tenantId)
    if (held?.filingId !== documentId) return ok({})
    const none = Object.fromEntries(Object.keys(filedFields).map((name) => [name, undefined]))
    const { fields, rows, attachments } = held.content
    return ok({ fields: { ...none, ...fields }, rows, attachments })
  },
})
