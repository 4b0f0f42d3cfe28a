/**
 * What a colleague changed in a document that is open here, and that was taken over because nothing here stood against it: who, when and
 * where, until the clerk has seen it. Later changes are added to it, against what the clerk last saw.
 */
import type { DocumentConflict, LocalDocument } from '../../../contract/local/documents.ts'
import type { Content } from '../../../domain/kit/document.ts'

export type Change = DocumentConflict['changes'][number]

export interface Told {
  /** What the clerk last saw. */
  readonly before: Content
  /** When that revision was made: what happened later is what is told. */
  readonly since: string
  readonly now: Content
  /** Who did it, in the order of their last changes; empty when the server did not say. */
  readonly who: readonly string[]
  /** When the last change was made, UTC. */
  readonly at: string
  readonly changes: readonly Change[]
}

interface Shown {
  readonly content: Content
  readonly baseRevision: number
  /** Null: never at the server. */
  readonly madeAt: string | null
}

/** Null when there is nothing to tell: the clerk's own work, a choice made here, or the colleague took it back. */
export function told(
  earlier: Told | null,
  shown: Shown,
  document: LocalDocument,
  changesOf: (before: Content, now: Content) => readonly Change[],
): Told | null {
  const { by, canUndoResolve, baseRevision, content, history } = document
  // A choice between two versions was made by the clerk, who has seen both.
  if (!by || canUndoResolve || shown.madeAt === null || baseRevision <= shown.baseRevision) return earlier
  const { before, since } = earlier ?? { before: shown.content, since: shown.madeAt }
  const changes = changesOf(before, content)
  if (changes.length === 0) return null
  const known = history.filter((entry) => entry.at > since && entry.at <= by.at).map((entry) => entry.who)
  const who = [...known, by.who].filter((name) => name !== '')
  return {
    before,
    since,
    now: content,
    who: who.filter((name, index) => who.lastIndexOf(name) === index),
    at: by.at,
    changes,
  }
}
