/** Of which documents a tenant has one only: those that customs begins with the same values in some fields. */
import { sql, type SQL } from 'drizzle-orm'
import { queuedActs } from '../../db/central/queued-acts.ts'
import { rows } from '../../db/central/rows.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import { select, type Db } from '../platform/database.ts'

const same = (content: SQL, names: readonly string[], fields: Content['fields']): SQL =>
  sql.join(
    names.map((name) => sql`coalesce(${content} -> 'fields' ->> ${name}, '') = ${fields[name] ?? ''}`),
    sql` and `,
  )

const begunOf = (document: AnyDocument, names: readonly string[], fields: Content['fields']): SQL =>
  sql`${rows.collection} = ${document.kind} and ${rows.revision} is not null and not ${rows.isGone} and ${same(sql`${rows.content}`, names, fields)}`

/** Who has one already, or is about to get it; in one statement, so that what is just being begun is found on either side. */
export async function tenantsThatHave(
  db: Db,
  document: AnyDocument,
  fields: Content['fields'],
): Promise<ReadonlySet<string>> {
  const { startedFor = '', startedForMany } = document.relations
  const names = startedForMany?.once ?? []
  if (names.length === 0) return new Set()
  const found = await select<{ tenant: string }>(
    db,
    sql`
    select ${rows.tenantId}::text as tenant from ${rows} where ${begunOf(document, names, fields)}
    union
    select ${queuedActs.content} -> 'fields' ->> ${startedFor} from ${queuedActs}
    where ${queuedActs.kind} = ${document.kind} and ${queuedActs.content} is not null and ${same(sql`${queuedActs.content}`, names, fields)}`,
  )
  return new Set(found.map(({ tenant }) => tenant))
}

/** Does this one have it already? */
export async function hasOne(
  db: Db,
  document: AnyDocument,
  tenantId: string,
  fields: Content['fields'],
): Promise<boolean> {
  const names = document.relations.startedForMany?.once ?? []
  if (names.length === 0) return false
  const found = await select<{ one: number }>(
    db,
    sql`select 1 as one from ${rows} where ${rows.tenantId} = ${tenantId}::uuid and ${begunOf(document, names, fields)} limit 1`,
  )
  return found.length > 0
}
