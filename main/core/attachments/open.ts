/** Reading a document's files back, and how far they have got. */
import { createHash } from 'node:crypto'
import type { AttachmentRef } from '../../../domain/kit/field.ts'
import { mediaOf } from '../../../domain/kit/file-kinds.ts'
import { nameOfFile } from '../../../domain/kit/file-name.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { readContent } from '../drafts/rows.ts'
import type { OpenSession } from '../session/open-session.ts'
import { readFile } from './store.ts'

const damaged = () =>
  problem(
    'FILE_DAMAGED',
    label(
      '附件内容在传输或保存时损坏，未打开',
      'The file was damaged on its way or where it is kept; it was not opened',
    ),
    {
      next: label(
        '请稍后重试；仍不能打开时请重新上传该附件',
        'Try again later; attach the file again if it still fails',
      ),
      retrySafe: true,
    },
  )

function refsOf(session: OpenSession, documentId: string): Result<AttachmentRef[]> {
  const found = session.drafts.get(documentId)
  const inRecords = found.ok ? [] : refsInRecords(session, documentId)
  if (inRecords.length > 0) return ok(inRecords)
  return found.ok ? ok(Object.values(found.value.content.attachments).flat()) : found
}

/** Of the records with this id, whatever their kind. */
function refsInRecords({ raw, registry }: OpenSession, id: string): AttachmentRef[] {
  return raw
    .prepare<[string], { collection: string; content: string }>(
      'select collection, content from mirror where id = ?',
    )
    .all(id)
    .filter(({ collection }) => registry.records.has(collection))
    .flatMap(({ content }) => Object.values(readContent(content).attachments).flat())
}

/** From the local store, else from the server. Failures: DRAFT_NOT_FOUND, FILE_NOT_FOUND. Rejects as the server's call does. */
export async function openFile(
  session: OpenSession,
  documentId: string,
  sha256: string,
): Promise<Result<File>> {
  const refs = refsOf(session, documentId)
  if (!refs.ok) return refs
  const ref = refs.value.find((candidate) => candidate.sha256 === sha256)
  if (!ref)
    return fail(problem('FILE_NOT_FOUND', label('这份单据没有该附件', 'This document has no such file')))
  const isWhole = (data: Uint8Array | undefined): data is Uint8Array =>
    data !== undefined && createHash('sha256').update(data).digest('hex') === sha256
  const here = readFile(session.raw, sha256)
  const fetch = async () =>
    new Uint8Array(await (await session.central.uploads.download({ sha256 })).arrayBuffer())
  // What was damaged here or on its way is fetched, at most twice; nobody is shown other bytes than were attached.
  let data: Uint8Array | undefined = here
  for (let times = 0; times < 2 && !isWhole(data); times += 1) data = await fetch()
  return isWhole(data)
    ? ok(new File([new Uint8Array(data)], nameOfFile(ref.name, ref.type), { type: mediaOf(ref.type) }))
    : fail(damaged())
}

export interface Progress {
  readonly sha256: string
  readonly sent: number
  readonly total: number
  readonly state: 'local' | 'sending' | 'sent'
}

export function progressOf(session: OpenSession, documentId: string): Result<Progress[]> {
  const refs = refsOf(session, documentId)
  if (!refs.ok) return refs
  const isHere = session.raw.prepare<[string], object>('select 1 from attachment where sha256 = ?')
  const uploaded = session.raw.prepare<[string], { received: number; complete: number }>(
    'select max(received) as received, max(complete) as complete from upload where sha256 = ? group by sha256',
  )
  return ok(
    refs.value.map(({ sha256, bytes }) => {
      const at = uploaded.get(sha256)
      if (!isHere.get(sha256) || at?.complete === 1)
        return { sha256, sent: bytes, total: bytes, state: 'sent' as const }
      return at && at.received > 0
        ? { sha256, sent: at.received, total: bytes, state: 'sending' as const }
        : { sha256, sent: 0, total: bytes, state: 'local' as const }
    }),
  )
}
