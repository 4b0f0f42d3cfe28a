/**
 * What one action must cost: the same rows, in the same tables, in one transaction that is one prepared statement. Nothing is
 * judged, nothing is looked up.
 */
import type { ActItem } from '../server/documents/judge.ts'
import type { Actor } from '../server/platform/actor.ts'

const FLOOR = `
  with given as (select $1::uuid as tenant, $2::text as kind, $3::text as id, $4::uuid as key, $5::jsonb as content, $6::text as at, $7::jsonb as history),
  head as (insert into feed_heads (tenant_id, seq) select tenant, 1 from given on conflict (tenant_id) do update set seq = feed_heads.seq + 1 returning seq),
  row as (insert into rows (tenant_id, collection, id, state, content, created_at, updated_at, seq, is_gone, revision, form_version, history)
    select tenant, kind, id, 'submitted', content, at, at, seq, false, 1, 1, history from given, head),
  told as (insert into audit_log (tenant_id, at, who, subject, action, to_state) select tenant, at::timestamptz, 'bench', id, 'submit', 'submitted' from given),
  answer as (insert into idempotency (tenant_id, key, call, answer, at)
    select tenant, key, 'documents.act', jsonb_build_object('ok', true, 'key', key, 'document', jsonb_build_object('id', id, 'collection', kind, 'state', 'submitted', 'content', content, 'history', history)), at::timestamptz from given)
  select pg_notify('sill_feed', tenant || ':' || seq) from given, head`

export interface Statement {
  readonly name: string
  readonly text: string
  readonly values: unknown[]
}

export function floorStatement(actor: Actor, { kind, documentId, key, content }: ActItem): Statement {
  const at = new Date().toISOString()
  const history = [{ at, who: 'bench', action: 'submit', from: null, to: 'submitted', answers: {} }]
  return {
    name: 'floor',
    text: FLOOR,
    values: [actor.tenantId, kind, documentId, key, JSON.stringify(content), at, JSON.stringify(history)],
  }
}
