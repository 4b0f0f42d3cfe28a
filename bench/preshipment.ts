/**
 * 装运前检验 at the server, on PostgreSQL with its commits on the disk: one disposition over an agency with 10,000 waiting orders, until the
 * last has come back (goal 10 s), against one statement that writes as many rows; and what an order of another agency waits meanwhile,
 * against the same when nothing else is going on. `SILL_BENCH_ORDERS` for another number of orders.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { rows } from '../db/central/rows.ts'
import { createListIndexes } from '../server/documents/pg-dialect.ts'
import { openDatabase, type Database } from '../server/platform/database.ts'
import { seedAccounts } from '../server/seed/accounts.ts'
import { startPostgres } from '../server/testing/postgres.ts'
import { productRegistry } from '../systems/declared.ts'
import { seedAgencyAccounts } from '../systems/preshipment/server/seed/agencies.ts'
import { filingContent } from '../systems/preshipment/server/testing/contents.ts'
import { done, openKit, uploaded, type Kit } from '../systems/preshipment/server/testing/kit.ts'
import { orderContent } from '../systems/preshipment/server/testing/orders.ts'
import type { Actor } from '../server/platform/actor.ts'
import { median, type Figure } from './figure.ts'

const ORDERS = Number(process.env['SILL_BENCH_ORDERS'] ?? 10_000)
const BATCH = 50
const ORDER = 'preshipment.order'
const PROBES = 40

async function filed(kit: Kit, actor: Actor, nameZh: string): Promise<void> {
  const content = filingContent(await uploaded(kit.db, actor), { nameZh })
  const sent = done(await kit.act(actor, { kind: 'preshipment.filing', action: 'submit', content }))
  done(
    await kit.act(kit.customs, { kind: 'preshipment.filing', action: 'accept', document: sent, answers: {} }),
  )
}

/** Milliseconds of each of so many orders for another agency, one after the other, while `goesOn` says so. */
async function probe(kit: Kit, goesOn: () => boolean): Promise<number[]> {
  const paper = await uploaded(kit.db, kit.hengfeng)
  const content = orderContent(kit.hk.tenantId, [paper])
  const times: number[] = []
  while (goesOn()) {
    const began = performance.now()
    done(await kit.act(kit.hengfeng, { kind: ORDER, action: 'submit', content }))
    times.push(performance.now() - began)
  }
  return times
}

async function measured(database: Database): Promise<Omit<Figure, 'goal'>[]> {
  const { db } = database
  await seedAccounts(db)
  await seedAgencyAccounts(db)
  await createListIndexes(db, productRegistry())
  const kit = openKit(db)
  await filed(kit, kit.au, '示例澳洲商检有限公司')
  await filed(kit, kit.hk, '示例香港检验有限公司')
  const content = orderContent(kit.au.tenantId, [await uploaded(db, kit.hengfeng)])
  for (let made = 0; made < ORDERS; made += BATCH)
    for (const outcome of await kit.batch(
      kit.hengfeng,
      Array.from({ length: Math.min(BATCH, ORDERS - made) }, () => ({
        kind: ORDER,
        action: 'submit',
        id: randomUUID(),
        content,
      })),
    ))
      done(outcome)

  let left = PROBES
  const alone = await probe(kit, () => (left -= 1) >= 0)

  const floorBegan = performance.now()
  await db.execute(
    sql`update ${rows} set content = jsonb_set(content, '{fields,remark}', to_jsonb(${'示例'}::text)) where ${rows.collection} = ${ORDER} and ${rows.state} = 'waiting' and ${rows.revision} is not null`,
  )
  const floor = performance.now() - floorBegan

  let isGoingOn = true
  const probing = probe(kit, () => isGoingOn)
  const began = performance.now()
  done(
    await kit.act(kit.customs, {
      kind: 'preshipment.disposition',
      action: 'begin',
      content: {
        fields: {
          agency: kit.au.tenantId,
          announcement: '示例公告',
          kind: 'rectify',
          ground: 'a28i1',
          from: '2026-11-21',
          until: '2026-12-20',
          requirement: '示例整改要求',
        },
        rows: {},
        attachments: {},
      },
    }),
  )
  const told = performance.now() - began
  await kit.runClock()
  const took = performance.now() - began
  isGoingOn = false
  const meanwhile = await probing
  const waiting = await db.$count(
    rows,
    sql`${rows.collection} = ${ORDER} and ${rows.state} = 'waiting' and ${rows.revision} is not null and ${rows.parties} ->> 'agency' = ${kit.au.tenantId}`,
  )
  if (waiting > 0) throw new Error(`${waiting} orders have not come back`)
  const name = `a disposition over ${ORDERS} waiting orders`
  return [
    { name: `${name}, until the officer is answered`, ours: told, floor, ratio: told / floor, unit: 'ms' },
    {
      name: `${name}, until the last has come back (goal 10,000 ms)`,
      ours: took,
      floor,
      ratio: took / floor,
      unit: 'ms',
    },
    {
      name: 'an order of another agency meanwhile, against alone',
      ours: median(meanwhile),
      floor: median(alone),
      ratio: median(meanwhile) / median(alone),
      unit: 'ms',
    },
  ]
}

export async function run(): Promise<Omit<Figure, 'goal'>[]> {
  const cluster = await startPostgres({ isDurable: true })
  const database = await openDatabase({ url: await cluster.createDatabase() })
  try {
    return await measured(database)
  } finally {
    await database.close()
    await cluster.stop()
  }
}

if (import.meta.main) console.log(await run())
