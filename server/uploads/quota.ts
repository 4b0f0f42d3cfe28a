/**
 * Uploads that no document carries. They are kept for a month, for a clerk who was long away, and there may be many, for
 * an office that was long without network; but not without an end. Whoever stays below the bounds is never counted out.
 */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { uploadChunks, uploads } from '../../db/central/uploads.ts'
import { select, type Tx } from '../platform/database.ts'

export interface UploadQuota {
  readonly bytes: number
  readonly count: number
}

export const uploadQuota: UploadQuota = { bytes: 2 * 1024 ** 3, count: 5_000 }

/** May an enterprise announce so many bytes more? Old uploads that nothing refers to go first. */
export async function hasRoom(tx: Tx, tenantId: string, bytes: number, quota: UploadQuota): Promise<boolean> {
  const fits = (held: { bytes: number; count: number }) =>
    held.bytes + bytes <= quota.bytes && held.count < quota.count
  const [all] = await tx
    .select({
      bytes: sql<number>`coalesce(sum(${uploads.bytes}), 0)::float8`,
      count: sql<number>`count(*)::int`,
    })
    .from(uploads)
    .where(eq(uploads.tenantId, tenantId))
  if (!all || fits(all)) return true
  await forgetOrphans(tx, tenantId)
  const young = await orphansOf(tx, tenantId)
  return fits({ bytes: young.reduce((sum, orphan) => sum + orphan.bytes, 0), count: young.length })
}

/**
 * The old ones. They are locked before it is asked who refers to them, and whoever is about to refer to one holds it
 * (`uploadedFiles`): such a one stays for the next time.
 */
export async function forgetOrphans(tx: Tx, tenantId: string): Promise<void> {
  const old = await select<{ sha256: string }>(
    tx,
    sql`select sha256 from uploads where tenant_id = ${tenantId}::uuid and created_at < now() - interval '30 days' for update skip locked`,
  )
  if (old.length === 0) return
  const mine = new Set(old.map(({ sha256 }) => sha256))
  await forgetAll(
    tx,
    tenantId,
    (await orphansOf(tx, tenantId)).map(({ sha256 }) => sha256).filter((sha256) => mine.has(sha256)),
  )
}

/** An office's files stand in documents of others. */
const orphansOf = (tx: Tx, tenantId: string) =>
  select<{ sha256: string; bytes: number }>(
    tx,
    sql`
    with carried as (
      select jsonb_path_query(content -> 'attachments', '$.*[*].sha256') #>> '{}' as sha256 from rows where tenant_id = ${tenantId}::uuid and content -> 'attachments' <> '{}'::jsonb
      union select jsonb_path_query(content -> 'attachments', '$.*[*].sha256') #>> '{}' from former_contents where tenant_id = ${tenantId}::uuid
    )
    select sha256, bytes from uploads
    where tenant_id = ${tenantId}::uuid and sha256 not in (select sha256 from carried where sha256 is not null)
    and not (
      exists (select 1 from accounts where accounts.tenant_id = ${tenantId}::uuid and accounts.role = 'officer')
      and (
        exists (
          select 1 from rows where rows.revision is not null
          and (rows.content -> 'attachments') @@ ('$.*[*].sha256 == "' || uploads.sha256 || '"')::jsonpath
        )
        or exists (
          select 1 from former_contents
          where (former_contents.content -> 'attachments') @@ ('$.*[*].sha256 == "' || uploads.sha256 || '"')::jsonpath
        )
      )
    )`,
  )

const AT_ONCE = 500

async function forgetAll(tx: Tx, tenantId: string, hashes: readonly string[]): Promise<void> {
  for (let from = 0; from < hashes.length; from += AT_ONCE) {
    const some = hashes.slice(from, from + AT_ONCE)
    await tx
      .delete(uploadChunks)
      .where(and(eq(uploadChunks.tenantId, tenantId), inArray(uploadChunks.sha256, some)))
    await tx.delete(uploads).where(and(eq(uploads.tenantId, tenantId), inArray(uploads.sha256, some)))
  }
}
