/** Taking back what has not been sent, and throwing a document away. */
import { eq } from 'drizzle-orm'
import { outbox, outboxUpload } from '../../../db/local/schema.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { leaveOf } from '../../../domain/kit/standing.ts'
import { leadsTo } from '../../../domain/kit/workflow.ts'
import { dropUnusedFiles } from '../attachments/store.ts'
import type { AccountSession } from '../session/account-session.ts'
import { alreadySent, alreadyWaiting, draftUnknown, nothingToWithdraw } from './problems.ts'
import { readContent, type Rows } from './rows.ts'
import { submitDraft } from './submit.ts'
import { comingState, find, isPending, isSaving, type Found } from './view.ts'

/** Failures: DRAFT_NOT_FOUND, DRAFT_NOT_WAITING, DRAFT_SENT. */
export function withdraw(session: AccountSession, rows: Rows, id: string): Result<undefined> {
  const found = find(rows, session.registry, id)
  if (!found) return fail(draftUnknown())
  const { last } = found
  if (!isPending(last)) return fail(last?.state === 'delivered' ? alreadySent() : nothingToWithdraw())
  if (last.state === 'sending' || last.maybeSent) return fail(alreadySent())
  session.raw.transaction(() => {
    session.db.delete(outboxUpload).where(eq(outboxUpload.key, last.key)).run()
    session.db.delete(outbox).where(eq(outbox.key, last.key)).run()
  })()
  return ok(undefined)
}

/** The action by which a document that the server knows is removed in its present state. */
function removingAction(found: Found): string | undefined {
  return leaveOf(found.document, found.side, comingState(found)).actions.find((name) => removes(found, name))
}

function removes({ document }: Found, name: string): boolean {
  const { actions, states } = document.workflow
  const action = actions[name]
  return action !== undefined && leadsTo(action).some((after) => states[after]?.gone === true)
}

/**
 * Deletes at once what only this machine has; a document that the server knows (or may soon know) is removed by its action,
 * which waits its turn. Answers whether it is gone already. Failures: DRAFT_NOT_FOUND, DRAFT_WAITING.
 */
export function discard(
  session: AccountSession,
  rows: Rows,
  id: string,
  key: string,
): Result<{ discarded: boolean }> {
  const found = find(rows, session.registry, id)
  if (!found) return fail(draftUnknown())
  const { draft, mirror, last } = found
  if (isPending(last) && removes(found, last.action)) return ok({ discarded: false })
  if (isPending(last) && !isSaving(found)) return fail(alreadyWaiting())
  const action = mirror || isPending(last) ? removingAction(found) : undefined
  if (action !== undefined && !dropWaiting(session, found)) {
    const sent = submitDraft(session, rows, { id, localRevision: draft?.localRevision ?? 0, key, action })
    return sent.ok ? ok({ discarded: false }) : sent
  }
  if (!draft) return fail(draftUnknown())
  if (isPending(last) && action === undefined) return fail(alreadyWaiting())
  dropDraft(session, rows, id, draft.content)
  return ok({ discarded: true })
}

/** 暂存 that never left this machine: nothing to tell the server. True when that was all that the server could have known. */
function dropWaiting(session: AccountSession, { last, mirror, draft }: Found): boolean {
  if (
    mirror ||
    !isPending(last) ||
    last.state === 'sending' ||
    last.maybeSent ||
    (draft?.baseRevision ?? 0) > 0
  )
    return false
  const others =
    session.raw
      .prepare<[string, string], { others: number }>(
        `select count(*) as others from outbox where document_id = ? and key <> ? and state in ('waiting', 'sending')`,
      )
      .get(last.documentId, last.key)?.others ?? 0
  if (others > 0) return false
  session.db.delete(outbox).where(eq(outbox.key, last.key)).run()
  return true
}

function dropDraft(session: AccountSession, rows: Rows, id: string, content: string): void {
  const files = Object.values(readContent(content).attachments).flatMap((refs) =>
    refs.map((ref) => ref.sha256),
  )
  session.raw.transaction(() => {
    rows.remove(id)
    rows.unfinished.forget(id)
    rows.forgetReturned(id)
    dropUnusedFiles(session.raw, files)
  })()
}
