/**
 * 10,000 documents of 4 KB from the client's disk to the server's, FULL on both sides, against a bare loop that does only
 * that: batches of 100, one result each, client and server in a process each. By the clock, and by the processor time of client and
 * server together, which other work on the machine does not change. Both twice, in turn; the medians count. `SILL_BENCH_PUSH` for another number.
 */
import Sqlite from 'better-sqlite3'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres, type TestPostgres } from '../server/testing/postgres.ts'
import { openTestCore, scratchDir, SEED_PASSWORD, until } from '../tests/support/core/test-core.ts'
import { startFaultyProxy } from '../tests/support/faulty-proxy.ts'
import { median, type Figure } from './figure.ts'
import { contentOf, note, noteRegistry } from './push-note.ts'
import { secondsOf, startServer, type Server } from './server-process.ts'

const COUNT = Number(process.env['SILL_BENCH_PUSH'] ?? 10_000)
const BATCH = 100
const ROUNDS = 2

/** Everything up to the moment before sending: a mirror that is complete, and COUNT submissions made without network. */
async function prepare(databaseUrl: string, dir: string): Promise<void> {
  const registry = noteRegistry()
  const central = await startServer('central', databaseUrl)
  const network = await startFaultyProxy(central.url, 1)
  const core = await openTestCore(dir, central.url, { registry })
  await core.login('hengfeng', central.secret)
  await until(
    async () => (await core.client.documents.query({ collection: 'certificates.export' })).freshAt !== null,
    'a complete mirror',
    60_000,
  )
  await core.close()
  const offline = await openTestCore(dir, network.url, { registry })
  network.setOffline(true)
  await offline.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD })
  for (let number = 0; number < COUNT; number += 1) {
    const { id, localRevision } = await offline.client.documents.create({ kind: note.kind })
    const saved = await offline.client.documents.save({ id, localRevision, content: contentOf(number) })
    await offline.client.documents.submit({
      id,
      localRevision: saved.localRevision,
      key: crypto.randomUUID(),
    })
  }
  await offline.close()
  await network.close()
  await central.close()
}

/** Seconds. */
interface Took {
  readonly byClock: number
  /** Of client and server. */
  readonly ofProcessors: number
}

async function watch(central: Server): Promise<() => Promise<Took>> {
  const [theirs, mine, start] = [await central.processorTime(), process.cpuUsage(), performance.now()]
  return async () => {
    const [byClock, own] = [(performance.now() - start) / 1000, secondsOf(process.cpuUsage(mine))]
    return { byClock, ofProcessors: own + (await central.processorTime()) - theirs }
  }
}

/** From the moment that the session is open until the outbox is empty. */
async function product(databaseUrl: string, dir: string): Promise<Took> {
  const central = await startServer('central', databaseUrl)
  const sender = await openTestCore(dir, central.url, { registry: noteRegistry() })
  const watching = await sender.client.status.watch()
  await sender.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD })
  const took = await watch(central)
  for await (const status of watching) if (status.online && status.waiting === 0) break
  const result = await took()
  const { returned } = await sender.client.status.get()
  await sender.close()
  await central.close()
  if (returned > 0) throw new Error(`${returned} were returned`)
  return result
}

interface Waiting {
  readonly seq: number
  readonly key: string
  readonly content: string
}

async function bare(databaseUrl: string, path: string): Promise<Took> {
  const server = await startServer('bare', databaseUrl)
  const db = new Sqlite(path)
  try {
    db.pragma('journal_mode=WAL')
    db.pragma('synchronous=FULL')
    db.exec(
      `create table item (seq integer primary key, key text not null unique, state text not null default 'waiting', content text not null)`,
    )
    const insert = db.prepare('insert into item (key, content) values (?, ?)')
    db.transaction(() => {
      for (let number = 0; number < COUNT; number += 1)
        insert.run(crypto.randomUUID(), JSON.stringify(contentOf(number)))
    })()
    db.pragma('wal_checkpoint(truncate)')
    // It goes on where it was, so that what is delivered is never read again.
    const next = db.prepare<[number], Waiting>(
      `select seq, key, content from item where seq > ? and state = 'waiting' order by seq limit ${BATCH}`,
    )
    const done = db.prepare(`update item set state = 'delivered' where key = ?`)
    const took = await watch(server)
    for (let items = next.all(0); items.length > 0; items = next.all(items.at(-1)?.seq ?? 0)) {
      const reply = await fetch(server.url, { method: 'POST', body: JSON.stringify(items) })
      const results = (await reply.json()) as { key: string }[] // the bare server's
      db.transaction(() => results.forEach(({ key }) => done.run(key)))()
    }
    return await took()
  } finally {
    db.close()
    await server.close()
  }
}

async function copyOf(cluster: TestPostgres, databaseUrl: string): Promise<string> {
  const url = await cluster.createDatabase()
  const name = new URL(url).pathname.slice(1)
  const admin = new URL(url)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  await client.query(`drop database ${name}`)
  await client.query(`create database ${name} template ${new URL(databaseUrl).pathname.slice(1)}`)
  await client.query('checkpoint')
  await client.end()
  return url
}

export async function run(): Promise<Figure[]> {
  const cluster = await startPostgres({ isDurable: true })
  const dir = scratchDir('bench-push')
  try {
    const prepared = await cluster.createDatabase()
    await prepare(prepared, join(dir.path, 'prepared'))
    const floors: Took[] = []
    const times: Took[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      floors.push(await bare(await cluster.createDatabase(), join(dir.path, `bare-${round}.db`)))
      const copy = join(dir.path, `round-${round}`)
      cpSync(join(dir.path, 'prepared'), copy, { recursive: true })
      cpSync(`${join(dir.path, 'prepared')}.keeper`, `${copy}.keeper`, { recursive: true })
      times.push(await product(await copyOf(cluster, prepared), copy))
    }
    const name = `push of ${COUNT} documents of 4 KB against a bare loop`
    return [
      figure(name, ({ byClock }) => byClock),
      figure(`${name}: processor time`, ({ ofProcessors }) => ofProcessors),
    ]

    function figure(title: string, of: (took: Took) => number): Figure {
      const [ours, floor] = [median(times.map(of)), median(floors.map(of))]
      return { name: title, ours, floor, ratio: ours / floor, unit: 's' }
    }
  } finally {
    await cluster.stop()
    dir.remove()
  }
}

if (import.meta.main) console.log(await run())
