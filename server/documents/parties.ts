/** Which tenants a document's fields name as its parties, and whose a document becomes that customs begins. */
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { accounts, tenants } from '../../db/central/accounts.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content, PartyDefinition } from '../../domain/kit/document.ts'
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

interface Naming {
  readonly party: string
  readonly definition: PartyDefinition
  readonly value: string
}

/** Whom a document's fields name. A field that is empty names nobody, which is for `required` to judge. */
const namedBy = (document: AnyDocument, content: Content): readonly Naming[] =>
  Object.entries(document.relations.parties ?? {}).flatMap(([party, definition]) => {
    const value = content.fields[definition.field] ?? ''
    return value === '' ? [] : [{ party, definition, value }]
  })

interface Candidate {
  readonly id: string
  readonly role: string
}

const keyOf = ({ definition: { names }, value }: Naming): string => `${names} ${value}`

/** The tenants that the documents of one transaction name: each is looked up once, however many documents name it. */
export class NamedTenants {
  readonly #db: Db
  /** By what names them; nobody of such a name is known too. */
  readonly #known = new Map<string, Candidate[]>()

  constructor(db: Db) {
    this.#db = db
  }

  /** Looks up all whom these name, in one statement. */
  async prepare(
    documents: readonly { readonly document: AnyDocument; readonly content: Content }[],
  ): Promise<void> {
    const missing = documents
      .flatMap(({ document, content }) => namedBy(document, content))
      .filter((named) => !this.#known.has(keyOf(named)))
    if (missing.length === 0) return
    for (const named of missing) this.#known.set(keyOf(named), [])
    const valuesBy = (names: PartyDefinition['names']) => [
      ...new Set(missing.flatMap(({ definition, value }) => (definition.names === names ? [value] : []))),
    ]
    const ids = valuesBy('tenant').filter(isUuid)
    const codes = valuesBy('creditCode')
    if (ids.length === 0 && codes.length === 0) return
    const found = await this.#db
      .selectDistinct({ id: tenants.id, creditCode: tenants.creditCode, role: accounts.role })
      .from(tenants)
      .innerJoin(accounts, eq(accounts.tenantId, tenants.id))
      .where(
        or(
          ...(ids.length > 0 ? [inArray(tenants.id, ids)] : []),
          ...(codes.length > 0 ? [inArray(tenants.creditCode, codes)] : []),
        ),
      )
    for (const { id, creditCode, role } of found)
      for (const key of [`tenant ${id}`, `creditCode ${creditCode ?? ''}`])
        this.#known.get(key)?.push({ id, role })
  }

  /** The parties of a document with this content. */
  async of(document: AnyDocument, content: Content): Promise<Parties> {
    const named = namedBy(document, content)
    if (named.length === 0) return { parties: null, places: [] }
    await this.prepare([{ document, content }])
    const places: PlacedMessage[] = []
    const parties: Record<string, string> = {}
    for (const one of named) {
      const { party, definition } = one
      const tenant = this.#known
        .get(keyOf(one))
        ?.find(
          ({ role }) => role !== 'officer' && (definition.role === undefined || role === definition.role),
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
