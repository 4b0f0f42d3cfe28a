/** Whether a file may be attached at a place: its true type by content, its size, its pages. The server judges by the same. */
import { createHash } from 'node:crypto'
import type { FileField } from '../../../domain/kit/field.ts'
import { takesAny } from '../../../domain/kit/file-kinds.ts'
import { troubleAt, wrongFile, wrongSize } from '../../../domain/kit/file-problems.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { judgeFile } from '../../../files/judge-file.ts'
import { markOf } from '../../../files/mark.ts'
import type { StoredFile } from './store.ts'

/** Failures: FILE_EMPTY, FILE_SIZE, FILE_TYPE, FILE_ENCRYPTED, FILE_MALFORMED, FILE_BOMB, FILE_PIXELS, FILE_PAGE_SIZE. */
export async function checkFile(field: FileField, data: Uint8Array): Promise<Result<StoredFile>> {
  const bytes = data.length
  const wrongAtOnce = wrongSize(field, bytes)
  if (wrongAtOnce) return fail(wrongAtOnce)
  const judged = await judgeFile(data)
  // Where any file will do, what cannot be looked into is taken as it is.
  if ('trouble' in judged && takesAny(field.types)) return ok(stored(data, { type: 'other', pages: null }))
  if ('trouble' in judged) {
    // Who offers a damaged picture where only a PDF will do is told about the PDF.
    const type = markOf(data)
    return fail(
      (type && !field.types.includes(type) && wrongFile(field, { bytes, type, pages: null })) ||
        troubleAt(field, judged.trouble),
    )
  }
  const wrong = wrongFile(field, { bytes, ...judged })
  return wrong ? fail(wrong) : ok(stored(data, judged))
}

const stored = (data: Uint8Array, judged: Pick<StoredFile, 'type' | 'pages'>): StoredFile => ({
  sha256: createHash('sha256').update(data).digest('hex'),
  bytes: data.length,
  ...judged,
})
