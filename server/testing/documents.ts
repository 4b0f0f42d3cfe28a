/** Applications for tests. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { CentralClient } from '../../contract/central.ts'
import type { ActInput } from '../../contract/central/documents.ts'
import { CHUNK_BYTES } from '../../contract/central/uploads.ts'
import type { AttachmentRef } from '../../domain/kit/field.ts'

export const REPRINT = 'certificates.reprint'
export const ONSITE = 'certificates.onsite-issue'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A valid certificate of this caller; with a print status, one of those that it may print itself. */
export async function someCertificate(
  client: CentralClient,
  printStatus?: 'pending' | 'printed',
): Promise<string> {
  const query = printStatus
    ? { view: 'selfPrint', filters: { printStatus: { equals: printStatus } } }
    : { filters: {} }
  const { rows } = await client.documents.list({ collection: 'certificates.export', ...query, pageSize: 100 })
  const row = rows.find((candidate) => candidate.state === 'valid')
  if (!row) throw new Error('the seed has no such certificate')
  return row.id
}

export function reprintOf(
  certificateNo: string,
  fields: Record<string, string> = {},
  over: Partial<ActInput> = {},
): ActInput {
  return {
    key: randomUUID(),
    kind: REPRINT,
    documentId: randomUUID(),
    action: 'submit',
    baseRevision: 0,
    formVersion: 1,
    content: { fields: { certificateNo, reason: '打印机卡纸', ...fields }, rows: {}, attachments: {} },
    ...over,
  }
}

export const decision = (documentId: string, action: string, over: Partial<ActInput> = {}): ActInput => ({
  key: randomUUID(),
  kind: REPRINT,
  documentId,
  action,
  baseRevision: 1,
  formVersion: 1,
  answers: { opinion: '同意' },
  ...over,
})

/** A PDF with this many empty pages, padded to at least `bytes`. */
export async function pdfOf(pages: number, bytes = 0): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) document.addPage()
  if (bytes > 0)
    await document.attach(randomBytes(bytes), 'padding.bin', { mimeType: 'application/octet-stream' })
  return new Uint8Array(await document.save({ useObjectStreams: false }))
}

export const chunkAt = (bytes: Uint8Array<ArrayBuffer>, offset: number): File =>
  new File([bytes.subarray(offset, offset + CHUNK_BYTES)], 'chunk')

/** Uploads a whole file; answers what a document refers to it by. */
export async function uploadAll(
  client: CentralClient,
  bytes: Uint8Array<ArrayBuffer>,
  slot = { kind: REPRINT, slot: 'proof' },
  type: AttachmentRef['type'] = 'pdf',
): Promise<AttachmentRef> {
  const ref = { sha256: sha256(bytes), bytes: bytes.length, type }
  let { received, complete } = await client.uploads.begin({ ...ref, ...slot })
  while (!complete)
    ({ received, complete } = await client.uploads.chunk({
      sha256: ref.sha256,
      offset: received,
      data: chunkAt(bytes, received),
    }))
  return { ...ref, name: '证明材料.pdf' }
}
