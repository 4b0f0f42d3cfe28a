/** Rows of record collections as the desk's forms search them: those that the officer sees, by number, name and pinyin. */
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { CodeEntry } from '../../contract/code-entry.ts'
import { rows } from '../../db/central/rows.ts'
import { recordEntry } from '../../domain/codes/record-entry.ts'
import { prepare, searchCodes, wordsOf, type SearchRow } from '../../domain/codes/search.ts'
import type { AnyRecord } from '../../domain/kit/collection.ts'
import { mayRead, seenBy, sees } from '../documents/sight.ts'
import type { Actor, Services } from '../platform/context.ts'
import { spellingsOf } from './spellings.ts'

/** A collection up to this is searched in memory, with pinyin; of a larger one only what has the words in it. */
const IN_MEMORY = 5_000

type Reading = Pick<Services, 'db' | 'registry'>

interface Brief extends SearchRow {
  readonly id: string
}

const at = (name: string | undefined): SQL<string> =>
  name === undefined ? sql<string>`''` : sql<string>`coalesce(${rows.content} -> 'fields' ->> ${name}, '')`

function briefsOf({ db }: Reading, record: AnyRecord, where: SQL | undefined) {
  const { known } = record
  return db
    .select({
      id: rows.id,
      code: at(known?.number),
      zh: at(known?.name),
      en: at(known?.nameEn),
      path: at(known?.beside),
    })
    .from(rows)
    .where(where)
    .orderBy(at(known?.number), rows.id)
    .limit(IN_MEMORY + 1)
}

/** Best first; what may not be chosen is among them. */
export async function searchRecords(
  reading: Reading,
  actor: Actor,
  record: AnyRecord,
  { text, limit = 30 }: { readonly text: string; readonly limit?: number | undefined },
): Promise<CodeEntry[]> {
  const { db, registry } = reading
  const collection = registry.collections.get(record.kind)
  if (!collection || !mayRead(actor, collection)) return []
  const isOf = and(
    eq(rows.collection, record.kind),
    eq(rows.isGone, false),
    seenBy(actor, registry, collection),
  )
  const all = await briefsOf(reading, record, isOf)
  const { known } = record
  const has = (word: string) =>
    sql`position(${word} in lower(concat_ws(' ', ${at(known?.number)}, ${at(known?.name)}, ${at(known?.nameEn)}, ${at(known?.beside)}))) > 0`
  const found =
    all.length > IN_MEMORY ? await briefsOf(reading, record, and(isOf, ...wordsOf(text).map(has))) : all
  const spellingOf = await spellingsOf(found.map(({ zh }) => zh))
  const best = searchCodes<Brief>(
    found.map((row) => prepare<Brief>({ ...row, ...spellingOf(row.zh) })),
    text,
    { limit },
  )
  if (best.length === 0) return []
  const ids = best.map(({ id }) => id)
  const whole = await db
    .select({ id: rows.id, state: rows.state, content: rows.content })
    .from(rows)
    .where(and(isOf, inArray(rows.id, ids)))
  const byId = new Map(whole.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [recordEntry(record, { id, state: row.state, fields: row.content.fields })] : []
  })
}

/** Null when there is none of that id that this officer sees. */
export async function entryOfRecord(
  { db, registry }: Reading,
  actor: Actor,
  record: AnyRecord,
  id: string,
): Promise<CodeEntry | null> {
  const found = await db
    .select()
    .from(rows)
    .where(and(eq(rows.collection, record.kind), eq(rows.id, id), eq(rows.isGone, false)))
  const row = found.find((one) => sees(actor, registry, one))
  return row ? recordEntry(record, { id, state: row.state, fields: row.content.fields }) : null
}
