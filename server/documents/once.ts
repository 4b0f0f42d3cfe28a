/** Of which documents a tenant has one only: those that customs begins with the same values in some fields. */
import { sql, type SQL } from 'drizzle-orm'
import { queuedActs } from '../../db/central/queued-acts.ts'
import { rows } from '../../db/central/rows.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import { select, type Db, type Tx } from '../platform/database.ts'
import type { StoredRow } from '../platform/rows.ts'
import { lock, lockNames } from '../platform/write.ts'

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

/** Whoever begins one waits for whoever is just beginning another: one alone, an order for many, and what the queue takes of it. */
const lockName = (document: AnyDocument): string => `begin ${document.kind}`

/** Until the transaction ends; an order for many may take long. */
export const lockOrder = (tx: Tx, document: AnyDocument): Promise<void> => lock(tx, lockName(document))

/** Does this one have it already, stored or in the same batch? Until the transaction ends nobody else is answered. */
export async function hasOne(
  tx: Tx,
  document: AnyDocument,
  tenantId: string,
  fields: Content['fields'],
  batch: Iterable<StoredRow>,
): Promise<boolean> {
  const names = document.relations.startedForMany?.once ?? []
  if (names.length === 0) return false
  await lockNames(tx, [lockName(document)])
  for (const row of batch)
    if (
      row.collection === document.kind &&
      row.tenantId === tenantId &&
      !row.isGone &&
      names.every((name) => (row.content.fields[name] ?? '') === (fields[name] ?? ''))
    )
      return true
  const found = await select<{ one: number }>(
    tx,
    sql`select 1 as one from ${rows} where ${rows.tenantId} = ${tenantId}::uuid and ${begunOf(document, names, fields)} limit 1`,
  )
  return found.length > 0
}
