/** A draft and the server's newer document side by side: base, mine, theirs, and what follows of itself (GEN-17). */
import type { ConflictKind, DocumentConflict } from '../../../contract/local/documents.ts'
import type { Circumstances, Content } from '../../../domain/kit/document.ts'
import { withOnFile } from '../../../domain/kit/comparison.ts'
import { mergeDocument } from '../../../domain/kit/merge-document.ts'
import type { Choices, Merged } from '../../../domain/kit/merge.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { emptyContent } from '../../../domain/kit/schema.ts'
import type { AccountSession } from '../session/account-session.ts'
import { circumstancesOf } from './circumstances.ts'
import { presentOf } from './present.ts'
import { draftUnknown, noConflict } from './problems.ts'
import type { DraftRow, MirrorRow, Rows } from './rows.ts'
import type { BaseRow } from './versions.ts'
import { conflictOf, find, historyOf, type Found } from './view.ts'

export interface Sides {
  readonly found: Found
  readonly draft: DraftRow
  readonly mirror: MirrorRow | undefined
  readonly baseRow: BaseRow | undefined
  readonly kind: DocumentConflict['kind']
  readonly theirRevision: number
  readonly base: Content
  readonly mine: Content
  readonly theirs: Content
  readonly circumstances: Circumstances
}

/** Failures: DRAFT_NOT_FOUND, also when there is no conflict. */
export function sidesOf(session: AccountSession, rows: Rows, id: string): Result<Sides> {
  const found = find(rows, session.registry, id)
  if (!found?.draft) return fail(draftUnknown())
  const conflict = conflictOf(found)
  if (!conflict) return fail(noConflict())
  const { document, draft, mirror } = found
  if (conflict.kind === 'record' && found.movedOn) {
    const { content: onFile } = found.movedOn
    const mine = presentOf(document, draft).content
    const theirs = withOnFile(document, mine, onFile)
    return ok({
      found,
      draft,
      mirror,
      baseRow: undefined,
      ...conflict,
      // What it was begun from is not known here: then all that differs is the clerk's.
      base: rows.records.begun(document, id, mine) ?? theirs,
      mine,
      theirs,
      circumstances: circumstancesOf(session, document, draft.state),
    })
  }
  const baseRow = rows.versions.base(id)
  const present = (stored: { formVersion: number; content: string } | undefined): Content =>
    stored ? presentOf(document, stored).content : emptyContent(document)
  return ok({
    found,
    draft,
    mirror,
    baseRow,
    ...conflict,
    base: present(baseRow),
    mine: present(draft),
    theirs: present(mirror),
    circumstances: circumstancesOf(session, document, draft.state),
  })
}

const merges: { readonly [Kind in ConflictKind]: (sides: Sides, choices: Choices) => Merged } = {
  content: ({ found, base, mine, theirs, circumstances }, choices) =>
    mergeDocument(found.document, base, mine, theirs, choices, circumstances),
  state: ({ found, base, mine, theirs, circumstances }, choices) =>
    mergeDocument(found.document, base, mine, theirs, choices, circumstances),
  record: ({ found, base, mine, theirs, circumstances }, choices) =>
    mergeDocument(found.document, base, mine, theirs, choices, circumstances),
  gone: ({ found, base, mine, circumstances }) =>
    mergeDocument(found.document, base, mine, base, {}, circumstances),
  newer: ({ mine }) => ({ content: mine, conflicts: [], changes: [] }),
}

export const mergeOf = (sides: Sides, choices: Choices): Merged => merges[sides.kind](sides, choices)

export function showConflict(session: AccountSession, rows: Rows, id: string): Result<DocumentConflict> {
  const sides = sidesOf(session, rows, id)
  if (!sides.ok) return sides
  const { draft, mirror, baseRow, kind, theirRevision, base, mine, theirs, found } = sides.value
  const { movedOn } = found
  const { content, conflicts, changes } = mergeOf(sides.value, {})
  const history = historyOf(rows, id)
  const before = history.findLast((entry) => baseRow && entry.at <= baseRow.updatedAt)
  return ok({
    kind,
    theirRevision,
    localRevision: draft.localRevision,
    theirState: mirror?.state ?? '',
    base: { content: base, who: before?.who ?? '', at: baseRow?.updatedAt ?? null },
    mine: { content: mine, who: session.account.displayName, at: draft.updatedAt },
    theirs:
      kind === 'record'
        ? { content: theirs, who: '', at: movedOn?.updatedAt ?? null }
        : {
            content: theirs,
            who: mirror?.who || (history.at(-1)?.who ?? ''),
            at: mirror?.updatedAt ?? null,
          },
    merged: content,
    conflicts: [...conflicts],
    changes: [...changes],
  })
}
