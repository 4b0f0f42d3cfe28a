/** Submitting: document and outbox row in one transaction. The same key, or the same revision again, changes nothing. */
import { eq } from 'drizzle-orm'
import { outbox, outboxUpload, upload } from '../../../db/local/schema.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Circumstances, Content } from '../../../domain/kit/document.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { problemsOf, settle } from '../../../domain/kit/schema.ts'
import type { Role } from '../../../domain/kit/workflow.ts'
import type { AccountSession } from '../session/account-session.ts'
import { alreadyWaiting, draftConflict, draftUnknown, incomplete, keyUsed, noAction } from './problems.ts'
import { checkContent } from './save.ts'
import { readContent, type DraftRow, type Rows } from './rows.ts'
import { find, isPending, stateLabel, type Found } from './view.ts'

/** Failures: DRAFT_NOT_FOUND, DRAFT_CONFLICT, DRAFT_WAITING, DRAFT_INCOMPLETE (with places), DRAFT_NO_ACTION, DRAFT_KEY_USED. */
export function submitDraft(session: AccountSession, rows: Rows, input: { id: string; localRevision: number; key: string }): Result<undefined> {
  const { db, raw } = session
  const same = db.select({ documentId: outbox.documentId }).from(outbox).where(eq(outbox.key, input.key)).get()
  if (same) return same.documentId === input.id ? ok(undefined) : fail(keyUsed())
  const found = find(rows, session.registry, input.id)
  if (!found) return fail(draftUnknown())
  const draft = found.draft ?? unchanged(found)
  if (draft?.localRevision !== input.localRevision) return fail(draftConflict())
  if (isPending(found.last)) return found.last.localRevision === input.localRevision ? ok(undefined) : fail(alreadyWaiting())
  const action = submittingAction(found.document, found.state, session.account.role)
  if (action === undefined) return fail(noAction(stateLabel(found)))
  const checked = checkContent(found.document, readContent(draft.content))
  if (!checked.ok) return checked
  const content = settle(found.document, checked.value)
  const places = problemsOf(found.document, content, { skipSystem: true, circumstances: circumstancesOf(session) })
  if (places.length > 0) return fail(incomplete(places))

  const now = session.now().toISOString()
  raw.transaction(() => {
    if (!found.draft) rows.insert(draft)
    rows.forgetReturned(input.id)
    rows.patch(input.id, { content: JSON.stringify(content), returned: '[]', updatedAt: now })
    db.insert(outbox)
      .values({
        key: input.key,
        documentId: input.id,
        collection: found.document.kind,
        title: titleOf(found.document, content),
        action,
        formVersion: found.document.version,
        baseRevision: draft.baseRevision,
        localRevision: draft.localRevision,
        content: JSON.stringify(content),
        createdAt: now,
      })
      .run()
    queueFiles(session, input.key, found.document.kind, content)
  })()
  return ok(undefined)
}

export const circumstancesOf = ({ loginBy, account }: AccountSession): Circumstances => ({ loginBy, creditCode: account.tenant.creditCode })

/** The server's copy as a draft, for handing it in again without a change. */
function unchanged({ mirror, document, state }: Found): DraftRow | undefined {
  if (!mirror) return undefined
  return { id: mirror.id, collection: document.kind, formVersion: document.version, state, content: mirror.content, baseRevision: mirror.revision, localRevision: 0, returned: '[]', createdAt: mirror.createdAt, updatedAt: mirror.updatedAt }
}

/** The action by which this role hands the document in. */
function submittingAction(document: AnyDocument, state: string, role: Role): string | undefined {
  return Object.entries(document.workflow.actions).find(([, action]) => action.by === role && action.validate === true && action.from.includes(state))?.[0]
}

/** Type and the first filled column of its list, as the outbox page shows it. */
function titleOf(document: AnyDocument, content: Content): string {
  const value = document.list.columns.map((column) => content.fields[column]).find((text) => text !== undefined && text !== '')
  return value === undefined ? document.title.zh : `${document.title.zh} ${value}`
}

/** Files go first. Each is offered to the server anew: one that it has already is complete at once. */
function queueFiles(session: AccountSession, key: string, collection: string, content: Content): void {
  const { db, raw } = session
  const isHere = raw.prepare<[string], { bytes: number }>('select bytes from attachment where sha256 = ?')
  for (const [slot, refs] of Object.entries(content.attachments)) {
    for (const { sha256 } of refs) {
      if (!isHere.get(sha256)) continue // came from the server with the document
      db.insert(upload).values({ sha256, collection, slot }).onConflictDoUpdate({ target: [upload.sha256, upload.collection, upload.slot], set: { received: 0, complete: false, problem: null, nextTryAt: null, attempts: 0 } }).run()
      db.insert(outboxUpload).values({ key, sha256, slot }).onConflictDoNothing().run()
    }
  }
}
