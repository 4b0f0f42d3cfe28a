/** A notice for very many enterprises: in batches, each enterprise once, whoever dies in between (GEN-19, DESK-02). */
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notices } from '../../db/central/notices.ts'
import type { NoticeRole } from '../../domain/general/notice.ts'
import type { Actor } from '../platform/context.ts'
import { select, type Database, type Db } from '../platform/database.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import { catchUpNotices } from './catch-up.ts'
import { publishNotice, withdrawNotice } from './publish.ts'
import { startNotices } from './service.ts'
import { BATCH, spreadNext } from './spread.ts'

const ENTERPRISES = BATCH * 2 + 200
const NOW = new Date('2026-11-21T02:00:00.000Z')

describe.each(engines)('[GEN-19] notices to many on $name', ({ start }) => {
  let engine: TestEngine
  let database: Database
  let db: Db
  let actor: Actor
  beforeAll(async () => {
    engine = await start()
    database = await engine.open()
    db = database.db
    // The last of all, so that batches are full.
    const [officers, customs] = ['ffffffff-ffff-4fff-bfff-ffffffffffff', randomUUID()]
    await db.execute(
      sql`insert into tenants (id, name, credit_code) values (${officers}::uuid, '示例海关', 'customs')`,
    )
    await db.execute(
      sql`insert into tenants (id, name, credit_code) select gen_random_uuid(), '示例企业' || n, 'C' || n from generate_series(1, ${ENTERPRISES}::int) n`,
    )
    await db.execute(
      sql`insert into accounts (id, tenant_id, login_name, display_name, role, systems, password_hash) select gen_random_uuid(), id, lower(credit_code), name, case when credit_code = 'customs' then 'officer' else 'enterprise' end, '[]', 'x' from tenants`,
    )
    const tenant = { id: officers, name: '示例海关', creditCode: 'customs' }
    actor = {
      account: {
        id: customs,
        loginName: 'customs',
        displayName: '示例',
        role: 'officer',
        systems: [],
        phone: '',
        tenant,
      },
      tenantId: officers,
      loginBy: 'password',
      passwordVersion: 1,
      tokenHash: '',
    }
  })
  afterAll(async () => {
    await database.close()
    await engine.stop()
  })

  const publish = async (
    tenantId: string | null = null,
    forRole: NoticeRole | null = null,
  ): Promise<string> => {
    const made = await db.transaction((tx) =>
      publishNotice(
        tx,
        actor,
        {
          type: 'announcement',
          title: '示例公告',
          titleEn: '',
          body: '示例',
          bodyEn: '',
          tenantId,
          forRole,
          isPinned: false,
          isUrgent: false,
          validUntil: null,
        },
        NOW,
      ),
    )
    if (!made.ok) throw new Error(made.problem.code)
    return made.value.id
  }
  const withdraw = (id: string) => db.transaction((tx) => withdrawNotice(tx, actor, id, NOW))
  /** Enterprises that hold it now, and those that were told that they no longer do. */
  const held = async (id: string) => {
    const [found] = await select<{ here: number; gone: number }>(
      db,
      sql`select count(*) filter (where not is_gone)::int as here, count(*) filter (where is_gone)::int as gone from rows where collection = 'general.notice' and id = ${id}`,
    )
    return found
  }
  /** Every feed without a gap in what it counts, and no row beyond its head. */
  const wrongFeeds = () =>
    select(
      db,
      sql`select h.tenant_id from feed_heads h where h.seq <> (select coalesce(max(r.seq), 0) from rows r where r.tenant_id = h.tenant_id)`,
    )
  const isSpread = async (id: string) =>
    (await db.select().from(notices).where(eq(notices.id, id)))[0]?.isSpread
  const spread = async (id: string) => {
    let batches = 0
    do batches += 1
    while (await spreadNext(db, id))
    return batches
  }

  it('the first batch is there when publishing answers; the others follow, one by one; nobody is told twice', async () => {
    const id = await publish()
    expect(await held(id)).toEqual({ here: BATCH, gone: 0 })
    expect(await isSpread(id)).toBe(false)
    expect(await spreadNext(db, id)).toBe(true)
    expect(await held(id)).toEqual({ here: BATCH * 2, gone: 0 })
    const [before] = await select<{ sum: number }>(db, sql`select sum(seq)::int as sum from feed_heads`)
    expect(await spread(id)).toBe(1)
    expect(await held(id)).toEqual({ here: ENTERPRISES, gone: 0 })
    const [after] = await select<{ sum: number }>(db, sql`select sum(seq)::int as sum from feed_heads`)
    expect((after?.sum ?? 0) - (before?.sum ?? 0)).toBe(ENTERPRISES - BATCH * 2)
    expect(await isSpread(id)).toBe(true)
    expect(await spreadNext(db, id)).toBe(false)
    expect(await wrongFeeds()).toEqual([])
  })

  it('what a killed server left is finished by the next one; two at once take turns', async () => {
    const id = await publish()
    const log = { warn: (what: unknown) => expect.unreachable(JSON.stringify(what)) }
    const services = [await startNotices(database, log, 60_000), await startNotices(database, log, 60_000)]
    await expect.poll(() => isSpread(id), { timeout: 20_000 }).toBe(true)
    for (const service of services) await service.close()
    expect(await held(id)).toEqual({ here: ENTERPRISES, gone: 0 })
    expect(await wrongFeeds()).toEqual([])
  })

  it('one who asks from the beginning meanwhile has it at once, and is not given it again', async () => {
    const id = await publish()
    const [last] = await select<{ id: string }>(
      db,
      sql`select id from tenants where credit_code <> 'customs' order by id desc limit 1`,
    )
    const tenantId = last?.id ?? ''
    await catchUpNotices(db, tenantId, NOW)
    const head = async () =>
      (
        await select<{ seq: number }>(
          db,
          sql`select seq::int as seq from feed_heads where tenant_id = ${tenantId}::uuid`,
        )
      )[0]?.seq
    const before = await head()
    await spread(id)
    expect(await head()).toBe(before)
    expect(await held(id)).toEqual({ here: ENTERPRISES, gone: 0 })
  })

  it('withdrawn while it is under way: whoever had it loses it, nobody else hears of it', async () => {
    const id = await publish()
    expect(await withdraw(id)).toMatchObject({ ok: true })
    await spread(id)
    expect(await held(id)).toEqual({ here: 0, gone: BATCH })
    expect(await wrongFeeds()).toEqual([])
    expect(await withdraw(id)).toMatchObject({ ok: false, problem: { code: 'INPUT_NOTICE_NOT_FOUND' } })
  })

  it('withdrawn when it was everywhere: taken back in batches too', async () => {
    const id = await publish()
    await spread(id)
    await withdraw(id)
    expect(await held(id)).toEqual({ here: ENTERPRISES - BATCH, gone: BATCH })
    await spread(id)
    expect(await held(id)).toEqual({ here: 0, gone: ENTERPRISES })
    expect(await wrongFeeds()).toEqual([])
  })

  it('for one enterprise it is done at once', async () => {
    const [one] = await select<{ id: string }>(db, sql`select id from tenants where credit_code = 'C1'`)
    const id = await publish(one?.id)
    expect([await held(id), await isSpread(id)]).toEqual([{ here: 1, gone: 0 }, true])
    await withdraw(id)
    expect([await held(id), await isSpread(id)]).toEqual([{ here: 0, gone: 1 }, true])
    await expect(publish(actor.tenantId)).rejects.toThrow('INPUT_TENANT_NOT_FOUND')
  })

  it('[PSI-01] for one side: its tenants have it, also who joins later, and nobody of the other', async () => {
    const agency = randomUUID()
    await db.execute(
      sql`insert into tenants (id, name, credit_code) values (${agency}::uuid, '示例检验机构', 'AGENCY1')`,
    )
    await db.execute(
      sql`insert into accounts (id, tenant_id, login_name, display_name, role, systems, password_hash) values (gen_random_uuid(), ${agency}::uuid, 'agency1', '示例', 'agency', '[]', 'x')`,
    )
    const [forAgencies, forEnterprises] = [await publish(null, 'agency'), await publish(null, 'enterprise')]
    for (const id of [forAgencies, forEnterprises]) await spread(id)
    expect(await held(forAgencies)).toEqual({ here: 1, gone: 0 })
    expect(await held(forEnterprises)).toEqual({ here: ENTERPRISES, gone: 0 })
    const late = randomUUID()
    await db.execute(
      sql`insert into tenants (id, name, credit_code) values (${late}::uuid, '示例检验机构二', 'AGENCY2')`,
    )
    await db.execute(
      sql`insert into accounts (id, tenant_id, login_name, display_name, role, systems, password_hash) values (gen_random_uuid(), ${late}::uuid, 'agency2', '示例', 'agency', '[]', 'x')`,
    )
    await catchUpNotices(db, late, NOW)
    expect((await held(forAgencies))?.here).toBe(2)
    expect((await held(forEnterprises))?.here).toBe(ENTERPRISES)
    for (const id of [forAgencies, forEnterprises]) {
      await withdraw(id)
      await spread(id)
    }
    expect([(await held(forAgencies))?.here, (await held(forEnterprises))?.here]).toEqual([0, 0])
    await db.execute(sql`delete from accounts where login_name in ('agency1', 'agency2')`)
  })
})
