/** Names of rows of record collections, for those who see them: what a field refers to is shown by its number and name. */
import { and, eq, sql } from 'drizzle-orm'
import { rows } from '../../db/central/rows.ts'
import { sees } from '../documents/sight.ts'
import type { Actor, Services } from '../platform/context.ts'
import type { CodeRef } from './read.ts'

export async function recordNames(
  { db, registry }: Pick<Services, 'db' | 'registry'>,
  actor: Actor,
  wanted: readonly CodeRef[],
) {
  if (wanted.length === 0) return []
  const found = await db
    .select()
    .from(rows)
    .where(
      and(
        sql`(${rows.collection}, ${rows.id}) in (select kind, id from jsonb_to_recordset(${JSON.stringify(wanted.map(({ table, code }) => ({ kind: table, id: code })))}::jsonb) as wanted (kind text, id text))`,
        eq(rows.isGone, false),
      ),
    )
  return found.flatMap((row) => {
    const known = registry.records.get(row.collection)?.known
    if (!known || !sees(actor, registry, row)) return []
    const at = (name: string | undefined): string =>
      name === undefined ? '' : (row.content.fields[name] ?? '')
    return [
      {
        table: row.collection,
        code: row.id,
        number: at(known.number),
        zh: at(known.name),
        en: at(known.nameEn),
        under: '',
        validFrom: null,
        retiredOn: null,
      },
    ]
  })
}
