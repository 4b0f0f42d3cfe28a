import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rows } from '../../../../db/central/rows.ts'
import { openDatabase, type Database } from '../../../../server/platform/database.ts'
import { seedAccounts, seedTenants } from '../../../../server/seed/accounts.ts'
import { effectsOf } from '../../../../server/served.ts'
import { productRegistry } from '../../../declared.ts'
import { productServed } from '../../../served.ts'
import { application } from '../../declare/application/application.ts'
import { certificate, stages } from '../../declare/certificate/record.ts'
import { preWriteOff } from '../../declare/quantities/pre-write-off.ts'
import { usage } from '../../declare/use/use-records.ts'
import { seedExemption } from './seed.ts'

const NOW = new Date('2026-11-29T02:00:00.000Z')

describe('the demonstration', () => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase({})
    await seedAccounts(database.db)
    await seedExemption(database.db, {
      now: NOW,
      registry: productRegistry(),
      effects: effectsOf(productServed.systems),
    })
  }, 300_000)
  afterAll(() => database?.close())

  it('has an application in each state, returned by each post, by each of two users', async () => {
    const found = await database.db
      .select()
      .from(rows)
      .where(and(eq(rows.collection, application.kind), eq(rows.tenantId, seedTenants.hengfeng.id)))
    expect(new Set(found.map(({ state }) => state))).toEqual(
      new Set(
        Object.keys(application.workflow.states).filter((name) => !['removed', 'expired'].includes(name)),
      ),
    )
    const of = (name: string) => new Set(found.map(({ content }) => content.fields[name] ?? ''))
    expect(
      new Set(
        found.filter(({ state }) => state === 'returned').map(({ content }) => content.fields['opinionPost']),
      ).size,
    ).toBe(4)
    expect(of('submittedBy')).toEqual(new Set(['', '示例操作员甲', '示例操作员乙']))
    expect(of('applicantAddress')).toEqual(new Set(['浙江省宁波市鄞州区示例路 1 号']))
    expect(of('organisationCode')).toEqual(new Set(['XXXX0006X']))
    expect(Math.max(...found.map(({ content }) => content.rows['products']?.length ?? 0))).toBe(120)
  })

  it('has certificates in each stage, written off in part and in whole, and records of use in each state', async () => {
    const of = async (collection: string) =>
      database.db
        .select()
        .from(rows)
        .where(and(eq(rows.collection, collection), eq(rows.tenantId, seedTenants.hengfeng.id)))
    const certificates = await of(certificate.kind)
    expect(new Set(certificates.map(({ content }) => content.fields['stage']))).toEqual(
      new Set(Object.keys(stages)),
    )
    expect(new Set(certificates.map(({ state }) => state))).toEqual(new Set(Object.keys(certificate.states)))
    expect((await of(preWriteOff.kind)).map(({ state }) => state)).toEqual(['pending', 'pending'])
    expect((await of(usage.kind)).map(({ state }) => state).toSorted()).toEqual([
      'draft',
      'failed',
      'handedIn',
      'passed',
    ])
    const partly = certificates.find(({ state }) => state === 'partly')
    expect(partly?.content.rows['products']).toMatchObject([
      { doneQuantity: '40', used: '15', returned: '4' },
      { doneQuantity: '300', doneHsQuantity: '12.5', destroyed: '20' },
    ])
  })
})
