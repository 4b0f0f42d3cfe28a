import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PUBLIC_OWNER, rows } from '../../../../db/central/rows.ts'
import { findCodes } from '../../../../server/codes/read.ts'
import { openDatabase, select, type Database } from '../../../../server/platform/database.ts'
import { seedAccounts } from '../../../../server/seed/accounts.ts'
import { effectsOf } from '../../../../server/served.ts'
import { productRegistry } from '../../../declared.ts'
import { productServed } from '../../../served.ts'
import { acceptanceAgencies } from '../tables.ts'
import { sweepAcceptance } from '../sweep.ts'
import { seedAccepted } from './accounts.ts'
import { seedAcceptance } from './seed.ts'

const NOW = new Date('2026-11-29T02:00:00.000Z')

describe('the demonstration', () => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase({})
    await seedAccounts(database.db)
    await seedAcceptance(database.db, {
      now: NOW,
      registry: productRegistry(),
      effects: effectsOf(productServed.systems),
    })
    await sweepAcceptance(database.db, NOW)
  }, 300_000)
  afterAll(() => database?.close())

  it('[ACC-01] has an agency in each state', async () => {
    const found = await database.db
      .select({ tenantId: acceptanceAgencies.tenantId, state: acceptanceAgencies.state })
      .from(acceptanceAgencies)
    const states = Object.fromEntries(
      Object.entries(seedAccepted).map(([name, { id }]) => [
        name,
        found.find(({ tenantId }) => tenantId === id)?.state,
      ]),
    )
    expect(states).toEqual({
      qinghe: 'listed',
      changchuan: undefined,
      yuanfan: 'listed',
      songmu: undefined,
      beichen: 'suspended',
      yunling: 'expired',
      hanshan: 'left',
      lanhe: 'removed',
    })
  })

  it('[ACC-07] [ACC-10] has reports and complaints in each of their states', async () => {
    const of = async (kind: string) =>
      new Set(
        (await database.db.select({ state: rows.state }).from(rows).where(eq(rows.collection, kind))).map(
          ({ state }) => state,
        ),
      )
    expect([...(await of('acceptance.report'))].sort()).toEqual([
      'draft',
      'effective',
      'refused',
      'returned',
      'submitted',
      'void',
    ])
    expect([...(await of('acceptance.complaint'))].sort()).toEqual([
      'answered',
      'handling',
      'refused',
      'submitted',
    ])
    expect([...(await of('acceptance.change'))].sort()).toEqual([
      'approved',
      'draft',
      'refused',
      'returned',
      'reviewing',
    ])
  })

  it('[ACC-07] [ACC-09] has sixty reports of one agency, messages of which six are unread, and goods that are retired', async () => {
    const { db } = database
    const { id } = seedAccepted.qinghe
    const reports = await db.$count(
      rows,
      sql`${rows.tenantId} = ${id} and ${rows.collection} = 'acceptance.report'`,
    )
    expect(reports).toBe(60)
    const [told] = await select<{ all: number; read: number }>(
      db,
      sql`select count(*)::int as all, count(r.notice_id)::int as read from notices n
        left join notice_reads r on r.notice_id = n.id and r.account_id = (select id from accounts where login_name = 'qinghe')
        where n.tenant_id = ${id} and n.published_at < ${NOW.toISOString()}::timestamptz`,
    )
    expect(told?.all).toBeGreaterThan(30)
    expect((told?.all ?? 0) - (told?.read ?? 0)).toBe(6)
    expect(
      (await findCodes(db, [{ table: 'acceptanceGoods', code: '010199' }]))({
        table: 'acceptanceGoods',
        code: '010199',
      }),
    ).toMatchObject({
      zh: '示例停用商品',
      retiredOn: '2026-08-31',
    })
  })

  it('[ACC-08] the directory has whom it should, and what happened was made public', async () => {
    const publicly = (kind: string) =>
      database.db
        .select({ state: rows.state })
        .from(rows)
        .where(
          sql`${rows.tenantId} = ${PUBLIC_OWNER} and ${rows.collection} = ${kind} and not ${rows.isGone}`,
        )
    expect((await publicly('acceptance.directory')).map(({ state }) => state).sort()).toEqual([
      'listed',
      'listed',
      'suspended',
    ])
    expect(await publicly('acceptance.disclosure')).toHaveLength(11)
  })
})
