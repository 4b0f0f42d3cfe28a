/**
 * Taking an action of the enterprise: document and outbox row in one transaction. 提交 is checked strictly, 暂存 goes as far as
 * it is filled, other actions carry no content. The same key, or the same revision again, changes nothing.
 */
import { eq } from 'drizzle-orm'
import { outbox } from '../../../db/local/schema.ts'
import { answersTo, type Answers } from '../../../domain/kit/answers.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { formatProblems } from '../../../domain/kit/formats.ts'
import { problemsOf, settle } from '../../../domain/kit/schema.ts'
import { leaveOf } from '../../../domain/kit/standing.ts'
import type { ActionDefinition } from '../../../domain/kit/workflow.ts'
import type { AccountSession } from '../session/account-session.ts'
import { circumstancesOf } from './circumstances.ts'
import { isNewer, presentOf } from './present.ts'
import {
  alreadyWaiting,
  changedElsewhere,
  draftConflict,
  draftUnknown,
  incomplete,
  keyUsed,
  noAction,
  outdated,
  recordMovedOn,
} from './problems.ts'
import { nameOf } from './name.ts'
import { queueFiles } from './queue-files.ts'
import type { Rows } from './rows.ts'
import { beginDraft, checkContent } from './save.ts'
import { comingState, conflictOf, find, isPending, isSaving, stateLabel, type Found } from './view.ts'

export interface SubmitInput {
  readonly id: string
  readonly localRevision: number
  readonly key: string
  readonly action?: string | undefined
  readonly answers?: Answers | undefined
}

interface Named {
  readonly name: string
  readonly action: ActionDefinition
}

/** Failures: DRAFT_NOT_FOUND, DRAFT_CONFLICT, DRAFT_WAITING, DRAFT_INCOMPLETE (with places), DRAFT_NO_ACTION, DRAFT_KEY_USED, DRAFT_NEWER_FORM, INPUT_ANSWER, SYNC_CONFLICT. */
export function submitDraft(session: AccountSession, rows: Rows, input: SubmitInput): Result<undefined> {
  const same = session.db
    .select({ documentId: outbox.documentId })
    .from(outbox)
    .where(eq(outbox.key, input.key))
    .get()
  if (same) return same.documentId === input.id ? ok(undefined) : fail(keyUsed())
  const found = find(rows, session.registry, input.id)
  if (!found) return fail(draftUnknown())
  const { draft, mirror, last } = found
  if ((draft?.localRevision ?? 0) !== input.localRevision) return fail(draftConflict())
  if (isPending(last) && !isSaving(found))
    return last.localRevision === input.localRevision && (input.action ?? last.action) === last.action
      ? ok(undefined)
      : fail(alreadyWaiting())
  const chosen = chooseAction(found, input.action)
  if (!chosen) return fail(noAction(stateLabel(found)))
  // 暂存 of what is on its way already.
  if (isPending(last) && chosen.action.saves && last.localRevision === input.localRevision)
    return ok(undefined)
  if (isNewer(found.document, draft ?? mirror)) return fail(outdated())
  // 暂存 keeps what is written, whatever the record has become.
  const conflict = conflictOf(found)
  if (conflict && !(conflict.kind === 'record' && chosen.action.saves))
    return fail(conflict.kind === 'record' ? recordMovedOn() : changedElsewhere())
  const answers = answersTo(chosen.action, input.answers ?? {})
  if (!answers.ok) return answers
  const content = contentFor(session, found, chosen.action)
  if (!content.ok) return content
  session.raw.transaction(() =>
    enqueue(session, rows, found, { ...input, answers: answers.value }, chosen, content.value),
  )()
  return ok(undefined)
}

/** By name, else the one by which this side hands the document in. What is on its way counts as done. */
function chooseAction(found: Found, wanted: string | undefined): Named | undefined {
  const { actions } = found.document.workflow
  const may = leaveOf(found.document, found.side, comingState(found)).actions
  const allowed = Object.entries(actions).filter(([name]) => may.includes(name))
  const chosen = allowed.find(([name, action]) =>
    wanted === undefined ? action.validate === true : name === wanted,
  )
  return chosen && { name: chosen[0], action: chosen[1] }
}

/** Undefined for an action that carries no content. */
function contentFor(
  session: AccountSession,
  found: Found,
  action: ActionDefinition,
): Result<Content | undefined> {
  const shown = found.draft ?? found.mirror
  if (!shown) return fail(draftUnknown())
  if (!action.validate && !action.saves) return ok(undefined)
  const checked = checkContent(found.document, presentOf(found.document, shown).content)
  if (!checked.ok) return checked
  const circumstances = circumstancesOf(session, found.document, shown.state)
  const content = settle(found.document, checked.value, circumstances)
  const places = action.validate
    ? [
        ...problemsOf(found.document, content, { fillers: [found.side], circumstances }),
        ...session.codes.wrongIn(found.document, content),
      ]
    : action.checks === 'formats'
      ? formatProblems(found.document, content, found.side, circumstances)
      : []
  return places.length > 0 ? fail(incomplete(places)) : ok(content)
}

function enqueue(
  session: AccountSession,
  rows: Rows,
  found: Found,
  input: SubmitInput,
  { name, action }: Named,
  content: Content | undefined,
): void {
  const { db, raw } = session
  const now = session.now().toISOString()
  const stored = content && JSON.stringify(content)
  rows.forgetReturned(input.id)
  // 暂存 again while the one before has not been sent: only the newest goes.
  if (action.saves) {
    const unsent = `from outbox where document_id = ? and state = 'waiting' and maybe_sent = 0`
    raw.prepare(`delete from outbox_upload where key in (select key ${unsent})`).run(input.id)
    raw.prepare(`delete ${unsent}`).run(input.id)
  }
  if (stored !== undefined) {
    beginDraft(rows, found, now)
    rows.patch(input.id, { content: stored, returned: '[]', updatedAt: now })
  } else rows.patch(input.id, { returned: '[]' })
  db.insert(outbox)
    .values({
      key: input.key,
      documentId: input.id,
      collection: found.document.kind,
      title: titleOf(found, content),
      action: name,
      formVersion: found.document.version,
      baseRevision: found.draft?.baseRevision ?? found.mirror?.revision ?? 0,
      localRevision: input.localRevision,
      answers: JSON.stringify(input.answers ?? {}),
      content: stored ?? '',
      createdAt: now,
    })
    .run()
  if (content) queueFiles({ db, raw }, input.key, found.document.kind, content)
}

/** Type and number, else name, as the outbox page shows it. */
function titleOf({ document, draft, mirror }: Found, content: Content | undefined): string {
  const shown = draft ?? mirror
  const named = content ?? (shown && presentOf(document, shown).content)
  return [document.title.zh, named && nameOf(document, named, 1)].filter(Boolean).join(' ')
}
