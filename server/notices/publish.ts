/**
 * Publishing and withdrawing. A notice for all is put into the feed of every enterprise there is, in the order of their ids
 * as everybody locks feeds; one that joins later is given it at its first pull (`catch-up.ts`).
 */
import { and, eq, isNull, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import type { noticeDraftSchema } from '../../contract/central/notices.ts'
import { tenants } from '../../db/central/accounts.ts'
import { notices } from '../../db/central/notices.ts'
import { rows } from '../../db/central/rows.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../domain/kit/problem.ts'
import { notice } from '../../domain/general/notice.ts'
import { audit } from '../platform/audit.ts'
import type { Actor } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import { publish } from '../platform/feed.ts'
import { noticePublication, withdrawal, type NoticeRow } from './projection.ts'

type Draft = z.output<typeof noticeDraftSchema>

const NO_TENANT = problem('INPUT_TENANT_NOT_FOUND', label('没有这个企业', 'There is no such enterprise'))
const NO_NOTICE = problem('INPUT_NOTICE_NOT_FOUND', label('没有这条公告，或已撤回', 'There is no such notice, or it was withdrawn'))

/** Enterprises and agencies; officers' own offices read at the desk. */
export const isEnterprise = sql`exists (select 1 from accounts where accounts.tenant_id = ${tenants.id} and accounts.role <> 'officer')`

export async function publishNotice(tx: Tx, actor: Actor, draft: Draft, at: Date): Promise<Result<{ id: string }>> {
  const wanted = draft.tenantId === null ? isEnterprise : and(isEnterprise, eq(tenants.id, draft.tenantId))
  const audience = await tx.select({ id: tenants.id }).from(tenants).where(wanted).orderBy(tenants.id)
  if (audience.length === 0 && draft.tenantId !== null) return fail(NO_TENANT)
  const row: NoticeRow = { ...draft, id: uuidv7(), publisher: actor.account.tenant.name, isOfSystem: false, documentKind: null, documentId: null, publishedAt: at, withdrawnAt: null }
  await tx.insert(notices).values(row)
  await audit(tx, { tenantId: draft.tenantId ?? actor.tenantId, who: actor.account.loginName, subject: `notice:${row.id}`, action: 'publish', from: null, to: 'published', why: row.title }, at)
  for (const { id } of audience) await publish(tx, id, noticePublication(row))
  return ok({ id: row.id })
}

export async function withdrawNotice(tx: Tx, actor: Actor, id: string, at: Date): Promise<Result<{ withdrawn: boolean }>> {
  const [found] = await tx.select().from(notices).where(and(eq(notices.id, id), eq(notices.isOfSystem, false), isNull(notices.withdrawnAt))).for('update')
  if (!found) return fail(NO_NOTICE)
  await tx.update(notices).set({ withdrawnAt: at }).where(eq(notices.id, id))
  await audit(tx, { tenantId: found.tenantId ?? actor.tenantId, who: actor.account.loginName, subject: `notice:${id}`, action: 'withdraw', from: 'published', to: 'withdrawn', why: found.title }, at)
  const holders = await tx.select({ tenantId: rows.tenantId }).from(rows).where(and(eq(rows.collection, notice.kind), eq(rows.id, id), eq(rows.isGone, false))).orderBy(rows.tenantId)
  for (const { tenantId } of holders) await publish(tx, tenantId, withdrawal(id))
  return ok({ withdrawn: true })
}
