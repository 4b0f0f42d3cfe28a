/** Taking back what has not been sent, and throwing a draft away. */
import { eq } from 'drizzle-orm'
import { outbox, outboxUpload } from '../../../db/local/schema.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { dropUnusedFiles } from '../attachments/store.ts'
import type { AccountSession } from '../session/account-session.ts'
import { alreadySent, alreadyWaiting, draftUnknown, nothingToWithdraw } from './problems.ts'
import { readContent, type Rows } from './rows.ts'
import { find, isPending } from './view.ts'

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

/** Failures: DRAFT_NOT_FOUND, DRAFT_WAITING. */
export function discard(session: AccountSession, rows: Rows, id: string): Result<undefined> {
  const found = find(rows, session.registry, id)
  if (!found?.draft) return fail(draftUnknown())
  if (isPending(found.last)) return fail(alreadyWaiting())
  const files = Object.values(readContent(found.draft.content).attachments).flatMap((refs) => refs.map((ref) => ref.sha256))
  session.raw.transaction(() => {
    rows.remove(id)
    rows.forgetReturned(id)
    dropUnusedFiles(session.raw, files)
  })()
  return ok(undefined)
}
