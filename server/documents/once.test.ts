/** What a tenant has once it has once, whoever begins it in the same instant: one alone, twice in a batch, an order for many. */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ActOutcome } from '../../contract/central/documents.ts'
import { directory } from '../../tests/fixtures/three-party/begun.ts'
import { threePartyRegistry } from '../../tests/fixtures/three-party/documents.ts'
import { effectsForParties } from '../../tests/fixtures/three-party/effects.ts'
import type { Actor } from '../platform/actor.ts'
import type { Services } from '../platform/context.ts'
import { select } from '../platform/database.ts'
import { publishPublic } from '../platform/public-feed.ts'
import { engines } from '../testing/engines.ts'
import { oneStore } from '../testing/one-store.ts'
import { makeTenant } from '../testing/tenants.ts'
import { actMany } from './act.ts'
import { beginMany } from './begin-many.ts'
import { takeQueued } from './queued-acts.ts'
import { SYSTEM_ACTOR } from './somebody.ts'

const REPORT = 'preshipment.sample-report'

describe.each(engines)('[SYNC-07] begun once on $name', ({ start }) => {
  const database = oneStore({
    start,
    emptied: sql`truncate rows, feed_heads, idempotency, queued_acts, begun_orders, audit_log`,
  })
  let services: Services
  let officer: Actor
  let number = ''
  const at = new Date()
  beforeEach(async () => {
    const { db } = database()
    services = {
      db,
      registry: threePartyRegistry(),
      effects: effectsForParties(),
      now: () => at,
      log: pino({ level: 'silent' }),
    } as Services // no more of them is used here
    const name = `officer-${randomUUID()}`
    await makeTenant(db, { loginName: name, role: 'officer', systems: ['preshipment'] })
    const [account] = await select<{ id: string; tenant: string }>(
      db,
      sql`select id::text, tenant_id::text as tenant from accounts where login_name = ${name}`,
    )
    officer = {
      ...SYSTEM_ACTOR,
      tenantId: account?.tenant ?? '',
      account: {
        ...SYSTEM_ACTOR.account,
        id: account?.id ?? '',
        role: 'officer',
        systems: ['preshipment'],
        tenant: { ...SYSTEM_ACTOR.account.tenant, id: account?.tenant ?? '' },
      },
    }
    const agency = await makeTenant(db, {
      loginName: `agency-${randomUUID()}`,
      role: 'agency',
      systems: ['preshipment'],
    })
    number = randomUUID().slice(0, 8).toUpperCase()
    await db.transaction((tx) =>
      publishPublic(tx, directory, [
        {
          id: number,
          row: {
            state: 'filed',
            content: { fields: { number, name: number, tenant: agency.id }, rows: {}, attachments: {} },
            createdAt: at.toISOString(),
            updatedAt: at.toISOString(),
          },
        },
      ]),
    )
  })

  const item = (year: string) => ({
    key: randomUUID(),
    kind: REPORT,
    documentId: randomUUID(),
    action: 'start',
    baseRevision: 0,
    formVersion: 1,
    content: { fields: { year, agency: number }, rows: {}, attachments: {} },
    answers: {},
  })
  const alone = async (year: string, times = 1): Promise<ActOutcome[]> => {
    const items = Array.from({ length: times }, () => item(year))
    return (await actMany(services, officer, items)).outcomes
  }
  const forAll = (year: string) =>
    beginMany(services, officer, {
      key: randomUUID(),
      kind: REPORT,
      action: 'start',
      formVersion: 1,
      content: { fields: { year }, rows: {}, attachments: {} },
      answers: {},
      isTrial: false,
    })
  const begun = (year: string) =>
    database().db.$count(
      sql`rows`,
      sql`collection = ${REPORT} and revision is not null and content -> 'fields' ->> 'year' = ${year}`,
    )

  it('two alone, an order, and the queue that takes it, all at once: one each', async () => {
    const years = Array.from({ length: 8 }, (_, round) => String(2000 + round))
    const counts: number[] = []
    for (const year of years) {
      await Promise.all([
        alone(year),
        alone(year),
        forAll(year).then(() => takeQueued(services)),
        alone(year),
      ])
      await takeQueued(services)
      counts.push(await begun(year))
    }
    expect(counts).toEqual(years.map(() => 1))
  })

  it('twice in one batch: the second is refused at whom it is for', async () => {
    const [first, second] = await alone('2020', 2)
    expect(first).toMatchObject({ ok: true, document: { state: 'open' } })
    expect(second).toMatchObject({ ok: false, problem: { places: [{ at: 'fields.agency' }] } })
    expect(await begun('2020')).toBe(1)
    expect(await alone('2020')).toMatchObject([{ ok: false }])
    expect(await alone('2021')).toMatchObject([{ ok: true }])
  })
})
