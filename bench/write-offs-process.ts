/**
 * One of two processes that work at the same certificate of exemption: `ours` hands in pre-write-offs as the server does, `bare` takes the row's
 * lock, adds to it and writes a row of its own. Says that it is ready, waits for a line, does so many at the same moment, and says how many were done.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import pg from 'pg'
import { openDatabase } from '../server/platform/database.ts'
import { openKit } from '../systems/exemption/server/testing/kit.ts'
import { quantitiesOn } from '../systems/exemption/server/testing/quantities.ts'

const [which, databaseUrl = '', certificateNo = '', count = '0'] = process.argv.slice(2)
const many = Array.from({ length: Number(count) }, (_, index) => `${(index % 7) + 1}.${index % 10}5`)

async function ours(): Promise<() => Promise<number>> {
  const { db } = await openDatabase({ url: databaseUrl })
  const on = quantitiesOn(await openKit(db))
  return async () => {
    const outcomes = await Promise.all(
      many.map((quantity) => on.preWriteOff(certificateNo, 'p1', { quantity, hsQuantity: '0.1' })),
    )
    return outcomes.filter(({ ok }) => ok).length
  }
}

async function bare(): Promise<() => Promise<number>> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  const one = async (quantity: string): Promise<void> => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('select 1 from bare_total for update')
      await client.query('update bare_total set pending = pending + $1::numeric', [quantity])
      await client.query('insert into bare_rows values ($1, $2::numeric)', [randomUUID(), quantity])
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  return async () => (await Promise.all(many.map(one))).length
}

const work = which === 'bare' ? await bare() : await ours()
console.log('ready')
await once(process.stdin, 'data')
console.log(await work())
process.exit(0)
