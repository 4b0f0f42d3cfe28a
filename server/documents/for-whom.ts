/** For whom a document is begun that customs begins for many: each tenant once. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { tenants } from '../../db/central/accounts.ts'
import { PUBLIC_OWNER, rows } from '../../db/central/rows.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import type { Tx } from '../platform/database.ts'
import { hasRole, isEnterprise } from '../platform/tenants.ts'

interface One {
  readonly tenantId: string
  /** What names it in the form. */
  readonly fields: Content['fields']
}

/** Rows of a public record that may be chosen at this moment, or all tenants that own such documents. */
export async function forWhom(tx: Tx, document: AnyDocument, at: Date): Promise<One[]> {
  const { startedFor = '', startedForMany } = document.relations
  const by = startedForMany?.by
  const field = by === undefined ? undefined : document.fields[by]
  if (by === undefined || field?.kind !== 'reference') return owners(tx, document)
  const states = startedForMany?.in
  const found = await tx
    .select({ id: rows.id, state: rows.state, content: rows.content })
    .from(rows)
    .where(
      and(
        eq(rows.collection, field.to),
        eq(rows.tenantId, PUBLIC_OWNER),
        eq(rows.isGone, false),
        ...(states ? [inArray(rows.state, [...states])] : []),
      ),
    )
    .orderBy(rows.id)
  const today = legalDate(at)
  const named = found.flatMap(({ id, state, content }): One[] => {
    // Where the record's rows are named by their tenants' ids, the reference says itself for whom.
    const tenantId = by === startedFor ? id : (content.fields[field.fills?.[startedFor] ?? ''] ?? '')
    const mayNot = field.disabled?.({ id, state, fields: content.fields }, today) ?? null
    return tenantId === '' || mayNot ? [] : [{ tenantId, fields: { [by]: id, [startedFor]: tenantId } }]
  })
  return [...new Map(named.map((one) => [one.tenantId, one])).values()]
}

async function owners(tx: Tx, { system, relations }: AnyDocument): Promise<One[]> {
  const { startedFor = '', ownedBy = 'enterprise' } = relations
  const worksIn = sql`exists (select 1 from accounts where accounts.tenant_id = ${tenants.id} and accounts.systems @> ${JSON.stringify([system])}::jsonb)`
  const found = await tx
    .select({ id: tenants.id })
    .from(tenants)
    .where(and(ownedBy === 'anyone' ? isEnterprise : hasRole(ownedBy), worksIn))
    .orderBy(tenants.id)
  return found.map(({ id }) => ({ tenantId: id, fields: { [startedFor]: id } }))
}
