/** How an enterprise and its qualifications appear in lists and feeds of the tenant that has this credit code. */
import { asc, eq } from 'drizzle-orm'
import { tenants } from '../../../db/central/accounts.ts'
import { qualifications, registrations } from './tables.ts'
import { joinChosen } from '../../../domain/kit/chosen.ts'
import type { ValuesOf } from '../../../domain/kit/record.ts'
import { filedTypesField } from '../declare/application-fields.ts'
import { enterpriseRecord } from '../declare/enterprise-record.ts'
import { qualificationRecord } from '../declare/qualification-record.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { publishAll, type Publication } from '../../../server/platform/feed.ts'
import { recordContent } from '../../../server/platform/rows.ts'
import type { QualificationRow, RegistrationRow } from './holding.ts'

const stamps = ({ createdAt, updatedAt }: { readonly createdAt: Date; readonly updatedAt: Date }) => ({
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})

export const filedTypes = (all: readonly QualificationRow[]): string =>
  joinChosen(
    filedTypesField,
    all.flatMap(({ type, state }) => (state === 'valid' ? [type] : [])),
  )

export function enterprisePublication(row: RegistrationRow, all: readonly QualificationRow[]): Publication {
  const types = filedTypes(all)
  const fields = {
    ...row.content.fields,
    creditCode: row.creditCode,
    filedTypes: types,
    filedOn: row.filedOn,
    changedOn: row.changedOn ?? '',
  }
  return {
    collection: enterpriseRecord.kind,
    id: row.creditCode,
    row: { state: types === '' ? 'none' : 'filed', content: { ...row.content, fields }, ...stamps(row) },
  }
}

export function qualificationPublication(row: QualificationRow, nameZh: string): Publication {
  const { type, customsCode, creditCode, customsDistrict, filedOn, validUntil, cancelledOn, state } = row
  const fields: ValuesOf<typeof qualificationRecord> = {
    type,
    customsCode,
    nameZh,
    creditCode,
    customsDistrict,
    filedOn,
    validUntil,
    cancelledOn: cancelledOn ?? '',
  }
  return {
    collection: qualificationRecord.kind,
    id: row.id,
    row: { state, content: recordContent(fields), ...stamps(row) },
  }
}

/**
 * Publishes everything about an enterprise to the tenant of its credit code; answers that tenant. When there is none (an
 * agent filed for an enterprise without an account here) the tables keep it, and `showToNewTenants` shows it later.
 */
export async function showRegistration(tx: Tx, creditCode: string): Promise<string | undefined> {
  const [[registration], [tenant]] = [
    await tx.select().from(registrations).where(eq(registrations.creditCode, creditCode)),
    await tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.creditCode, creditCode)),
  ]
  if (!registration || !tenant) return undefined
  const all = await tx
    .select()
    .from(qualifications)
    .where(eq(qualifications.creditCode, creditCode))
    .orderBy(asc(qualifications.filedOn), asc(qualifications.id))
  if (registration.shownTo !== tenant.id)
    await tx.update(registrations).set({ shownTo: tenant.id }).where(eq(registrations.creditCode, creditCode))
  await publishAll(tx, tenant.id, [
    enterprisePublication(registration, all),
    ...all.map((row) => qualificationPublication(row, registration.content.fields['nameZh'] ?? '')),
  ])
  return tenant.id
}
