/**
 * Catching up 10,000 changes of 4 KB: from the server's feed into an account's encrypted file, against reading the same rows from the
 * same PostgreSQL and inserting them into a plain SQLite file, 1,000 in a transaction, FULL on both sides. And the longest work of
 * the core's thread in one go, by the processor's time, so that other work on the machine does not count. Both in turn; the medians count. `SILL_BENCH_PULL` for another number.
 */
import Sqlite from 'better-sqlite3'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../server/testing/postgres.ts'
import { openTestCore, scratchDir, SEED_PASSWORD, until } from '../tests/support/core/test-core.ts'
import { watchTurns } from './watch-turns.ts'
import { median, type Figure } from './figure.ts'
import { contentOf, note, noteRegistry } from './push-note.ts'
import { openAccountFile } from './query-fill.ts'
import { startServer } from './server-process.ts'

const COUNT = Number(process.env['SILL_BENCH_PULL'] ?? 10_000)
const ROUNDS = 3
const PAGE = 1_000

/** As clients make them (UUID version 7): those of one time stand together. */
const ID = `overlay(overlay(gen_random_uuid()::text placing '7' from 15) placing
  (select substr(t, 1, 8) || '-' || substr(t, 9, 4) from lpad(to_hex((extract(epoch from now()) * 1000)::bigint + i), 12, '0') t) from 1)`

const FILL = `
  with tenant as (select tenant_id as id from accounts where login_name = 'hengfeng'),
  head as (update feed_heads set seq = seq + ${COUNT} from tenant where tenant_id = tenant.id returning seq - ${COUNT} as before, tenant_id)
  insert into rows (tenant_id, collection, id, state, content, created_at, updated_at, seq, is_gone, revision, form_version, history)
  select tenant_id, '${note.kind}', ${ID}, 'submitted', jsonb_set($1::jsonb, '{fields,no}', to_jsonb(i::text)), at, at, before + i, false, 1, 1,
    jsonb_build_array(jsonb_build_object('at', at, 'who', '操作员', 'action', 'submit', 'from', null, 'to', 'submitted', 'answers', '{}'::jsonb))
  from generate_series(1, ${COUNT}) i, head, lateral (select to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') as at) a`

async function product(
  url: string,
  dir: string,
  head: number,
): Promise<{ seconds: number; blocked: number }> {
  const core = await openTestCore(dir, url, { registry: noteRegistry() })
  await core.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD })
  const [start, longest] = [performance.now(), watchTurns()]
  const file = await openAccountFile(dir)
  const cursor = file.raw.prepare<[], { cursor: number }>(
    `select value ->> 'cursor' as cursor from fact where name = 'feed'`,
  )
  await until(() => cursor.get()?.cursor === head, 'a complete mirror', 600_000)
  const result = { seconds: (performance.now() - start) / 1000, blocked: longest() }
  file.raw.close()
  await core.close()
  return result
}

async function floor(client: pg.Client, path: string, head: number): Promise<number> {
  const db = new Sqlite(path)
  try {
    db.pragma('journal_mode=WAL')
    db.pragma('synchronous=FULL')
    db.exec('create table row (id text primary key, seq integer, state text, content text, history text)')
    const insert = db.prepare('insert into row values (?, ?, ?, ?, ?)')
    const start = performance.now()
    for (let seq = head - COUNT; seq < head; seq += PAGE) {
      const { rows } = await client.query<Record<'id' | 'seq' | 'state' | 'content' | 'history', string>>(
        `select id, seq, state, content::text, history::text from rows where tenant_id = (select tenant_id from accounts where login_name = 'hengfeng') and seq > $1 order by seq limit ${PAGE}`,
        [seq],
      )
      db.transaction(() => {
        for (const row of rows) insert.run(row.id, Number(row.seq), row.state, row.content, row.history)
      })()
    }
    return (performance.now() - start) / 1000
  } finally {
    db.close()
  }
}

/** A complete mirror, as it was before the changes; then the changes. Answers the feed's head. */
async function prepare(url: string, secret: string, dir: string, client: pg.Client): Promise<number> {
  const core = await openTestCore(dir, url, { registry: noteRegistry() })
  await core.login('hengfeng', secret)
  await until(
    async () => (await core.client.documents.query({ collection: 'certificates.export' })).freshAt !== null,
    'a complete mirror',
    60_000,
  )
  await core.close()
  await client.query(FILL, [JSON.stringify(contentOf(0))])
  const { rows } = await client.query<{ seq: string }>(
    `select seq from feed_heads where tenant_id = (select tenant_id from accounts where login_name = 'hengfeng')`,
  )
  return Number(rows[0]?.seq)
}

export async function run(): Promise<Omit<Figure, 'goal'>[]> {
  const cluster = await startPostgres({ isDurable: true })
  const dir = scratchDir('bench-pull')
  const databaseUrl = await cluster.createSeededDatabase()
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const server = await startServer('central', databaseUrl)
  try {
    const prepared = join(dir.path, 'prepared')
    const head = await prepare(server.url, server.secret, prepared, client)
    const [times, floors, blocked]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      floors.push(await floor(client, join(dir.path, `bare-${round}.db`), head))
      const copy = join(dir.path, `round-${round}`)
      cpSync(prepared, copy, { recursive: true })
      cpSync(`${prepared}.keeper`, `${copy}.keeper`, { recursive: true })
      const one = await product(server.url, copy, head)
      times.push(one.seconds)
      blocked.push(one.blocked)
    }
    const [ours, theirs, longest] = [median(times), median(floors), median(blocked)]
    const name = `catching up ${COUNT.toLocaleString('en')} changes of 4 KB`
    return [
      { name, ours, floor: theirs, ratio: ours / theirs, unit: 's' },
      {
        name: `${name}: the core's longest work in one go, against 50 ms`,
        ours: longest,
        floor: 50,
        ratio: longest / 50,
        unit: 'ms',
      },
    ]
  } finally {
    await server.close()
    await client.end()
    await cluster.stop()
    dir.remove()
  }
}

if (import.meta.main) console.log(await run())
