/** A paper as somebody would scan it: here one grey dot. Each tenant uploads its own. */
import { createHash } from 'node:crypto'
import type { AttachmentRef, FileField } from '../../../../domain/kit/field.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { begin, receive } from '../../../../server/uploads/receive.ts'
import { PICTURE } from './picture.ts'

export async function seedPaper(db: Db, { tenantId }: Actor, slot: FileField): Promise<AttachmentRef> {
  const ref = {
    sha256: createHash('sha256').update(PICTURE).digest('hex'),
    bytes: PICTURE.length,
    type: 'png',
  } as const
  const announced = await begin(db, tenantId, ref, slot)
  const received = announced.ok ? await receive(db, tenantId, ref.sha256, 0, PICTURE) : announced
  if (!received.ok) throw new Error(`the seed's picture is refused: ${JSON.stringify(received.problem)}`)
  return { ...ref, name: '示例材料.png' }
}
