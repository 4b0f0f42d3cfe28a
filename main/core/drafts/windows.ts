/**
 * Two windows of one machine changed the same draft (GEN-17). The one that came second decides; what it had, what the other
 * one had stored and what both began from are kept in the same transaction, so that the choice can be undone as the one
 * between two machines can.
 */
import type { Content } from '../../../domain/kit/document.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { upgradeContent } from '../../../domain/kit/upgrade.ts'
import type { AccountSession } from '../session/account-session.ts'
import { presentOf } from './present.ts'
import { draftConflict, draftUnknown, fileMissing } from './problems.ts'
import type { Rows } from './rows.ts'
import { beginDraft, checkContent, hasAllFiles, keepDraft, ownOf } from './save.ts'
import type { VersionRow } from './versions.ts'
import { find, viewOf, type Found } from './view.ts'

export interface WindowsInput {
  readonly id: string
  /** Of what the other window has stored. */
  readonly localRevision: number
  readonly base: Content
  readonly mine: Content
  /** What came of the comparison. */
  readonly content: Content
}

/** What both windows began from, and what this one had. */
export interface Apart {
  readonly base: Content
  readonly mine: Content
}

/** In `base` of a kept version of this reason, JSON. */
interface Others {
  readonly base: Content
  readonly theirs: Content
}

/**
 * Writes the outcome over what the other window has stored. A document that the other one has handed in stays as it is, and
 * what this one had is put aside. Failures: DRAFT_NOT_FOUND, DRAFT_CONFLICT (stored once more), INPUT_CONTENT, FILE_MISSING.
 */
export function resolveWindows(session: AccountSession, rows: Rows, input: WindowsInput): Result<undefined> {
  const found = find(rows, session.registry, input.id)
  if (!found) return fail(draftUnknown())
  const { document, draft, mirror } = found
  const shown = draft ?? mirror
  if (!shown) return fail(draftUnknown())
  if ((draft?.localRevision ?? 0) !== input.localRevision) return fail(draftConflict())
  const theirs = presentOf(document, shown).content
  const read = (content: Content): Result<Content> => {
    const checked = checkContent(document, content)
    return checked.ok ? ok(ownOf(found, theirs, checked.value)) : checked
  }
  const [base, mine, content] = [read(input.base), read(input.mine), read(input.content)] as const
  if (!base.ok) return base
  if (!mine.ok) return mine
  if (!content.ok) return content
  const now = session.now().toISOString()
  const baseRevision = draft?.baseRevision ?? mirror?.revision ?? 0
  const kept = {
    documentId: input.id,
    collection: document.kind,
    formVersion: document.version,
    baseRevision,
    savedAt: now,
    keptAt: now,
    content: JSON.stringify(mine.value),
  }
  if (!viewOf(rows, found).isEditable) {
    // Handing it in makes the next revision, which these edits are not part of.
    rows.versions.keep({
      ...kept,
      reason: 'stepBack',
      onRevision: baseRevision + 1,
      base: JSON.stringify({
        revision: baseRevision,
        formVersion: document.version,
        updatedAt: shown.updatedAt,
        content: JSON.stringify(base.value),
      }),
    })
    return ok(undefined)
  }
  if (!hasAllFiles(session, [theirs], content.value)) return fail(fileMissing())
  const others: Others = { base: base.value, theirs }
  session.raw.transaction(() => {
    rows.versions.forgetAll(input.id, 'windows')
    rows.versions.keep({ ...kept, reason: 'windows', onRevision: baseRevision, base: JSON.stringify(others) })
    beginDraft(rows, found, now)
    rows.update(input.id, input.localRevision, JSON.stringify(content.value), now)
  })()
  return ok(undefined)
}

/** Stores what the other window had; answers what stood against it. Call with a kept version of this reason. */
export function undoWindows(
  session: AccountSession,
  rows: Rows,
  { document, draft }: Found,
  version: VersionRow,
): Apart {
  if (!draft || version.base === null) throw new Error('a choice between two windows is undone on its draft')
  const { base, theirs } = JSON.parse(version.base) as Others // written by `resolveWindows`
  const now = session.now().toISOString()
  const present = (content: Content) => upgradeContent(document, content, version.formVersion).content
  session.raw.transaction(() => {
    keepDraft(rows, draft, { reason: 'undo', onRevision: draft.baseRevision, keptAt: now })
    rows.update(draft.id, draft.localRevision, JSON.stringify(present(theirs)), now)
  })()
  return { base: present(base), mine: presentOf(document, version).content }
}
