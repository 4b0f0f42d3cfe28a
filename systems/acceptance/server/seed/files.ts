/** Small real files of the demonstration: a page of PDF and a picture of one grey dot, uploaded as a clerk's are. */
import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { AttachmentRef, FileField } from '../../../../domain/kit/field.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { begin, receive } from '../../../../server/uploads/receive.ts'
import { agencyFiles } from '../../declare/files.ts'
import { report } from '../../declare/report.ts'

const DOT = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
)

async function onePage(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage()
  return new Uint8Array(await document.save({ useObjectStreams: false }))
}

async function put(
  db: Db,
  tenantId: string,
  bytes: Uint8Array,
  type: 'pdf' | 'png',
  slot: FileField,
  name: string,
): Promise<AttachmentRef> {
  const ref = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, type } as const
  const announced = await begin(db, tenantId, ref, slot)
  const received = announced.ok ? await receive(db, tenantId, ref.sha256, 0, bytes) : announced
  if (!received.ok) throw new Error(`the seed's file is refused: ${JSON.stringify(received.problem)}`)
  return { ...ref, name }
}

export interface SeedFiles {
  readonly scan: AttachmentRef
  readonly original: AttachmentRef
  readonly photo: AttachmentRef
}

export async function seedFiles(db: Db, tenantId: string): Promise<SeedFiles> {
  const page = await onePage()
  const original = await put(db, tenantId, page, 'pdf', report.attachments.original, '示例检验报告.pdf')
  return {
    original,
    scan: { ...original, name: '示例材料（已盖章）.pdf' },
    photo: await put(db, tenantId, DOT, 'png', agencyFiles.other, '示例商品照片.png'),
  }
}
