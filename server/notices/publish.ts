/**
 * Publishing and withdrawing. A notice for all goes into the feed of every enterprise there is: the first of them in the transaction
 * that publishes, the others in batches after it (`spread.ts`). One that joins later is given it at its first pull (`catch-up.ts`).
 */
import { and, eq, isNull, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import type { noticeDraftSchema } from '../../contract/central/notices.ts'
import { tenants } from '../../db/central/accounts.ts'
import { notices } from '../../db/central/notices.ts'
import { label } from '../../domain/kit/label.ts'
import { normaliseLine, normaliseText } from '../../domain/kit/normalise.ts'
import { fail, ok, problem, type Result } from '../../domain/kit/problem.ts'
import { audit } from '../platform/audit.ts'
import type { Actor } from '../platform/context.ts'
import { notify, type Tx } from '../platform/database.ts'
import type { NoticeRow } from './projection.ts'
import { spreadLocked } from './spread.ts'

type Whole = z.output<typeof noticeDraftSchema>
type Draft = Omit<Whole, 'isPublic' | 'forRole'> & Partial<Pick<Whole, 'isPublic' | 'forRole'>>

const NO_TENANT = problem('INPUT_TENANT_NOT_FOUND', label('没有这个企业', 'There is no such enterprise'))
const NO_NOTICE = problem(
  'INPUT_NOTICE_NOT_FOUND',
  label('没有这条公告，或已撤回', 'There is no such notice, or it was withdrawn'),
)

const NOT_FOR_ALL = problem(
  'INPUT_NOTICE_PUBLIC',
  label('只有面向全部企业的公告可以公开', 'Only a notice for all enterprises can be public'),
)

/** Enterprises and agencies; officers' own offices read at the desk. */
const isEnterprise = sql`exists (select 1 from accounts where accounts.tenant_id = ${tenants.id} and accounts.role <> 'officer')`

/** Told when a notice is under way to more enterprises than one batch has. */
export const SPREAD_CHANNEL = 'sill_notices'

/** The first batch; whoever listens does the others. */
async function beginSpreading(tx: Tx, row: NoticeRow): Promise<void> {
  if (await spreadLocked(tx, row)) await notify(tx, SPREAD_CHANNEL, row.id)
}

export async function publishNotice(
  tx: Tx,
  actor: Actor,
  draft: Draft,
  at: Date,
): Promise<Result<{ id: string }>> {
  if (draft.isPublic === true && (draft.tenantId !== null || (draft.forRole ?? null) !== null))
    return fail(NOT_FOR_ALL)
  if (draft.tenantId !== null) {
    const [found] = await tx
      .select({ id: tenants.id })
      .from(tenants)
      .where(and(isEnterprise, eq(tenants.id, draft.tenantId)))
    if (!found) return fail(NO_TENANT)
  }
  const texts = {
    title: normaliseLine(draft.title),
    titleEn: normaliseLine(draft.titleEn),
    body: normaliseText(draft.body),
    bodyEn: normaliseText(draft.bodyEn),
  }
  const row: NoticeRow = {
    ...draft,
    ...texts,
    isPublic: draft.isPublic ?? false,
    // One enterprise is named by itself.
    forRole: draft.tenantId === null ? (draft.forRole ?? null) : null,
    id: uuidv7(),
    publisher: actor.account.tenant.name,
    isOfSystem: false,
    documentKind: null,
    documentId: null,
    publishedAt: at,
    withdrawnAt: null,
    spreadTo: null,
    isSpread: false,
  }
  await tx.insert(notices).values(row)
  await audit(
    tx,
    {
      tenantId: draft.tenantId ?? actor.tenantId,
      who: actor.account.loginName,
      subject: `notice:${row.id}`,
      action: 'publish',
      from: null,
      to: 'published',
      why: row.title,
    },
    at,
  )
  await beginSpreading(tx, row)
  return ok({ id: row.id })
}

export async function withdrawNotice(
  tx: Tx,
  actor: Actor,
  id: string,
  at: Date,
): Promise<Result<{ withdrawn: boolean }>> {
  const [found] = await tx
    .select()
    .from(notices)
    .where(and(eq(notices.id, id), eq(notices.isOfSystem, false), isNull(notices.withdrawnAt)))
    .for('update')
  if (!found) return fail(NO_NOTICE)
  // Taken back from the beginning, also when it had not reached everybody.
  const withdrawn: NoticeRow = { ...found, withdrawnAt: at, spreadTo: null, isSpread: false }
  await tx.update(notices).set({ withdrawnAt: at, spreadTo: null, isSpread: false }).where(eq(notices.id, id))
  await audit(
    tx,
    {
      tenantId: found.tenantId ?? actor.tenantId,
      who: actor.account.loginName,
      subject: `notice:${id}`,
      action: 'withdraw',
      from: 'published',
      to: 'withdrawn',
      why: found.title,
    },
    at,
  )
  await beginSpreading(tx, withdrawn)
  return ok({ withdrawn: true })
}
