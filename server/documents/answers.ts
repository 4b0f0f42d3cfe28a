/** The answers that make every item of a batch repeatable, whichever call brought it. */
import { and, eq, sql } from 'drizzle-orm'
import type { ActOutcome } from '../../contract/central/documents.ts'
import { rows } from '../../db/central/rows.ts'
import { idempotency } from '../../db/central/writes.ts'
import type { Actor } from '../platform/context.ts'
import { isOneOf, type Tx } from '../platform/database.ts'
import type { StoredRow } from '../platform/rows.ts'
import { KEY_REUSED } from '../platform/write.ts'

const CALL = 'documents.act'

export async function storedAnswers(
  tx: Tx,
  actor: Actor,
  keys: readonly string[],
): Promise<Map<string, ActOutcome>> {
  const stored = await tx
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.tenantId, actor.tenantId), isOneOf(idempotency.key, keys)))
  // Answers under this call name are written below and nowhere else.
  return new Map(
    stored.map(({ key, call, answer }) => [
      key,
      call === CALL ? (answer as ActOutcome) : { ok: false, key, problem: KEY_REUSED },
    ]),
  )
}

/** To be called when the documents are written: a content that is in `written` is taken from there and does not travel twice. */
export async function storeAnswers(
  tx: Tx,
  actor: Actor,
  at: Date,
  answers: ReadonlyMap<string, ActOutcome>,
  written: ReadonlyMap<string, StoredRow>,
): Promise<void> {
  const given = [...answers].map(([key, answer]) => {
    const row = answer.ok ? written.get(answer.document.id) : undefined
    // A side that is not shown all of it was answered something else than what was written.
    if (!answer.ok || row?.revision !== answer.document.revision || row.content !== answer.document.content)
      return { key, answer }
    const { content: _, ...document } = answer.document
    return { key, answer: { ...answer, document }, documentId: document.id }
  })
  await tx.execute(sql`
    insert into ${idempotency} (tenant_id, key, call, answer, at)
    select ${actor.tenantId}::uuid, key, ${CALL}::text,
      case when "documentId" is null then answer
        else jsonb_set(answer, '{document,content}', (select ${rows.content} from ${rows} where ${rows.id} = "documentId" and ${rows.revision} is not null)) end,
      ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (key uuid, answer jsonb, "documentId" text)`)
}
