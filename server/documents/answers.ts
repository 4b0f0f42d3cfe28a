/**
 * The answers that make every item of a batch repeatable, whichever call brought it; and the documents of a batch, locked. Both are
 * read first, so they are read at once.
 */
import type { ActOutcome } from '../../contract/central/documents.ts'
import type { Actor } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import { runKept, type Kept } from '../platform/kept.ts'
import type { Accompanied, Along } from '../platform/publish-rows.ts'
import type { StoredRow } from '../platform/rows.ts'
import { KEY_REUSED } from '../platform/write.ts'

/** The call under which answers to actions are stored. */
export const DOCUMENTS_ACT = 'documents.act'

/** By id alone: that another tenant has it must be seen, to be refused. Locked in one order by everybody. */
const HELD: Kept = {
  name: 'act_held',
  text: `select
    (select json_agg(json_build_object('key', key, 'call', call, 'answer', answer)) from idempotency
      where tenant_id = $1::uuid and key = any(array(select jsonb_array_elements_text($2::jsonb))::uuid[])) as answers,
    (select json_agg(document) from (
      select tenant_id as "tenantId", collection, id, state, content, created_at as "createdAt", updated_at as "updatedAt", seq, is_gone as "isGone", revision,
        form_version as "formVersion", history, parties, side, copy_revision as "copyRevision", about_id as "aboutId", due_at as "dueAt", due_action as "dueAction"
      from rows where id = any(array(select jsonb_array_elements_text($3::jsonb))::text[]) and revision is not null order by id for update) document) as documents`,
}

interface Read {
  readonly answers:
    | readonly { readonly key: string; readonly call: string; readonly answer: unknown }[]
    | null
  readonly documents: readonly (Omit<StoredRow, 'dueAt'> & { readonly dueAt: string | null })[] | null
}

export interface Held {
  readonly answers: Map<string, ActOutcome>
  readonly documents: Map<string, StoredRow>
}

export async function hold(
  tx: Tx,
  actor: Actor,
  keys: readonly string[],
  ids: readonly string[],
): Promise<Held> {
  const [read] = await runKept<Read>(tx, HELD, [actor.tenantId, JSON.stringify(keys), JSON.stringify(ids)])
  return {
    // Answers under this call name are written below and nowhere else.
    answers: new Map(
      (read?.answers ?? []).map(({ key, call, answer }) => [
        key,
        call === DOCUMENTS_ACT ? (answer as ActOutcome) : { ok: false, key, problem: KEY_REUSED },
      ]),
    ),
    documents: new Map(
      (read?.documents ?? []).map(({ dueAt, ...row }) => [
        row.id,
        { ...row, dueAt: dueAt === null ? null : new Date(dueAt) },
      ]),
    ),
  }
}

const ANSWERED: Along = {
  name: 'answered',
  text: (parameter) => `
    insert into idempotency (tenant_id, key, call, answer, at)
    select tenant, key, '${DOCUMENTS_ACT}', case when "documentId" is null then answer
      else jsonb_set(answer, '{document,content}', coalesce(
        (select input.content from input where input.id = "documentId" and input.revision is not null),
        (select rows.content from rows where rows.id = "documentId" and rows.revision is not null))) end, at
    from jsonb_to_recordset(${parameter}::jsonb) as given (tenant uuid, key uuid, answer jsonb, "documentId" text, at timestamptz)`,
}

/** To be written with the documents: a content that is in `written` is taken from there and does not travel twice. */
export function answered(
  actor: Actor,
  at: Date,
  answers: ReadonlyMap<string, ActOutcome>,
  written: ReadonlyMap<string, StoredRow>,
): Accompanied {
  const value = [...answers].map(([key, answer]) => {
    const given = { tenant: actor.tenantId, key, at: at.toISOString() }
    const row = answer.ok ? written.get(answer.document.id) : undefined
    // A side that is not shown all of it was answered something else than what was written.
    if (!answer.ok || row?.revision !== answer.document.revision || row.content !== answer.document.content)
      return { ...given, answer }
    const { content: _, ...document } = answer.document
    return { ...given, answer: { ...answer, document }, documentId: document.id }
  })
  return { part: ANSWERED, value }
}
