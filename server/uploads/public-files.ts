/**
 * Files of public rows: they belong to the owner of what is public, and every account that may read the row may read them. Both
 * ways are for a transaction that publishes the row; a file that no row carries any more goes with the sweep.
 */
import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { CHUNK_BYTES } from '../../contract/central/uploads.ts'
import { PUBLIC_OWNER, rows } from '../../db/central/rows.ts'
import { uploadChunks, uploads } from '../../db/central/uploads.ts'
import type { AttachmentRef } from '../../domain/kit/field.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { sees } from '../documents/sight.ts'
import type { Actor } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database.ts'
import { ensurePublicOwner } from '../platform/public-feed.ts'

/** What the server itself has made or brings along; anything else is judged as an upload first, and then shared. */
export interface OwnFile extends Pick<AttachmentRef, 'name' | 'type'> {
  readonly data: Uint8Array
  /** Of a PDF. */
  readonly pages: number | null
}

/** Touched when it is there already, so that no sweep takes it before the row that names it is written. */
const touched = { target: [uploads.tenantId, uploads.sha256], set: { createdAt: sql`now()` } }

export async function keepPublicFile(tx: Tx, { name, type, data, pages }: OwnFile): Promise<AttachmentRef> {
  const sha256 = createHash('sha256').update(data).digest('hex')
  const file = { tenantId: PUBLIC_OWNER, sha256, bytes: data.length }
  await ensurePublicOwner(tx)
  await tx
    .insert(uploads)
    .values({ ...file, type, pages, received: data.length, isComplete: true })
    .onConflictDoUpdate(touched)
  for (let offset = 0; offset < data.length; offset += CHUNK_BYTES)
    await tx
      .insert(uploadChunks)
      .values({ tenantId: PUBLIC_OWNER, sha256, offset, data: data.subarray(offset, offset + CHUNK_BYTES) })
      .onConflictDoNothing()
  return { sha256, name, bytes: data.length, type }
}

/** Makes files of an enterprise public too, those that are uploaded whole. */
export async function sharePublicly(tx: Tx, tenantId: string, refs: readonly AttachmentRef[]): Promise<void> {
  await ensurePublicOwner(tx)
  for (const { sha256 } of refs) {
    await tx.execute(sql`
      insert into uploads (tenant_id, sha256, bytes, type, received, is_complete, pages)
      select ${PUBLIC_OWNER}::uuid, sha256, bytes, type, received, true, pages from uploads
      where tenant_id = ${tenantId}::uuid and sha256 = ${sha256} and is_complete
      on conflict (tenant_id, sha256) do update set created_at = now()`)
    await tx.execute(sql`
      insert into upload_chunks (tenant_id, sha256, "offset", data)
      select ${PUBLIC_OWNER}::uuid, sha256, "offset", data from upload_chunks
      where tenant_id = ${tenantId}::uuid and sha256 = ${sha256} on conflict do nothing`)
  }
}

/** The upload behind a file of a public row that the actor may read. */
export async function publicUpload(
  db: Db,
  registry: Registry,
  actor: Actor,
  sha256: string,
): Promise<typeof uploads.$inferSelect | undefined> {
  const carriers = await db
    .select()
    .from(rows)
    .where(
      and(
        // A literal, so that the index of public files is recognised.
        sql`${rows.tenantId} = ${sql.raw(`'${PUBLIC_OWNER}'`)}`,
        sql`(${rows.content} -> 'attachments') @@ ${`$.*[*].sha256 == "${sha256}"`}::jsonpath`,
        eq(rows.isGone, false),
      ),
    )
  if (!carriers.some((row) => sees(actor, registry, row))) return undefined
  const [found] = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.tenantId, PUBLIC_OWNER), eq(uploads.sha256, sha256), eq(uploads.isComplete, true)))
  return found
}
