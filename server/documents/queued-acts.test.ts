/** Actions that are taken later: for one and for very many, by two servers at once, killed in the middle; each once, nobody left out. */
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queuedActs } from '../../db/central/queued-acts.ts'
import { threePartyRegistry } from '../../tests/fixtures/three-party/documents.ts'
import { effectsForParties } from '../../tests/fixtures/three-party/effects.ts'
import { SYSTEM_ACTOR } from './somebody.ts'
import { openDatabase, select, type Database } from '../platform/database.ts'
import type { Services } from '../platform/context.ts'
import { sharedPostgres } from '../testing/postgres.ts'
import { makeTenant } from '../testing/tenants.ts'
import { runClock } from './clock.ts'
import { queueActs } from './queued-acts.ts'

const SUMMONS = 'preshipment.sample-summons'
const MANY = 400

describe('[SYNC-07] queued actions', () => {
  let database: Database
  let officerId = ''
  const registry = threePartyRegistry()
  const services = (over: Partial<Services> = {}): Services =>
    ({
      db: database.db,
      registry,
      effects: effectsForParties(),
      now: () => new Date(),
      log: pino({ level: 'silent' }),
      ...over,
    }) as Services // no more of them is used here
  beforeAll(async () => {
    database = await openDatabase({ url: await (await sharedPostgres()).createSeededDatabase() })
    await makeTenant(database.db, { loginName: 'customs-orders', role: 'officer', systems: ['preshipment'] })
    const rows = await select<{ id: string }>(
      database.db,
      sql`select id from accounts where login_name = 'customs-orders'`,
    )
    officerId = rows[0]?.id ?? ''
    await database.db.execute(sql`
      insert into tenants (id, name, credit_code) select gen_random_uuid(), '示例' || i, 'MANY' || i from generate_series(1, ${MANY}) as i`)
  })
  afterAll(() => database?.close())

  async function begin(subject: string): Promise<void> {
    const rows = await select<{ id: string }>(
      database.db,
      sql`select id from tenants where credit_code like 'MANY%'`,
    )
    await database.db.transaction((tx) =>
      queueActs(
        tx,
        new Date(),
        rows.map(({ id }) => ({
          kind: SUMMONS,
          documentId: randomUUID(),
          action: 'send',
          content: { fields: { tenant: id, subject }, rows: {}, attachments: {} },
        })),
        { ...SYSTEM_ACTOR, account: { ...SYSTEM_ACTOR.account, id: officerId } },
      ),
    )
  }
  async function counted(subject: string) {
    const rows = await select<{ documents: number; tenants: number }>(
      database.db,
      sql`
      select count(*)::int as documents, count(distinct tenant_id)::int as tenants from rows
      where collection = ${SUMMONS} and content -> 'fields' ->> 'subject' = ${subject}`,
    )
    return rows[0]
  }
  /** The demonstration may have some of its own. */
  const left = () => database.db.$count(queuedActs, eq(queuedActs.kind, SUMMONS))

  it('an order for many reaches each of them once', async () => {
    await begin('年度报告')
    expect(await left()).toBe(MANY)
    await runClock(services())
    expect(await left()).toBe(0)
    expect(await counted('年度报告')).toEqual({ documents: MANY, tenants: MANY })
  })

  it('two servers at once, and one that falls again and again between an action and its note', async () => {
    await begin('补充材料')
    let deletes = 0
    /** Falls at every third batch, when the actions are done and the queue does not know it yet. */
    const falling = new Proxy(database.db, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver)
        if (name !== 'transaction' || typeof value !== 'function')
          return typeof value === 'function' ? value.bind(target) : value
        return async (work: (tx: never) => Promise<unknown>) => {
          deletes += 1
          if (deletes % 6 === 4) throw new Error('fell')
          return value.call(target, work) as unknown
        }
      },
    })
    const keepsFalling = async () => {
      for (let go = 0; go < 40 && (await left()) > 0; go += 1)
        await runClock(services({ db: falling })).catch(() => undefined)
    }
    await Promise.all([keepsFalling(), runClock(services())])
    await runClock(services())
    expect(await left()).toBe(0)
    expect(await counted('补充材料')).toEqual({ documents: MANY, tenants: MANY })
  })

  it('one that is refused is noted and holds up nobody', async () => {
    await database.db.transaction((tx) =>
      queueActs(tx, new Date(), [{ kind: SUMMONS, documentId: randomUUID(), action: 'close' }]),
    )
    await begin('再次通知')
    await runClock(services())
    expect(await left()).toBe(0)
    expect(await counted('再次通知')).toEqual({ documents: MANY, tenants: MANY })
  })
})
