/** The clerk's decision about a conflict, and taking it back. What is replaced is kept in the same transaction. */
import type { Content } from '../../../domain/kit/document.ts'
import type { Choices } from '../../../domain/kit/merge.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import type { AccountSession } from '../session/account-session.ts'
import { mergeOf, sidesOf } from './conflict.ts'
import { asNew, insertDraft } from './create.ts'
import { draftConflict, draftUnknown, fileMissing, noConflict, nothingToUndo, undecided } from './problems.ts'
import type { Rows } from './rows.ts'
import { beginDraft, checkContent, hasAllFiles, keepDraft, ownOf } from './save.ts'
import type { BaseRow, VersionRow } from './versions.ts'
import { find, undoableOf } from './view.ts'
import { undoWindows, type Apart } from './windows.ts'

export interface ResolveInput {
  readonly id: string
  readonly localRevision: number
  readonly theirRevision: number
  readonly choices?: Choices | undefined
  readonly content?: Content | undefined
}

/** Failures: DRAFT_NOT_FOUND, DRAFT_CONFLICT (one of the sides has moved), DRAFT_UNDECIDED (with places), INPUT_CONTENT, FILE_MISSING. */
export function resolveConflict(session: AccountSession, rows: Rows, input: ResolveInput): Result<undefined> {
  const sides = sidesOf(session, rows, input.id)
  if (!sides.ok) return sides
  const { found, draft, mirror, kind, theirRevision, base, mine, theirs } = sides.value
  if (kind !== 'record' && (kind !== 'content' || !mirror)) return fail(noConflict())
  if (draft.localRevision !== input.localRevision || theirRevision !== input.theirRevision)
    return fail(draftConflict())
  const merged = mergeOf(sides.value, input.choices ?? {})
  const open = input.content ? [] : merged.conflicts.filter(({ at }) => input.choices?.[at] === undefined)
  if (open.length > 0)
    return fail(undecided(open.map(({ at }) => ({ at, message: label('请选择', 'Choose one') }))))
  const checked = checkContent(
    found.document,
    input.content ? ownOf(found, theirs, input.content) : merged.content,
  )
  if (!checked.ok) return checked
  if (!hasAllFiles(session, [base, mine, theirs], checked.value)) return fail(fileMissing())
  const now = session.now().toISOString()
  session.raw.transaction(() => {
    // The row of a record has no place among the revisions of the document.
    const onRevision = kind === 'record' ? draft.baseRevision : theirRevision
    keepDraft(rows, draft, { reason: 'resolve', onRevision, keptAt: now })
    beginDraft(rows, found, now)
    rows.update(input.id, draft.localRevision, JSON.stringify(checked.value), now)
    rows.records.note(found.document, input.id, checked.value)
    if (kind === 'record' || !mirror) return rows.patch(input.id, { returned: '[]' })
    rows.patch(input.id, { baseRevision: mirror.revision, state: mirror.state, returned: '[]' })
    rows.versions.putBase(input.id, mirror)
  })()
  return ok(undefined)
}

/**
 * The server's document can no longer be edited here: own edits leave the document, and stay as a new draft when `asNew`,
 * else as a kept version. Answers the new draft's id. Failures: DRAFT_NOT_FOUND, DRAFT_CONFLICT.
 */
export function stepBack(
  session: AccountSession,
  rows: Rows,
  input: { id: string; localRevision: number; asNew: boolean },
): Result<string | undefined> {
  const sides = sidesOf(session, rows, input.id)
  if (!sides.ok) return sides
  const { found, draft, kind, theirRevision, mine } = sides.value
  if (kind !== 'state' && kind !== 'gone') return fail(noConflict())
  if (draft.localRevision !== input.localRevision) return fail(draftConflict())
  return ok(
    session.raw.transaction(() => {
      const copy = input.asNew
        ? insertDraft(session, rows, found.document, asNew(session, found.document, mine))
        : undefined
      keepDraft(rows, draft, {
        reason: 'stepBack',
        onRevision: theirRevision,
        keptAt: session.now().toISOString(),
        copiedAs: copy,
      })
      rows.remove(input.id)
      rows.forgetReturned(input.id)
      return copy
    })(),
  )
}

/**
 * The draft as it was before the last choice; what it is now is kept in turn. Answers what stood apart when the choice was
 * between two windows. Failures: DRAFT_NOT_FOUND, DRAFT_CONFLICT, DRAFT_NO_VERSION.
 */
export function undoResolve(
  session: AccountSession,
  rows: Rows,
  input: { id: string; localRevision: number },
): Result<Apart | undefined> {
  const found = find(rows, session.registry, input.id)
  if (!found) return fail(draftUnknown())
  const { draft, mirror, document } = found
  if ((draft?.localRevision ?? 0) !== input.localRevision) return fail(draftConflict())
  const version = undoableOf(rows, found)
  if (!version) return fail(nothingToUndo())
  if (version.reason === 'windows') return ok(undoWindows(session, rows, found, version))
  const now = session.now().toISOString()
  session.raw.transaction(() => {
    if (draft) {
      keepDraft(rows, draft, { reason: 'undo', onRevision: version.baseRevision, keptAt: now })
      rows.update(input.id, draft.localRevision, version.content, now)
      rows.patch(input.id, { baseRevision: version.baseRevision, formVersion: version.formVersion })
    } else
      rows.insert({
        id: input.id,
        collection: document.kind,
        formVersion: version.formVersion,
        state: found.state,
        content: version.content,
        baseRevision: version.baseRevision,
        localRevision: 1,
        returned: '[]',
        createdAt: mirror?.createdAt ?? now,
        updatedAt: now,
      })
    restoreBase(rows, version)
    rows.versions.forget(version.seq)
  })()
  return ok(undefined)
}

function restoreBase(rows: Rows, { documentId, base }: VersionRow): void {
  if (base === null) rows.versions.removeBase(documentId)
  else rows.versions.putBase(documentId, JSON.parse(base) as BaseRow) // written by `keepVersion`
}
