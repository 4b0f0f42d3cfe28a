/** What is left of shared quantities: concurrent takers on both databases, and the tables' own word against a wrong handler. */
import Big from 'big.js'
import fc from 'fast-check'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines, type TestEngine } from '../testing/engines.ts'
import { balancesOf, giveBack, setTotals, take } from './balances.ts'
import { select, type Database } from './database.ts'
import { sqlState, transact } from './write.ts'

const LINES = ['a', 'b'] as const
const measure = 'quantity'

describe.each(engines)('balances on $name', ({ start }) => {
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

  const amount = fc.integer({ min: 1, max: 999 }).map((cents) => new Big(cents).div(100).toFixed(2))
  const steps = fc.array(
    fc.record({
      taker: fc.constantFrom('t1', 't2', 't3', 't4'),
      what: fc.constantFrom('take', 'take', 'giveBack'),
      a: amount,
      b: amount,
    }),
    { minLength: 1, maxLength: 25 },
  )

  it('whatever is taken and given back at once, nothing is more than there is and nothing is lost', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(steps, amount, amount, async (all, totalA, totalB) => {
        run += 1
        const subject = `subject-${run}`
        const totals: Readonly<Record<string, string>> = { a: totalA, b: totalB }
        await transact(database.db, (tx) =>
          setTotals(
            tx,
            subject,
            LINES.map((line) => ({ line, measure, total: totals[line] ?? '0' })),
          ),
        )
        await Promise.all(
          all.map(({ taker, what, a, b }) =>
            transact(
              database.db,
              async (tx) => {
                if (what === 'giveBack') return giveBack(tx, subject, taker)
                return take(tx, subject, taker, [
                  { line: 'a', measure, amount: a },
                  { line: 'b', measure, amount: b },
                ])
              },
              50,
            ),
          ),
        )
        const rows = await select<{ line: string; sum: string }>(
          database.db,
          sql`select line, coalesce(sum(amount), 0)::text as sum from balance_takings where subject = ${subject} group by line`,
        )
        for (const { line, total, taken, left } of await transact(database.db, (tx) =>
          balancesOf(tx, [subject]),
        )) {
          expect(new Big(taken).lte(total)).toBe(true)
          expect(new Big(taken).plus(left).eq(total)).toBe(true)
          expect(new Big(rows.find((row) => row.line === line)?.sum ?? '0').eq(taken)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('all or nothing; what a taker took before is replaced', async () => {
    const subject = 'one'
    const run = <T>(work: Parameters<typeof transact<T>>[1]) => transact(database.db, work)
    await run((tx) =>
      setTotals(tx, subject, [
        { line: 'a', measure, total: '10' },
        { line: 'b', measure, total: '1.5' },
      ]),
    )
    const want = (a: string, b: string) => [
      { line: 'a', measure, amount: a },
      { line: 'b', measure, amount: b },
    ]
    expect(await run((tx) => take(tx, subject, 't1', want('3', '1.5')))).toEqual([])
    expect(await run((tx) => take(tx, subject, 't2', want('7', '0.01')))).toMatchObject([
      { line: 'b', left: '0.0' },
    ])
    expect(await run((tx) => take(tx, subject, 't1', want('10', '0.5')))).toEqual([])
    expect(await run((tx) => balancesOf(tx, [subject]))).toMatchObject([
      { line: 'a', left: '0' },
      { line: 'b', left: '1.0' },
    ])
    expect(
      await run((tx) => take(tx, subject, 't2', [{ line: 'none', measure, amount: '1' }])),
    ).toMatchObject([{ line: 'none', left: '0' }])
  })

  it.each([
    ['takes more than there is', `update balances set taken = 99 where subject = 'held'`],
    ['makes the total less than what was taken', `update balances set total = 1 where subject = 'held'`],
    ['gives back more than was taken', `update balances set taken = -1 where subject = 'held'`],
    ['books nothing', `insert into balance_takings values ('held', 'a', 'quantity', 'x', 0)`],
  ])('the database refuses a handler that %s', async (_what, wrong) => {
    await transact(database.db, async (tx) => {
      await setTotals(tx, 'held', [{ line: 'a', measure, total: '5' }])
      await take(tx, 'held', 't', [{ line: 'a', measure, amount: '2' }])
    })
    const state = await database.db.execute(sql.raw(wrong)).then(
      () => 'done',
      (error: unknown) => sqlState(error),
    )
    expect(state).toBe('23514')
  })
})
