/** The rows that the documents of a batch name, as they stand in the transaction; held until its end, so that none goes or changes meanwhile. */
import { and, eq, sql } from 'drizzle-orm'
import { PUBLIC_OWNER, rows } from '../../db/central/rows.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import { referencesIn, type Reference, type Referred } from '../../domain/kit/reference.ts'
import type { Tx } from '../platform/database.ts'

export interface Naming {
  readonly document: AnyDocument | undefined
  readonly content: Content | undefined
}

function namedBy({ document, content }: Naming): readonly Reference[] {
  if (!document || !content) return []
  return [
    ...referencesIn(document.fields, content.fields),
    ...Object.entries(document.rows).flatMap(([name, { fields }]) =>
      (content.rows[name] ?? []).flatMap((row) => referencesIn(fields, row)),
    ),
  ]
}

const keyOf = (tenantId: string, { kind, id }: Reference): string => `${tenantId}/${kind}/${id}`

/** Locked in one order by everybody. */
export async function referredRows(
  tx: Tx,
  naming: readonly Naming[],
): Promise<(tenantId: string) => Referred> {
  const wanted = naming.flatMap(namedBy)
  const found =
    wanted.length === 0
      ? []
      : await tx
          .select({
            tenantId: rows.tenantId,
            kind: rows.collection,
            id: rows.id,
            state: rows.state,
            content: rows.content,
          })
          .from(rows)
          .where(
            and(
              sql`(${rows.collection}, ${rows.id}) in (select kind, id from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted (kind text, id text))`,
              eq(rows.isGone, false),
            ),
          )
          .orderBy(rows.tenantId, rows.collection, rows.id)
          .for('share')
  const known = new Map(
    found.map(({ tenantId, kind, id, state, content }) => [
      keyOf(tenantId, { kind, id }),
      { id, state, fields: content.fields },
    ]),
  )
  return (tenantId) => (kind, id) =>
    known.get(keyOf(PUBLIC_OWNER, { kind, id })) ?? known.get(keyOf(tenantId, { kind, id })) ?? null
}
