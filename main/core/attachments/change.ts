/** Adding and removing files of a draft: the file and the draft's new content are one transaction. */
import type { AttachmentRef } from '../../../domain/kit/field.ts'
import { nameOfFile } from '../../../domain/kit/file-name.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Problem, type Result } from '../../../domain/kit/problem.ts'
import { draftConflict, draftUnknown } from '../drafts/problems.ts'
import { readContent } from '../drafts/rows.ts'
import { find } from '../drafts/view.ts'
import type { OpenSession } from '../session/open-session.ts'
import { checkFile } from './check.ts'
import { dropUnusedFiles, putFile } from './store.ts'

interface Place {
  readonly documentId: string
  readonly localRevision: number
  readonly slot: string
}

const noSlot = (slot: string): Problem =>
  problem('FILE_SLOT', label(`没有附件类型“${slot}”`, `There is no place "${slot}" for files`))
const tooMany = (max: number): Problem =>
  problem('FILE_COUNT', label(`最多 ${max} 个文件`, `At most ${max} files`))
const alreadyThere = (): Problem =>
  problem('FILE_TWICE', label('该文件已经添加', 'This file has been added already'))

/** Failures: those of `checkFile` and of saving, FILE_SLOT, FILE_COUNT, FILE_TWICE. */
export async function addFile(
  session: OpenSession,
  place: Place,
  file: File,
): Promise<Result<{ ref: AttachmentRef; localRevision: number }>> {
  const found = find(session.drafts.rows, session.registry, place.documentId)
  if (!found) return fail(draftUnknown())
  const field = found.document.attachments[place.slot]
  if (!field) return fail(noSlot(place.slot))
  const data = new Uint8Array(await file.arrayBuffer())
  const checked = await checkFile(field, data)
  if (!checked.ok) return checked
  const { sha256, bytes, type } = checked.value
  const ref: AttachmentRef = { sha256, name: nameOfFile(file.name, type), bytes, type }
  return changeSlot(session, place, (refs) => {
    if (refs.some((other) => other.sha256 === sha256)) return fail(alreadyThere())
    if (refs.length >= field.maxCount) return fail(tooMany(field.maxCount))
    putFile(session.raw, checked.value, data, session.now().toISOString())
    return ok([...refs, ref])
  }).map((localRevision) => ({ ref, localRevision }))
}

/** Failures as those of saving. */
export function removeFile(
  session: OpenSession,
  place: Place,
  sha256: string,
): Result<{ localRevision: number }> {
  const changed = changeSlot(session, place, (refs) => ok(refs.filter((ref) => ref.sha256 !== sha256)))
  if (changed.result.ok) session.raw.transaction(() => dropUnusedFiles(session.raw, [sha256]))()
  return changed.map((localRevision) => ({ localRevision }))
}

type Change = (refs: readonly AttachmentRef[]) => Result<AttachmentRef[]>

function changeSlot(session: OpenSession, place: Place, change: Change) {
  const result = session.raw.transaction((): Result<number> => {
    const found = session.drafts.get(place.documentId)
    if (!found.ok) return found
    if (found.value.localRevision !== place.localRevision) return fail(draftConflict())
    const stored = readContent(JSON.stringify(found.value.content))
    const refs = change(stored.attachments[place.slot] ?? [])
    if (!refs.ok) return refs
    const saved = session.drafts.save({
      id: place.documentId,
      localRevision: place.localRevision,
      content: { ...stored, attachments: { ...stored.attachments, [place.slot]: refs.value } },
    })
    return saved.ok ? ok(saved.value.localRevision) : saved
  })()
  return {
    result,
    map: <T>(to: (localRevision: number) => T): Result<T> => (result.ok ? ok(to(result.value)) : result),
  }
}
