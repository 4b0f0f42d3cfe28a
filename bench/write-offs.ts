/**
 * 1,000 pre-write-offs of one product of one certificate at the same moment, at two processes over one PostgreSQL with its commits on the disk: all are there
 * and their sum is exact to the last decimal. Against bare row locks: lock, add, insert, commit. `SILL_BENCH_WRITE_OFFS` for another number.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Big from 'big.js'
import { sql } from 'drizzle-orm'
import { rows } from '../db/central/rows.ts'
import { createListIndexes } from '../server/documents/pg-dialect.ts'
import { openDatabase, type Database } from '../server/platform/database.ts'
import { seedAccounts } from '../server/seed/accounts.ts'
import { startPostgres } from '../server/testing/postgres.ts'
import { productRegistry } from '../systems/declared.ts'
import { cable, applicationContent } from '../systems/exemption/declare/testing/contents.ts'
import { preWriteOff } from '../systems/exemption/declare/quantities/pre-write-off.ts'
import { productsOf } from '../systems/exemption/server/certificates/holding.ts'
import { seedOfficerAccounts } from '../systems/exemption/server/seed/officers.ts'
import { openKit } from '../systems/exemption/server/testing/kit.ts'
import type { Figure } from './figure.ts'

const MANY = Number(process.env['SILL_BENCH_WRITE_OFFS'] ?? 1_000)
const PROCESSES = 2

/** Milliseconds from the word until the last process has done its part. */
async function race(which: 'ours' | 'bare', url: string, certificateNo: string): Promise<number> {
  const children = Array.from({ length: PROCESSES }, () => {
    const child = spawn(
      process.execPath,
      [
        fileURLToPath(new URL('./write-offs-process.ts', import.meta.url)),
        which,
        url,
        certificateNo,
        String(MANY / PROCESSES),
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    )
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
  })
  for (const { lines } of children)
    if ((await lines.next()).value !== 'ready') throw new Error(`a process of ${which} did not start`)
  const began = performance.now()
  const ends = children.map(({ child }) => once(child, 'exit'))
  for (const { child } of children) child.stdin.write('go\n')
  const done = await Promise.all(children.map(async ({ lines }) => Number((await lines.next()).value)))
  const took = performance.now() - began
  await Promise.all(ends)
  const all = done.reduce((sum, one) => sum + one, 0)
  if (all !== MANY) throw new Error(`${all} of ${MANY} were done by ${which}`)
  return took
}

async function measured(database: Database, url: string): Promise<Omit<Figure, 'goal'>> {
  const { db } = database
  await seedAccounts(db)
  await seedOfficerAccounts(db)
  await createListIndexes(db, productRegistry())
  const kit = await openKit(db)
  const issued = await kit.issued(
    applicationContent([cable('p1', { quantity: '1000000', hsQuantity: '1000000' })]),
  )
  const certificateNo = issued.content.fields['certificateNo'] ?? ''
  await db.execute(sql`create table bare_total (pending numeric not null)`)
  await db.execute(sql`insert into bare_total values (0)`)
  await db.execute(sql`create table bare_rows (id uuid primary key, quantity numeric not null)`)
  const floor = await race('bare', url, certificateNo)
  const ours = await race('ours', url, certificateNo)
  const found = await db
    .select({ content: rows.content })
    .from(rows)
    .where(sql`${rows.collection} = ${preWriteOff.kind} and ${rows.state} = 'pending'`)
  const sum = found.reduce((all, { content }) => all.plus(content.fields['quantity'] ?? '0'), new Big(0))
  const [product] = await productsOf(db, certificateNo)
  if (found.length !== MANY || !product || !sum.eq(product.pendingQuantity))
    throw new Error(
      `${found.length} wait, ${sum.toFixed()} in all, and the product says ${product?.pendingQuantity}`,
    )
  return {
    name: `${MANY} pre-write-offs of one product at ${PROCESSES} processes`,
    ours: (MANY * 1000) / ours,
    floor: (MANY * 1000) / floor,
    ratio: ours / floor,
    unit: 'per second',
  }
}

export async function run(): Promise<Omit<Figure, 'goal'>> {
  const cluster = await startPostgres({ isDurable: true })
  const url = await cluster.createDatabase()
  const database = await openDatabase({ url })
  try {
    return await measured(database, url)
  } finally {
    await database.close()
    await cluster.stop()
  }
}

if (import.meta.main) console.log(await run())
