/**
 * Everything that a transaction puts into feeds, in one statement: the feeds' heads, the rows, the marks of those that leave, who is
 * told when the transaction commits, and what else belongs to it. A statement for each would wait for the database six times while
 * the feed is locked.
 */
import type { RowInput } from './rows.ts'
import { runKept, type Kept } from './kept.ts'
import type { Tx } from './store.ts'

export const FEED_CHANNEL = 'sill_feed'

/** What is written together with the rows: a statement over one parameter of JSON, that sees the rows as `input`. */
export interface Along {
  readonly name: string
  readonly text: (parameter: string) => string
}

export interface PlacedChange {
  readonly tenantId: string
  readonly collection: string
  readonly id: string
  /** `null`: the row leaves this tenant's view. */
  readonly row: RowInput | null
  /** A document that was not there when it was judged. */
  readonly isNew?: boolean
}

/** Another transaction created the document while this one judged it as new: `transact` starts over, by this SQLSTATE. */
class Overtaken extends Error {
  readonly code = '40001'
}

/** Feeds are locked in the order of their ids, as by everybody. `back` counts from a feed's new head. */
const HEADS = `heads as (
  insert into feed_heads (tenant_id, seq) select tenant, n from jsonb_to_recordset($1::jsonb) as place (tenant uuid, n integer) order by tenant
  on conflict (tenant_id) do update set seq = feed_heads.seq + excluded.seq returning tenant_id, seq)`
const INPUT = `input as (
  select input.*, heads.seq - back as seq
  from jsonb_to_recordset($2::jsonb) as input (tenant uuid, back integer, collection text, id text, state text, content jsonb, "createdAt" text, "updatedAt" text,
    revision integer, "formVersion" integer, history jsonb, parties jsonb, side text, "copyRevision" integer, "aboutId" text, "dueAt" timestamptz, "dueAction" text)
  join heads on heads.tenant_id = input.tenant)`
/** A revision that follows had its row locked when it was read; a new document had none: $3 are the ids that must not be there. */
const WRITTEN = `written as (
  insert into rows (tenant_id, collection, id, state, content, created_at, updated_at, seq, is_gone, revision, form_version, history, parties, side, copy_revision, about_id, due_at, due_action)
  select tenant, collection, id, state, content, "createdAt", "updatedAt", seq, false, revision, "formVersion", history, parties, side, "copyRevision", "aboutId", "dueAt", "dueAction" from input
  on conflict (tenant_id, collection, id) do update set state = excluded.state, content = excluded.content, updated_at = excluded.updated_at,
    seq = excluded.seq, is_gone = false, revision = excluded.revision, form_version = excluded.form_version, history = excluded.history,
    parties = excluded.parties, side = excluded.side, copy_revision = excluded.copy_revision, about_id = excluded.about_id, due_at = excluded.due_at, due_action = excluded.due_action
    where rows.revision is null or excluded.revision is null or not ($3::jsonb ? excluded.id)
  returning 1)`
const GONE: Along = {
  name: 'gone',
  text: (parameter) => `
  update rows set is_gone = true, due_at = null, due_action = null, seq = heads.seq - place.back, content = '{"fields":{},"rows":{},"attachments":{}}'::jsonb
  from jsonb_to_recordset(${parameter}::jsonb) as place (tenant uuid, back integer, collection text, id text) join heads on heads.tenant_id = place.tenant
  where rows.tenant_id = place.tenant and rows.collection = place.collection and rows.id = place.id`,
}

const made = new Map<string, Kept>()

/** One text for each combination of what is written along. */
function statementWith(parts: readonly Along[]): Kept {
  const name = ['publish', ...parts.map((part) => part.name)].join('_')
  const kept = made.get(name) ?? {
    name,
    text: `with ${[HEADS, INPUT, WRITTEN, ...parts.map((part, index) => `${part.name} as (${part.text(`$${index + 4}`)})`)].join(',\n')}
      select tenant_id as "tenantId", seq, (select count(*) from written) as written, pg_notify('${FEED_CHANNEL}', tenant_id || ':' || seq) from heads`,
  }
  made.set(name, kept)
  return kept
}

export interface Accompanied {
  readonly part: Along
  /** JSON of it is the statement's parameter. */
  readonly value: unknown
}

/** The new heads of the feeds. No change twice, and of one size that a statement can carry: see feed.ts. */
export async function publishRows(
  tx: Tx,
  changes: readonly PlacedChange[],
  along: readonly Accompanied[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const numbered = changes.map((change) => {
    const number = (counts.get(change.tenantId) ?? 0) + 1
    counts.set(change.tenantId, number)
    return { ...change, number }
  })
  const placed = numbered.map(({ tenantId, collection, id, row, number, isNew = false }) => ({
    row,
    isNew,
    place: { tenant: tenantId, back: (counts.get(tenantId) ?? 0) - number, collection, id },
  }))
  const input = placed.flatMap(({ row, place }) => {
    if (!row) return []
    const { document, copy, ...bare } = row
    return [{ ...place, ...bare, ...document, ...copy }]
  })
  const created = placed.flatMap(({ row, place, isNew }) =>
    isNew || row?.document?.revision === 1 ? [place.id] : [],
  )
  const gone = placed.flatMap(({ row, place }) => (row ? [] : [place]))
  const parts = [...(gone.length > 0 ? [{ part: GONE, value: gone }] : []), ...along]
  const heads = await runKept<{ tenantId: string; seq: string | number; written: string | number }>(
    tx,
    statementWith(parts.map(({ part }) => part)),
    [
      [...counts].map(([tenant, n]) => ({ tenant, n })),
      input,
      created,
      ...parts.map(({ value }) => value),
    ].map((value) => JSON.stringify(value)),
  )
  if (heads.some(({ written }) => Number(written) !== input.length))
    throw new Overtaken('a document was created meanwhile')
  return new Map(heads.map(({ tenantId, seq }) => [tenantId, Number(seq)]))
}
