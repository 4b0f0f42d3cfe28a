/**
 * Actions that are taken later, one by one: what follows for other documents from an effect, and what an officer ordered for many
 * enterprises at once. Written in the transaction of their cause; taken by the clock, each once, whatever is killed in between.
 */
import { asc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { accounts, tenants } from '../../db/central/accounts.ts'
import { begunOrders, queuedActs } from '../../db/central/queued-acts.ts'
import { rows } from '../../db/central/rows.ts'
import type { Content } from '../../domain/kit/document.ts'
import { shownAccount } from '../auth/sessions.ts'
import type { Actor } from '../platform/actor.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Services } from '../platform/context.ts'
import { actMany } from './act.ts'
import type { ActItem } from './judge.ts'
import type { Acting } from './run-effects.ts'
import { SYSTEM_ACTOR } from './somebody.ts'

export interface QueuedAct {
  readonly kind: string
  readonly documentId: string
  readonly action: string
  readonly content?: Content
  readonly answers?: Readonly<Record<string, string>>
  /** The order that it is part of. */
  readonly orderId?: string
}

/** `by`: the officer in whose name they are taken; the server's own when absent. */
export async function queueActs(tx: Tx, at: Date, acts: readonly QueuedAct[], by?: Actor): Promise<void> {
  const values = acts.map((act) => ({
    key: crypto.randomUUID(),
    content: null,
    answers: {},
    by: by?.account.id ?? null,
    at,
    ...act,
  }))
  for (let from = 0; from < values.length; from += 500)
    await tx.insert(queuedActs).values(values.slice(from, from + 500))
}

/** For every document that a condition names, in one statement: however many there are, the cause does not wait for them. */
export async function queueForAll(tx: Tx, at: Date, action: string, which: SQL): Promise<void> {
  await tx.execute(sql`
    insert into ${queuedActs} (key, kind, document_id, action, at)
    select gen_random_uuid(), ${rows.collection}, ${rows.id}, ${action}, ${at.toISOString()}::timestamptz
    from ${rows} where ${rows.revision} is not null and not ${rows.isGone} and ${which} order by ${rows.id}`)
}

/** What taking them needs; a seed has no more. */
type Taking = Acting & { readonly log: { error(details: object, message: string): void } }

/** One transaction: large enough that what is prepared once counts for many, small enough that nobody waits long for its locks. */
const BATCH = 100
/** What has failed is taken again in smaller ones, until what cannot be taken stands alone. */
const sizeAfter = (attempts: number): number => Math.max(1, Math.floor(BATCH / 8 ** attempts))
/** An action that fails without an answer this often is left, and told in the server's log. */
export const ATTEMPTS = 20

/** Takes up to a batch of what is queued, what has never failed first; answers whether there may be more to be taken now. */
export async function takeQueued(services: Taking): Promise<boolean> {
  const { db } = services
  const first = await db
    .select()
    .from(queuedActs)
    .where(sql`${queuedActs.attempts} < ${ATTEMPTS}`)
    .orderBy(asc(queuedActs.attempts), asc(queuedActs.id))
    .limit(BATCH)
  const attempts = first[0]?.attempts ?? 0
  const found = first.filter((act) => act.attempts === attempts).slice(0, sizeAfter(attempts))
  let hasFailed = false
  for (const [by, acts] of Map.groupBy(found, (act) => act.by)) {
    const actor = by === null ? SYSTEM_ACTOR : await actorOf(services, by)
    const revisions = by === null ? new Map<string, number>() : await revisionsOf(services, acts)
    const items = acts.map((act): ActItem => ({
      key: act.key,
      kind: act.kind,
      documentId: act.documentId,
      action: act.action,
      // The server's own are about whatever the document has become.
      baseRevision: revisions.get(act.documentId) ?? 0,
      formVersion: services.registry.documents.get(act.kind)?.version ?? 1,
      ...(act.content && { content: act.content }),
      answers: { ...act.answers },
    }))
    const ids = acts.map(({ id }) => id)
    try {
      const { outcomes } = await actMany(services, actor, items)
      await db.transaction(async (tx) => {
        const refused = outcomes.flatMap((outcome, index) =>
          outcome.ok ? [] : [{ outcome, act: acts[index] }],
        )
        await audit(
          tx,
          refused.map(({ outcome, act }) => ({
            tenantId: SYSTEM_ACTOR.tenantId,
            who: actor.account.loginName,
            subject: act?.documentId ?? '',
            action: act?.action ?? '',
            from: null,
            to: null,
            why: outcome.problem.message.zh,
          })),
          services.now(),
        )
        for (const [orderId, ofOrder] of Map.groupBy(refused, ({ act }) => act?.orderId ?? null))
          if (orderId !== null)
            await tx
              .update(begunOrders)
              .set({ refused: sql`${begunOrders.refused} + ${ofOrder.length}` })
              .where(eq(begunOrders.id, orderId))
        await tx.delete(queuedActs).where(inArray(queuedActs.id, ids))
      })
    } catch (error) {
      hasFailed = true
      services.log.error({ err: error, ids }, 'queued actions could not be taken')
      await db
        .update(queuedActs)
        .set({ attempts: sql`${queuedActs.attempts} + 1` })
        .where(inArray(queuedActs.id, ids))
    }
  }
  // One that fails by itself again is looked at the next time.
  if (hasFailed && found.length === 1 && attempts > 0) return false
  return hasFailed || first.length === BATCH || found.length < first.length
}

async function revisionsOf(
  { db }: Pick<Services, 'db'>,
  acts: readonly { readonly documentId: string }[],
): Promise<Map<string, number>> {
  const found = await db
    .select({ id: rows.id, revision: rows.revision })
    .from(rows)
    .where(
      sql`${rows.revision} is not null and ${inArray(
        rows.id,
        acts.map(({ documentId }) => documentId),
      )}`,
    )
  return new Map(found.map(({ id, revision }) => [id, revision ?? 0]))
}

/** An officer as he was when he ordered it; what he may do is asked now. */
async function actorOf({ db }: Pick<Services, 'db'>, accountId: string): Promise<Actor> {
  const [found] = await db
    .select()
    .from(accounts)
    .innerJoin(tenants, eq(tenants.id, accounts.tenantId))
    .where(eq(accounts.id, accountId))
  if (!found) throw new Error(`account ${accountId} is gone`) // accounts are locked, never deleted
  const account = shownAccount(found.accounts, found.tenants)
  return {
    account,
    tenantId: account.tenant.id,
    loginBy: 'password',
    passwordVersion: found.accounts.passwordVersion,
    tokenHash: '',
  }
}
