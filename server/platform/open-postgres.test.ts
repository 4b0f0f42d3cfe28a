import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedPostgres, type TestPostgres } from '../testing/postgres.ts'
import { openDatabase } from './database.ts'
import { runKept } from './kept.ts'

const LISTENING =
  "select count(*)::int as count from pg_stat_activity where datname = current_database() and query ilike 'listen%'"

let cluster: TestPostgres
beforeAll(async () => {
  cluster = await sharedPostgres()
})
afterAll(() => cluster.stop())

test('who listens at the same time shares one connection, which is asked in turn', async () => {
  const database = await openDatabase({ url: await cluster.createDatabase() })
  const heard: string[] = []
  const warnings: string[] = []
  const note = ({ message }: Error) => warnings.push(message)
  process.on('warning', note)
  try {
    const channels = ['one', 'two', 'three']
    await Promise.all(
      channels.map((channel) => database.listen(channel, (payload) => heard.push(`${channel} ${payload}`))),
    )
    const listening = { name: 'listening', text: LISTENING }
    expect(await runKept<{ count: number }>(database.db, listening, [])).toEqual([{ count: 1 }])
    for (const channel of channels) await database.db.execute(`notify ${channel}, 'x'`)
    await expect.poll(() => heard.toSorted()).toEqual(['one x', 'three x', 'two x'])
    expect(warnings).toEqual([])
  } finally {
    process.off('warning', note)
    await database.close()
  }
})
