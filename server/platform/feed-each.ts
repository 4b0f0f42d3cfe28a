/** One and the same change in the feeds of many tenants: a handful of statements however many they are. */
import { sql } from 'drizzle-orm'
import { feedHeads, rows } from '../../db/central/rows.ts'
import { select, type Tx } from './database.ts'
import { FEED_CHANNEL, type Publication } from './feed.ts'

/**
 * Feeds are locked in the order of their ids, as by everybody. Records only, which have no revisions; a row
 * that is there already is replaced.
 */
export async function publishToEach(
  tx: Tx,
  tenantIds: readonly string[],
  { collection, id, row }: Publication,
): Promise<void> {
  if (tenantIds.length === 0) return
  const wanted = sql`select value::uuid as tenant_id from jsonb_array_elements_text(${JSON.stringify(tenantIds)}::jsonb)`
  const heads = await select<{ tenant_id: string; seq: string | number }>(
    tx,
    sql`
    insert into ${feedHeads} (tenant_id, seq) select tenant_id, 1 from (${wanted}) as wanted order by tenant_id
    on conflict (tenant_id) do update set seq = ${feedHeads}.seq + 1 returning tenant_id, seq`,
  )
  const places = JSON.stringify(heads.map(({ tenant_id, seq }) => ({ tenant_id, seq: Number(seq) })))
  const placed = sql`jsonb_to_recordset(${places}::jsonb) as place (tenant_id uuid, seq bigint)`
  if (row) {
    await tx.execute(sql`
      insert into ${rows} (tenant_id, collection, id, state, content, created_at, updated_at, seq, is_gone)
      select tenant_id, ${collection}, ${id}, ${row.state}, ${JSON.stringify(row.content)}::jsonb, ${row.createdAt}, ${row.updatedAt}, seq, false from ${placed}
      on conflict (tenant_id, collection, id) do update set state = excluded.state, content = excluded.content, updated_at = excluded.updated_at, seq = excluded.seq, is_gone = false`)
  } else {
    await tx.execute(sql`
      update ${rows} set is_gone = true, seq = place.seq, content = '{"fields":{},"rows":{},"attachments":{}}'::jsonb from ${placed}
      where ${rows.tenantId} = place.tenant_id and ${rows.collection} = ${collection} and ${rows.id} = ${id}`)
  }
  await tx.execute(sql`select count(pg_notify(${FEED_CHANNEL}, tenant_id || ':' || seq)) from ${placed}`)
}
