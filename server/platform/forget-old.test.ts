/** What is past its time is forgotten, and nothing happens twice for it. */
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../db/central/channel.ts'
import { idempotency } from '../../db/central/writes.ts'
import { threePartyRegistry } from '../../tests/fixtures/three-party/documents.ts'
import { effectsForParties } from '../../tests/fixtures/three-party/effects.ts'
import { enqueue } from '../channel/queue.ts'
import { actMany } from '../documents/act.ts'
import { DOCUMENTS_ACT } from '../documents/answers.ts'
import { SYSTEM_ACTOR } from '../documents/somebody.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import type { Actor, Services } from './context.ts'
import type { Database } from './database.ts'
import { forgetOld, KEPT_DAYS } from './forget-old.ts'

const DAY_MS = 86_400_000
const now = new Date('2026-11-29T08:00:00.000Z')
const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS)

describe.each(engines)('[SYNC-02] what is past its time on $name', ({ start }) => {
  let engine: TestEngine
  let database: Database
  beforeAll(async () => {
    engine = await start()
    database = await engine.open()
  })
  afterAll(async () => {
    await database?.close()
    await engine?.stop()
  })
  const forget = (at = now) => forgetOld({ db: database.db, now: () => at })

  it('answers to actions on documents go after 400 days, all of them, by two servers at once; other answers stay', async () => {
    const tenantId = randomUUID()
    await database.db.execute(sql`
      insert into ${idempotency} (tenant_id, key, call, answer, at)
      select ${tenantId}::uuid, gen_random_uuid(), ${DOCUMENTS_ACT}, '{}'::jsonb, ${daysAgo(KEPT_DAYS + 1).toISOString()}::timestamptz
      from generate_series(1, 2300)`)
    const put = (call: string, days: number) =>
      database.db
        .insert(idempotency)
        .values({ tenantId, key: randomUUID(), call, answer: { call, days }, at: daysAgo(days) })
    await put(DOCUMENTS_ACT, KEPT_DAYS - 1)
    await put('blanks.settle', KEPT_DAYS + 500)
    await Promise.all([forget(), forget()])
    const left = await database.db.select().from(idempotency).where(eq(idempotency.tenantId, tenantId))
    expect(left.map(({ call }) => call).toSorted()).toEqual(['blanks.settle', DOCUMENTS_ACT].toSorted())
  })

  it('an action whose answer is forgotten is not taken again', async () => {
    const tenantId = randomUUID()
    await database.db.execute(
      sql`insert into tenants (id, name, credit_code) values (${tenantId}::uuid, '示例', ${`F${tenantId.slice(0, 8)}`})`,
    )
    // A copy of the server's own actor is an officer, and not the server itself.
    const actor: Actor = {
      ...SYSTEM_ACTOR,
      account: { ...SYSTEM_ACTOR.account, systems: ['preshipment'] },
    }
    const registry = threePartyRegistry()
    const services = {
      db: database.db,
      registry,
      effects: effectsForParties(),
      now: () => now,
      log: pino({ level: 'silent' }),
    } as unknown as Services // no more of them is used here
    const kind = 'preshipment.sample-summons'
    const item = {
      key: randomUUID(),
      kind,
      documentId: randomUUID(),
      action: 'send',
      baseRevision: 0,
      formVersion: registry.documents.get(kind)?.version ?? 1,
      content: { fields: { tenant: tenantId, subject: '示例' }, rows: {}, attachments: {} },
      answers: {},
    }
    const take = async () => (await actMany(services, actor, [item])).outcomes[0]
    expect(await take()).toMatchObject({ ok: true, document: { revision: 1 } })
    expect(await take()).toMatchObject({ ok: true, document: { revision: 1 } })
    await forget(new Date(now.getTime() + (KEPT_DAYS + 1) * DAY_MS))
    expect(await take()).toMatchObject({ ok: false, problem: { code: 'SYNC_CONFLICT' } })
  })

  it('messages that are over lose all but their key, by which none goes out twice; one that waits stays', async () => {
    const letter = (key: string) => ({
      key,
      medium: 'sms' as const,
      system: null,
      addressee: '13800000000',
      subject: '示例',
      text: '示例',
    })
    const queue = (key: string, at: Date) => database.db.transaction((tx) => enqueue(tx, [letter(key)], at))
    const old = daysAgo(KEPT_DAYS + 1)
    for (const key of ['old', 'waiting']) await queue(key, old)
    await queue('young', daysAgo(KEPT_DAYS - 1))
    for (const key of ['old', 'young'])
      await database.db.update(messages).set({ state: 'sent', text: '' }).where(eq(messages.key, key))
    await forget()
    const left = await database.db
      .select({ key: messages.key, addressee: messages.addressee, subject: messages.subject })
      .from(messages)
    expect(Object.fromEntries(left.map(({ key, ...rest }) => [key, rest]))).toEqual({
      old: { addressee: '', subject: '' },
      waiting: { addressee: '13800000000', subject: '示例' },
      young: { addressee: '13800000000', subject: '示例' },
    })
    expect(await queue('old', now)).toBe(0)
  })
})
