/**
 * Uploads in chunks: resumed where they stopped, repeated without harm, checked whole at the end. The last chunk is
 * stored only with the judgement over the whole file, which is made outside of any transaction: it may take a while.
 */
import { createHash } from 'node:crypto'
import { and, asc, eq, sql } from 'drizzle-orm'
import { CHUNK_BYTES } from '../../contract/central/uploads.ts'
import { uploadChunks, uploads } from '../../db/central/uploads.ts'
import type { FileField, FileType } from '../../domain/kit/field.ts'
import { wrongFile } from '../../domain/kit/file-problems.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type Problem, type Result } from '../../domain/kit/problem.ts'
import type { Db, Tx } from '../platform/database.ts'
import { transact } from '../platform/write.ts'
import { inspect } from './inspect.ts'
import { hasRoom, uploadQuota, type UploadQuota } from './quota.ts'

export interface Progress {
  readonly received: number
  readonly complete: boolean
}

export interface Announced {
  readonly sha256: string
  readonly bytes: number
  readonly type: FileType
}

const wrong = (code: string, zh: string, en: string, retrySafe = false): Problem =>
  problem(code, label(zh, en), { retrySafe })
const NOT_ANNOUNCED = wrong('FILE_NOT_ANNOUNCED', '请先开始上传', 'Begin the upload first', true)
const FULL = wrong(
  'FILE_QUOTA',
  '已上传但未随单据提交的附件过多，请先提交相关单据后再上传',
  'Too many uploaded files wait for their documents: submit those first',
  true,
)
const BROKEN = wrong(
  'FILE_BROKEN',
  '文件在传输中损坏，请重新上传',
  'The file was damaged on the way, please upload it again',
  true,
)

const asLimit = (misfit: Problem): Problem => ({ ...misfit, code: 'FILE_LIMIT' })

const ofFile = (tenantId: string, sha256: string) =>
  and(eq(uploads.tenantId, tenantId), eq(uploads.sha256, sha256))
const chunksOf = (tenantId: string, sha256: string) =>
  and(eq(uploadChunks.tenantId, tenantId), eq(uploadChunks.sha256, sha256))

/** Size and type are refused before a byte is sent; a complete file is judged by what was measured. */
export async function begin(
  db: Db,
  tenantId: string,
  file: Announced,
  slot: FileField,
  quota: UploadQuota = uploadQuota,
): Promise<Result<Progress>> {
  const misfit = wrongFile(slot, { bytes: file.bytes, type: file.type, pages: null })
  if (misfit) return fail(asLimit(misfit))
  return transact(db, async (tx) => {
    await forgetAbandoned(tx, tenantId)
    const [known] = await tx.select().from(uploads).where(ofFile(tenantId, file.sha256)).for('update')
    if (known && (known.isComplete || (known.bytes === file.bytes && known.type === file.type))) {
      const late = known.isComplete ? wrongFile(slot, known) : null
      return late ? fail(asLimit(late)) : ok({ received: known.received, complete: known.isComplete })
    }
    if (known) await forget(tx, tenantId, file.sha256) // announced differently before: start over
    if (!(await hasRoom(tx, tenantId, file.bytes, quota))) return fail(FULL)
    await tx.insert(uploads).values({ tenantId, ...file })
    return ok({ received: 0, complete: false })
  })
}

type Found = typeof uploads.$inferSelect

interface Chunk {
  readonly tenantId: string
  readonly sha256: string
  readonly offset: number
  readonly data: Uint8Array
}

/** Refusals: FILE_NOT_ANNOUNCED, FILE_CHUNK (a gap, a wrong size), and at the end FILE_BROKEN and those of {@link inspect}. */
export async function receive(
  db: Db,
  tenantId: string,
  sha256: string,
  offset: number,
  data: Uint8Array,
): Promise<Result<Progress>> {
  const chunk = { tenantId, sha256, offset, data }
  const stored = await transact(db, async (tx): Promise<Result<Progress> | { readonly last: Found }> => {
    const [upload] = await tx.select().from(uploads).where(ofFile(tenantId, sha256)).for('update')
    const refused = settled(upload, chunk)
    if (refused || !upload) return refused ?? fail(NOT_ANNOUNCED)
    if (offset + data.length === upload.bytes) return { last: upload }
    return ok(await store(tx, chunk, { isComplete: false, pages: null }))
  })
  return 'last' in stored ? once(`${tenantId}/${sha256}`, () => complete(db, stored.last, chunk)) : stored
}

