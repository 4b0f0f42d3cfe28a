/** One disposition over many orders: what is taken together leaves the same rows as what is taken one by one, each judged and audited by itself. */
import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CentralDocument } from '../../../../contract/shapes.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import { auditLog } from '../../../../db/central/writes.ts'
import { notices } from '../../../../db/central/notices.ts'
import { queuedActs } from '../../../../db/central/queued-acts.ts'
import { rows } from '../../../../db/central/rows.ts'
import { actMany } from '../../../../server/documents/act.ts'
import { queueActs } from '../../../../server/documents/queued-acts.ts'
import { SYSTEM_ACTOR } from '../../../../server/documents/somebody.ts'
import { engines } from '../../../../server/testing/engines.ts'
import { oneStore } from '../../../../server/testing/one-store.ts'
import { seedAgencyAccounts } from '../seed/agencies.ts'
import { filingContent } from '../testing/contents.ts'
import { done, openKit, uploaded, type Kit } from '../testing/kit.ts'
import { orderContent } from '../testing/orders.ts'

const ORDER = 'preshipment.order'
const MANY = 7

describe.each(engines.slice(0, 1))('[SYNC-07] an effect over many orders on $name', ({ start }) => {
  const database = oneStore({
    start,
    accounts: seedAgencyAccounts,
    emptied: sql`truncate rows, feed_heads, preshipment_agencies, preshipment_certificates, number_sequences, idempotency, notices, queued_acts, messages, audit_log cascade`,
  })
  let kit: Kit
  beforeEach(async () => {
    kit = openKit(database().db)
    for (const actor of [kit.au, kit.hk]) {
      const content = filingContent(await uploaded(kit.db, actor))
      const sent = done(await kit.act(actor, { kind: 'preshipment.filing', action: 'submit', content }))
      done(
        await kit.act(kit.customs, {
          kind: 'preshipment.filing',
          action: 'accept',
          document: sent,
          answers: {},
        }),
      )
    }
  })

  async function ordered(paper: AttachmentRef): Promise<CentralDocument[]> {
    const outcomes = await kit.batch(
      kit.hengfeng,
      Array.from({ length: MANY }, (_, at) => ({
        kind: ORDER,
        action: 'submit',
        id: randomUUID(),
        // Two agencies among them: whom a document names is each document's own.
        content: orderContent((at % 3 === 2 ? kit.hk : kit.au).tenantId, [paper], { remark: `示例 ${at}` }),
      })),
    )
    return outcomes.map(done)
  }

  /** All that was left of these, without what is each one's own: ids, numbers, places in the feed. */
  async function left(orders: readonly CentralDocument[]) {
    const numbers = new Map(
      orders.map(({ id, content }, at) => [id, { at, no: content.fields['orderNo'] ?? '' }]),
    )
    const ids = [...numbers.keys()]
    const plain = (text: string) =>
      [...numbers].reduce(
        (said, [id, { at, no }]) => said.replaceAll(id, `#${at}`).replaceAll(no, `no${at}`),
        text,
      )
    const among = sql`(select value from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
    const stored = await kit.db
      .select()
      .from(rows)
      .where(and(eq(rows.collection, ORDER), sql`${rows.id} in ${among}`))
      .orderBy(asc(rows.tenantId), asc(rows.seq))
    const audited = await kit.db
      .select()
      .from(auditLog)
      .where(sql`${auditLog.subject} in ${among}`)
      .orderBy(asc(auditLog.id))
    const told = await kit.db
      .select()
      .from(notices)
      .where(sql`${notices.documentId} in ${among}`)
      .orderBy(asc(notices.id))
    return JSON.parse(
      plain(
        JSON.stringify({
          rows: stored.map((row) => ({ ...row, seq: 0 })),
          audited: audited.map((entry) => ({ ...entry, id: 0 })),
          told: told
            .map(({ title, titleEn, type, tenantId, isUrgent, documentId }) => ({
              title,
              titleEn,
              type,
              tenantId,
              isUrgent,
              documentId,
            }))
            .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
        }),
      ),
    ) as { rows: unknown[]; audited: unknown[]; told: unknown[] } // as it was written a line above
  }

  it('together or one by one: the same rows, history, audit, notices and order in the feeds', async () => {
    const paper = await uploaded(kit.db, kit.hengfeng)
    const [single, together] = [await ordered(paper), await ordered(paper)]
    for (const { id } of single)
      await actMany(kit.services, SYSTEM_ACTOR, [
        {
          key: randomUUID(),
          kind: ORDER,
          documentId: id,
          action: 'suspend',
          baseRevision: 0,
          formVersion: 1,
          answers: {},
        },
      ])
    await kit.db.transaction((tx) =>
      queueActs(
        tx,
        kit.clock.now,
        together.map(({ id }) => ({ kind: ORDER, documentId: id, action: 'suspend' })),
      ),
    )
    await kit.runClock()
    const [one, other] = [await left(single), await left(together)]
    expect(one.rows).toHaveLength(2 * MANY)
    expect(one.told.length).toBeGreaterThan(MANY)
    expect(other).toEqual(one)
  })

  it('one that cannot be taken is told in the log, and holds up none of the others', async () => {
    const orders = await ordered(await uploaded(kit.db, kit.hengfeng))
    const [first, ...others] = orders
    if (!first) throw new Error('there are orders')
    done(await kit.act(kit.hengfeng, { kind: ORDER, action: 'withdraw', document: first }))
    await kit.db.transaction((tx) =>
      queueActs(
        tx,
        kit.clock.now,
        orders.map(({ id }) => ({ kind: ORDER, documentId: id, action: 'suspend' })),
      ),
    )
    await kit.runClock()
    expect((await kit.stored(first.id))?.state).toBe('draft')
    for (const { id } of others) expect((await kit.stored(id))?.state).toBe('supplement')
    expect(await kit.db.$count(queuedActs)).toBe(0)
    const refused = await kit.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subject, first.id), eq(auditLog.action, 'suspend'), isNotNull(auditLog.why)))
    expect(refused.map(({ why }) => why)).toEqual(['单据当前状态为“暂存”，不能因处置退回'])
  })
})
