/** Saving a draft: checked, durable, read back. What the system fills stays as it was, whatever the page sends. */
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { ownPart } from '../../../domain/kit/own-part.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { draftSchemaOf } from '../../../domain/kit/schema.ts'
import type { AccountSession } from '../session/account-session.ts'
import { isNewer, presentOf } from './present.ts'
import {
  contentInvalid,
  draftConflict,
  draftUnknown,
  fileMissing,
  notEditable,
  outdated,
} from './problems.ts'
import type { DraftRow, Rows } from './rows.ts'
import type { VersionRow } from './versions.ts'
import { find, isPending, isStateEditable, stateLabel, type Found } from './view.ts'

export interface Saved {
  readonly kind: string
  readonly localRevision: number
  readonly savedAt: string
}

export interface SaveInput {
  readonly id: string
  readonly localRevision: number
  readonly content: unknown
  /** Server revision that the page shows: the first save of a document must not hide a newer one. */
  readonly baseRevision?: number | undefined
}

/** Building a schema costs more than a commit: one for each declaration. */
const schemas = new WeakMap<AnyDocument, ReturnType<typeof draftSchemaOf>>()

function schemaFor(document: AnyDocument): ReturnType<typeof draftSchemaOf> {
  const known = schemas.get(document)
  if (known) return known
  const made = draftSchemaOf(document)
  schemas.set(document, made)
  return made
}

/** Parses by the document's draft schema; messages carry their places. */
export function checkContent(document: AnyDocument, content: unknown): Result<Content> {
  const checked = schemaFor(document).safeParse(content)
  if (checked.success) return ok(checked.data)
  return fail(
    contentInvalid(
      checked.error.issues.slice(0, 50).map((issue) => ({
        at: issue.path.map(String).join('.'),
        message: label('内容过长或格式不对', issue.message),
      })),
    ),
  )
}

/** Failures: DRAFT_NOT_FOUND, DRAFT_CONFLICT, DRAFT_NOT_EDITABLE, DRAFT_NEWER_FORM, INPUT_CONTENT, FILE_MISSING. */
export function saveDraft(session: AccountSession, rows: Rows, input: SaveInput): Result<Saved> {
  const found = find(rows, session.registry, input.id)
  if (!found) return fail(draftUnknown())
  const { document, draft, mirror } = found
  if ((draft?.localRevision ?? 0) !== input.localRevision) return fail(draftConflict())
  if (!draft && input.baseRevision !== undefined && mirror?.revision !== input.baseRevision)
    return fail(draftConflict())
  if (isNewer(document, draft ?? mirror)) return fail(outdated())
  // While an earlier revision is on its way an edit is kept as the next one; otherwise the state decides.
  if (!isPending(found.last) && !isStateEditable(found)) return fail(notEditable(stateLabel(found)))
  const checked = checkContent(document, input.content)
  if (!checked.ok) return checked
  const shown = draft ?? mirror
  if (!shown) throw new Error('a found document has a draft or a mirrored row')
  const stored = presentOf(document, shown).content
  const kept = ownOf(found, stored, checked.value)
  if (!hasAllFiles(session, [stored], kept)) return fail(fileMissing())
  return ok(write(session, rows, found, input.localRevision, JSON.stringify(kept)))
}

function write(
  session: AccountSession,
  rows: Rows,
  found: Found,
  localRevision: number,
  content: string,
): Saved {
  const { draft, mirror, document } = found
  const id = (draft ?? mirror)?.id ?? ''
  const savedAt = session.now().toISOString()
  // The usual save is one statement: nothing but the draft's own row changes.
  if (draft && draft.formVersion === document.version) rows.update(id, localRevision, content, savedAt)
  else
    session.raw.transaction(() => {
      beginDraft(rows, found, savedAt)
      rows.update(id, localRevision, content, savedAt)
    })()
  const next = localRevision + 1
  if (!rows.holds(id, next, content)) throw new Error(`draft ${id} does not read back as it was written`)
  return { kind: document.kind, localRevision: next, savedAt }
}

/**
 * Sees to it that there is a draft in the present form: the server's copy becomes one, with what it began from; a content
 * of an older form is kept as it was. Call inside a transaction; the content is still to be written.
 */
export function beginDraft(rows: Rows, { draft, mirror, document, state }: Found, now: string): void {
  if (!draft && mirror) {
    rows.insert({
      id: mirror.id,
      collection: document.kind,
      formVersion: mirror.formVersion,
      state,
      content: mirror.content,
      baseRevision: mirror.revision,
      localRevision: 0,
      returned: '[]',
      createdAt: mirror.createdAt,
      updatedAt: mirror.updatedAt,
    })
    rows.versions.putBase(mirror.id, mirror)
    rows.records.note(document, mirror.id, presentOf(document, mirror).content)
  }
  const shown = draft ?? mirror
  if (!shown || shown.formVersion >= document.version) return
  const baseRevision = draft?.baseRevision ?? mirror?.revision ?? 0
  rows.versions.keep({
    documentId: shown.id,
    collection: document.kind,
    reason: 'upgrade',
    onRevision: baseRevision,
    formVersion: shown.formVersion,
    baseRevision,
    savedAt: shown.updatedAt,
    keptAt: now,
    base: null,
    content: shown.content,
  })
  rows.patch(shown.id, { formVersion: document.version })
}

/** The draft as it stands, with what it began from. Call inside a transaction. */
export function keepDraft(
  rows: Rows,
  draft: DraftRow,
  kept: Pick<VersionRow, 'reason' | 'onRevision' | 'keptAt'> & { readonly copiedAs?: string | undefined },
): void {
  const base = rows.versions.base(draft.id)
  rows.versions.keep({
    ...kept,
    documentId: draft.id,
    collection: draft.collection,
    formVersion: draft.formVersion,
    baseRevision: draft.baseRevision,
    savedAt: draft.updatedAt,
    base: base ? JSON.stringify(base) : null,
    content: draft.content,
  })
}

/** What comes in, as far as it is this side's to write; the rest as it was. */
export const ownOf = (
  { document, side, state }: Pick<Found, 'document' | 'side' | 'state'>,
  stored: Content,
  incoming: Content,
): Content => ownPart(document, { side, state }, incoming, stored)

/** Every file is in the local store, or was in one of the versions `before`. */
export function hasAllFiles(session: AccountSession, before: readonly Content[], incoming: Content): boolean {
  const known = new Set(
    before.flatMap((content) =>
      Object.values(content.attachments).flatMap((refs) => refs.map((ref) => ref.sha256)),
    ),
  )
  const added = Object.values(incoming.attachments).flatMap((refs) =>
    refs.filter((ref) => !known.has(ref.sha256)),
  )
  if (added.length === 0) return true
  const here = session.raw.prepare<[string], { bytes: number; type: string }>(
    'select bytes, type from attachment where sha256 = ?',
  )
  return added.every((ref) => {
    const file = here.get(ref.sha256)
    return file?.bytes === ref.bytes && file.type === ref.type
  })
}