/** The answer when there is nothing to store: the chunk is there already, or does not fit. */
function settled(upload: Found | undefined, { offset, data }: Chunk): Result<Progress> | null {
  if (!upload) return fail(NOT_ANNOUNCED)
  if (upload.isComplete || offset < upload.received)
    return ok({ received: upload.received, complete: upload.isComplete })
  const expected = Math.min(CHUNK_BYTES, upload.bytes - upload.received)
  if (offset === upload.received && data.length === expected) return null
  return fail(
    wrong(
      'FILE_CHUNK',
      `请从第 ${upload.received} 字节继续上传`,
      `Continue at byte ${upload.received} with ${expected} bytes`,
      true,
    ),
  )
}

async function store(
  tx: Tx,
  { tenantId, sha256, offset, data }: Chunk,
  outcome: { readonly isComplete: boolean; readonly pages: number | null },
): Promise<Progress> {
  const received = offset + data.length
  await tx.insert(uploadChunks).values({ tenantId, sha256, offset, data })
  await tx
    .update(uploads)
    .set({ received, ...outcome })
    .where(ofFile(tenantId, sha256))
  return { received, complete: outcome.isComplete }
}

/** Judges the whole file, then stores its last chunk, or forgets all of it. */
async function complete(db: Db, announced: Found, chunk: Chunk): Promise<Result<Progress>> {
  const { tenantId, sha256 } = chunk
  const seen = await seenWhole(db, announced, chunk)
  return transact(db, async (tx) => {
    const [upload] = await tx.select().from(uploads).where(ofFile(tenantId, sha256)).for('update')
    // Meanwhile another process may have completed it, or it was announced anew.
    const other = settled(upload, chunk)
    if (other) return other
    if (upload?.type !== announced.type || upload.bytes !== announced.bytes) return fail(BROKEN)
    if (seen.ok) return ok(await store(tx, chunk, { isComplete: true, pages: seen.value.pages }))
    await forget(tx, tenantId, sha256)
    return seen
  })
}

async function seenWhole(
  db: Db,
  { type }: Found,
  { tenantId, sha256, data }: Chunk,
): Promise<Result<{ pages: number | null }>> {
  const parts: Uint8Array[] = []
  for await (const part of readChunks(db, tenantId, sha256)) parts.push(part)
  const bytes = Buffer.concat([...parts, data])
  return createHash('sha256').update(bytes).digest('hex') === sha256
    ? inspect(bytes, type, tenantId)
    : fail(BROKEN)
}

const underWay = new Map<string, Promise<Result<Progress>>>()

/** One judgement of a file at a time: whoever sends the same last chunk meanwhile waits for its outcome. */
function once(file: string, work: () => Promise<Result<Progress>>): Promise<Result<Progress>> {
  const running = underWay.get(file)
  if (running) return running
  const started = work().finally(() => underWay.delete(file))
  underWay.set(file, started)
  return started
}

/** Uploads that nobody went on with for a week. */
export async function forgetAbandoned(tx: Tx, tenantId: string): Promise<void> {
  const old = await tx
    .select({ sha256: uploads.sha256 })
    .from(uploads)
    .where(
      and(
        eq(uploads.tenantId, tenantId),
        eq(uploads.isComplete, false),
        sql`${uploads.createdAt} < now() - interval '7 days'`,
      ),
    )
  for (const { sha256 } of old) await forget(tx, tenantId, sha256)
}

async function forget(tx: Tx, tenantId: string, sha256: string): Promise<void> {
  await tx.delete(uploadChunks).where(chunksOf(tenantId, sha256))
  await tx.delete(uploads).where(ofFile(tenantId, sha256))
}

/** The file's chunks in order, one query each: a file is never whole in memory on its way out. */
export async function* readChunks(db: Db, tenantId: string, sha256: string): AsyncGenerator<Uint8Array> {
  const offsets = await db
    .select({ offset: uploadChunks.offset })
    .from(uploadChunks)
    .where(chunksOf(tenantId, sha256))
    .orderBy(asc(uploadChunks.offset))
  for (const { offset } of offsets) {
    const [chunk] = await db
      .select()
      .from(uploadChunks)
      .where(and(chunksOf(tenantId, sha256), sql`${uploadChunks.offset} = ${offset}`))
    if (chunk) yield new Uint8Array(chunk.data)
  }
}
