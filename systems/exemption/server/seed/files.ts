/** A small real file of the demonstration, uploaded as a clerk's is. */
import { createHash } from 'node:crypto'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { begin, receive } from '../../../../server/uploads/receive.ts'
import { applicationFiles } from '../../declare/application/files.ts'

const BYTES = new TextEncoder().encode('示例材料：本文件为演示数据，不含真实信息。\n')

export async function seedFile(db: Db, tenantId: string): Promise<AttachmentRef> {
  const ref = {
    sha256: createHash('sha256').update(BYTES).digest('hex'),
    bytes: BYTES.length,
    type: 'other',
  } as const
  const announced = await begin(db, tenantId, ref, applicationFiles.statement)
  const received = announced.ok ? await receive(db, tenantId, ref.sha256, 0, BYTES) : announced
  if (!received.ok) throw new Error(`the seed's file is refused: ${JSON.stringify(received.problem)}`)
  return { ...ref, name: '示例材料.txt' }
}
