/** Saving a draft: checked, durable, read back. What the system fills stays as it was, whatever the page sends. */
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { draftSchemaOf } from '../../../domain/kit/schema.ts'
import type { AccountSession } from '../session/account-session.ts'
import { contentInvalid, draftConflict, draftUnknown, fileMissing, notEditable } from './problems.ts'
import { readContent, type Rows } from './rows.ts'
import { find, isPending, isStateEditable, stateLabel, type Found } from './view.ts'

export interface Saved {
  readonly kind: string
  readonly localRevision: number
  readonly savedAt: string
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
  return fail(contentInvalid(checked.error.issues.slice(0, 50).map((issue) => ({ at: issue.path.map(String).join('.'), message: label('内容过长或格式不对', issue.message) }))))
}

/** Failures: DRAFT_NOT_FOUND, DRAFT_CONFLICT, DRAFT_NOT_EDITABLE, INPUT_CONTENT, FILE_MISSING. */
export function saveDraft(session: AccountSession, rows: Rows, id: string, localRevision: number, content: unknown): Result<Saved> {
  const found = find(rows, session.registry, id)
  if (!found) return fail(draftUnknown())
  if ((found.draft?.localRevision ?? 0) !== localRevision) return fail(draftConflict())
  // While an earlier revision is on its way an edit is kept as the next one; otherwise the state decides.
  if (!isPending(found.last) && !isStateEditable(found)) return fail(notEditable(stateLabel(found)))
  const checked = checkContent(found.document, content)
  if (!checked.ok) return checked
  const stored = readContent((found.draft ?? found.mirror)?.content ?? '{"fields":{},"rows":{},"attachments":{}}')
  const kept = keepSystemFields(found.document, stored, checked.value)
  if (!hasAllFiles(session, stored, kept)) return fail(fileMissing())
  return ok(write(session, rows, found, id, localRevision, JSON.stringify(kept)))
}

function write(session: AccountSession, rows: Rows, found: Found, id: string, localRevision: number, content: string): Saved {
  const savedAt = session.now().toISOString()
  if (found.draft) rows.update(id, localRevision, content, savedAt)
  else {
    const base = found.mirror
    rows.insert({ id, collection: found.document.kind, formVersion: found.document.version, state: found.state, content, baseRevision: base?.revision ?? 0, localRevision: 1, returned: '[]', createdAt: base?.createdAt ?? savedAt, updatedAt: savedAt })
  }
  const back = rows.draft(id)
  if (back?.content !== content || back.localRevision !== localRevision + 1) throw new Error(`draft ${id} does not read back as it was written`)
  return { kind: found.document.kind, localRevision: back.localRevision, savedAt }
}

function keepSystemFields(document: AnyDocument, stored: Content, incoming: Content): Content {
  const fields = { ...incoming.fields }
  for (const [name, field] of Object.entries(document.fields)) {
    if (field.filledBy !== 'system' || document.derive[name]) continue
    if (stored.fields[name] === undefined) delete fields[name]
    else fields[name] = stored.fields[name]
  }
  return { ...incoming, fields }
}

/** Every file is in the local store, or was in the document before. */
function hasAllFiles(session: AccountSession, stored: Content, incoming: Content): boolean {
  const before = new Set(Object.values(stored.attachments).flatMap((refs) => refs.map((ref) => ref.sha256)))
  const added = Object.values(incoming.attachments).flatMap((refs) => refs.filter((ref) => !before.has(ref.sha256)))
  if (added.length === 0) return true
  const known = session.raw.prepare<[string], { bytes: number; type: string }>('select bytes, type from attachment where sha256 = ?')
  return added.every((ref) => {
    const file = known.get(ref.sha256)
    return file?.bytes === ref.bytes && file.type === ref.type
  })
}
