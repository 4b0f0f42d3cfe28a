/** Which tenants a document's fields name as its parties, and whose a document becomes that customs begins. */
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { accounts, tenants } from '../../db/central/accounts.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import { label } from '../../domain/kit/label.ts'
import type { PlacedMessage } from '../../domain/kit/problem.ts'
import type { Db } from '../platform/database.ts'
import { hasRole, isEnterprise } from '../platform/tenants.ts'

export interface Parties {
  /** Tenants by the party's name; null when the document has no other party. */
  readonly parties: Readonly<Record<string, string>> | null
  readonly places: readonly PlacedMessage[]
}

const isUuid = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(value)

/** Reads the tenants that these fields name. A field that is empty names nobody, which is for `required` to judge. */
export async function partiesOf(db: Db, document: AnyDocument, content: Content): Promise<Parties> {
  const declared = Object.entries(document.relations.parties ?? {})
  const named = declared.flatMap(([party, definition]) => {
    const value = content.fields[definition.field] ?? ''
    return value === '' ? [] : [{ party, definition, value }]
  })
  if (named.length === 0) return { parties: null, places: [] }
  const ids = named.flatMap(({ definition, value }) =>
    definition.names === 'tenant' && isUuid(value) ? [value] : [],
  )
  const codes = named.flatMap(({ definition, value }) => (definition.names === 'creditCode' ? [value] : []))
  const found = await db
    .selectDistinct({ id: tenants.id, creditCode: tenants.creditCode, role: accounts.role })
    .from(tenants)
    .innerJoin(accounts, eq(accounts.tenantId, tenants.id))
    .where(
      or(
        ...(ids.length > 0 ? [inArray(tenants.id, ids)] : []),
        ...(codes.length > 0 ? [inArray(tenants.creditCode, codes)] : []),
      ),
    )
  const places: PlacedMessage[] = []
  const parties: Record<string, string> = {}
  for (const { party, definition, value } of named) {
    const tenant = found.find(
      ({ id, creditCode, role }) =>
        (definition.names === 'tenant' ? id : creditCode) === value &&
        role !== 'officer' &&
        (definition.role === undefined || role === definition.role),
    )
    if (tenant) parties[party] = tenant.id
    else
      places.push({
        at: `fields.${definition.field}`,
        message: label(
          `没有找到该${definition.label.zh}，请重新选择`,
          `There is no such ${definition.label.en.toLowerCase()}: choose again`,
        ),
      })
  }
  return { parties, places }
}

/** The tenant for whom customs begins a document; undefined when there is none of that id that may own one. */
export async function startedForTenant(
  db: Db,
  document: AnyDocument,
  content: Content,
): Promise<string | undefined> {
  const field = document.relations.startedFor
  const id = field === undefined ? undefined : content.fields[field]
  if (id === undefined || !isUuid(id)) return undefined
  const { ownedBy = 'enterprise' } = document.relations
  // Nobody of it may have an account yet; whoever has one must be of those who own such documents.
  const hasNobody = sql`not exists (select 1 from accounts where accounts.tenant_id = ${tenants.id})`
  const [found] = await db
    .select({ id: tenants.id })
    .from(tenants)
    .where(and(eq(tenants.id, id), or(hasNobody, ownedBy === 'anyone' ? isEnterprise : hasRole(ownedBy))))
  return found?.id
}
