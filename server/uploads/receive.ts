/** Uploads in chunks: resumed where they stopped, repeated without harm, checked whole at the end. */
import { createHash } from 'node:crypto'
import { and, asc, eq, sql } from 'drizzle-orm'
import { CHUNK_BYTES } from '../../contract/central/uploads.ts'
import { uploadChunks, uploads } from '../../db/central/uploads.ts'
import type { FileField, FileType } from '../../domain/kit/field.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type Problem, type Result } from '../../domain/kit/problem.ts'
import { wrongFile } from '../documents/attachments.ts'
import type { Db, Tx } from '../platform/database.ts'
import { transact } from '../platform/write.ts'
import { inspect } from './inspect.ts'

export interface Progress {
  readonly received: number
  readonly complete: boolean
}

export interface Announced {
  readonly sha256: string
  readonly bytes: number
  readonly type: FileType
}

const wrong = (code: string, zh: string, en: string, retrySafe = false): Problem => problem(code, label(zh, en), { retrySafe })
const BROKEN = wrong('FILE_BROKEN', '文件在传输中损坏，请重新上传', 'The file was damaged on the way, please upload it again', true)

const ofFile = (tenantId: string, sha256: string) => and(eq(uploads.tenantId, tenantId), eq(uploads.sha256, sha256))
const chunksOf = (tenantId: string, sha256: string) => and(eq(uploadChunks.tenantId, tenantId), eq(uploadChunks.sha256, sha256))

/** Size and type are refused before a byte is sent; a complete file is judged by what was measured. */
export async function begin(db: Db, tenantId: string, file: Announced, slot: FileField): Promise<Result<Progress>> {
  const misfit = wrongFile(slot, { bytes: file.bytes, type: file.type, pages: null })
  if (misfit) return fail(problem('FILE_LIMIT', misfit, { retrySafe: false }))
  return transact(db, async (tx) => {
    await forgetAbandoned(tx, tenantId)
    const [known] = await tx.select().from(uploads).where(ofFile(tenantId, file.sha256)).for('update')
    if (known && (known.isComplete || (known.bytes === file.bytes && known.type === file.type))) {
      const late = known.isComplete ? wrongFile(slot, known) : null
      return late ? fail(problem('FILE_LIMIT', late, { retrySafe: false })) : ok({ received: known.received, complete: known.isComplete })
    }
    if (known) await forget(tx, tenantId, file.sha256) // announced differently before: start over
    await tx.insert(uploads).values({ tenantId, ...file })
    return ok({ received: 0, complete: false })
  })
}

/** Refusals: FILE_NOT_ANNOUNCED, FILE_CHUNK (a gap, a wrong size), and at the end FILE_BROKEN, FILE_TYPE, FILE_ENCRYPTED, FILE_MALFORMED. */
export async function receive(db: Db, tenantId: string, sha256: string, offset: number, data: Uint8Array): Promise<Result<Progress>> {
  return transact(db, async (tx) => {
    const [upload] = await tx.select().from(uploads).where(ofFile(tenantId, sha256)).for('update')
    if (!upload) return fail(wrong('FILE_NOT_ANNOUNCED', '请先开始上传', 'Begin the upload first', true))
    if (upload.isComplete || offset < upload.received) return ok({ received: upload.received, complete: upload.isComplete })
    const expected = Math.min(CHUNK_BYTES, upload.bytes - upload.received)
    if (offset > upload.received || data.length !== expected) return fail(wrong('FILE_CHUNK', `请从第 ${upload.received} 字节继续上传`, `Continue at byte ${upload.received} with ${expected} bytes`, true))
    await tx.insert(uploadChunks).values({ tenantId, sha256, offset, data })
    const received = offset + data.length
    await tx.update(uploads).set({ received }).where(ofFile(tenantId, sha256))
    return received < upload.bytes ? ok({ received, complete: false }) : complete(tx, tenantId, upload)
  })
}

async function complete(tx: Tx, tenantId: string, upload: Announced): Promise<Result<Progress>> {
  const parts: Uint8Array[] = []
  for await (const part of readChunks(tx, tenantId, upload.sha256)) parts.push(part)
  const bytes = Buffer.concat(parts)
  const isWhole = createHash('sha256').update(bytes).digest('hex') === upload.sha256
  const seen = isWhole ? await inspect(bytes, upload.type) : fail(BROKEN)
  if (!seen.ok) {
    await forget(tx, tenantId, upload.sha256)
    return seen
  }
  await tx.update(uploads).set({ isComplete: true, pages: seen.value.pages }).where(ofFile(tenantId, upload.sha256))
  return ok({ received: upload.bytes, complete: true })
}

/** Uploads that nobody went on with for a week. */
async function forgetAbandoned(tx: Tx, tenantId: string): Promise<void> {
  const old = await tx.select({ sha256: uploads.sha256 }).from(uploads).where(and(eq(uploads.tenantId, tenantId), eq(uploads.isComplete, false), sql`${uploads.createdAt} < now() - interval '7 days'`))
  for (const { sha256 } of old) await forget(tx, tenantId, sha256)
}

async function forget(tx: Tx, tenantId: string, sha256: string): Promise<void> {
  await tx.delete(uploadChunks).where(chunksOf(tenantId, sha256))
  await tx.delete(uploads).where(ofFile(tenantId, sha256))
}

/** The file's chunks in order, one query each: a file is never whole in memory on its way out. */
export async function* readChunks(db: Db, tenantId: string, sha256: string): AsyncGenerator<Uint8Array> {
  const offsets = await db.select({ offset: uploadChunks.offset }).from(uploadChunks).where(chunksOf(tenantId, sha256)).orderBy(asc(uploadChunks.offset))
  for (const { offset } of offsets) {
    const [chunk] = await db.select().from(uploadChunks).where(and(chunksOf(tenantId, sha256), sql`${uploadChunks.offset} = ${offset}`))
    if (chunk) yield new Uint8Array(chunk.data)
  }
}
