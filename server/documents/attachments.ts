/** Attachments of a content: each must be uploaded whole by the same tenant and fit its slot, as the server measured it. */
import { and, eq, inArray } from 'drizzle-orm'
import { uploads } from '../../db/central/uploads.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import { fillerOf, type Filler } from '../../domain/kit/fillers.ts'
import { wrongFile, type Measured } from '../../domain/kit/file-problems.ts'
import { label } from '../../domain/kit/label.ts'
import type { PlacedMessage } from '../../domain/kit/problem.ts'
import type { Db } from '../platform/database.ts'

export type UploadedFiles = ReadonlyMap<string, Measured>

/** The complete uploads of a tenant among these addresses; in a transaction none of them is swept away before its end. */
export async function uploadedFiles(
  db: Db,
  tenantId: string,
  hashes: readonly string[],
): Promise<UploadedFiles> {
  if (hashes.length === 0) return new Map()
  const found = await db
    .select()
    .from(uploads)
    .where(
      and(
        eq(uploads.tenantId, tenantId),
        inArray(uploads.sha256, [...new Set(hashes)]),
        eq(uploads.isComplete, true),
      ),
    )
    .for('key share')
  return new Map(found.map((row) => [row.sha256, row]))
}

export const hashesIn = (content: Content | undefined): string[] =>
  Object.values(content?.attachments ?? {}).flatMap((refs) => refs.map((ref) => ref.sha256))

export function wrongAttachments(
  document: AnyDocument,
  content: Content,
  files: UploadedFiles,
  side: Filler,
): PlacedMessage[] {
  const own = Object.entries(document.attachments).filter(([, slot]) => fillerOf(slot) === side)
  return own.flatMap(([name, slot]) =>
    (content.attachments[name] ?? []).flatMap((ref) => {
      const file = files.get(ref.sha256)
      const wrong =
        !file || file.bytes !== ref.bytes || file.type !== ref.type
          ? label(`“${ref.name}”尚未上传完成`, `"${ref.name}" is not uploaded yet`)
          : (wrongFile(slot, file)?.message ?? null)
      return wrong ? [{ at: `attachments.${name}`, message: wrong }] : []
    }),
  )
}
