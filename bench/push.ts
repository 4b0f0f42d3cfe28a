/**
 * 10,000 documents of 4 KB from the client's disk to the server's, FULL on both sides, against a bare loop that does only
 * that: batches of 100, one result each. Goal 2.
 */
import Sqlite from 'better-sqlite3'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { defineDocument, section } from '../domain/kit/document.ts'
import { multiline, text } from '../domain/kit/field.ts'
import { label } from '../domain/kit/label.ts'
import { contains } from '../domain/kit/list.ts'
import { createRegistry } from '../domain/kit/registry.ts'
import { state } from '../domain/kit/workflow.ts'
import { productDocuments, productRecords } from '../domain/systems/catalogue.ts'
import { startTestCentral } from '../server/testing/central.ts'
import { startPostgres } from '../server/testing/postgres.ts'
import { openTestCore, scratchDir } from '../tests/support/core/test-core.ts'
import { startFaultyProxy } from '../tests/support/faulty-proxy.ts'
import type { Figure } from './figure.ts'

const COUNT = Number(process.env['SILL_BENCH_PUSH'] ?? 10_000)
const BATCH = 100
const TEXT = '四千字节的申请理由，逐字保存。'.repeat(90)

const note = defineDocument({
  kind: 'certificates.bench-note',
  system: 'certificates',
  version: 1,
  title: label('示例说明', 'Note'),
  sections: [section(label('说明', 'Note'), { no: text(label('编号', 'No.'), { required: true }), body: multiline(label('正文', 'Body'), { required: true, max: 5000 }) })],
  workflow: {
    initial: 'draft',
    states: { draft: state(label('暂存', 'Draft'), { editable: true }), submitted: state(label('已提交', 'Submitted')) },
    actions: { submit: { label: label('提交', 'Submit'), by: 'enterprise', from: ['draft'], to: 'submitted', validate: true } },
  },
  list: { columns: ['no', 'state', 'updatedAt'], filters: [contains('no')], sort: { column: 'updatedAt', direction: 'desc' } },
})
const contentOf = (number: number) => ({ fields: { no: String(number), body: TEXT }, rows: {}, attachments: {} })

/** Seconds from the moment that the session is open and the network there until the outbox is empty. */
async function product(databaseUrl: string, dir: string): Promise<number> {
  const registry = createRegistry([...productDocuments, note], productRecords)
  const central = await startTestCentral({ databaseUrl, registry })
  const network = await startFaultyProxy(central.url, 1)
  const core = await openTestCore(dir, central.url, { registry })
  try {
    await core.login('hengfeng', central.secret)
    await core.close()
    const offline = await openTestCore(dir, network.url, { registry })
    network.setOffline(true)
    await offline.client.session.unlock({ loginName: 'hengfeng', password: 'Sill-demo-2026' })
    for (let number = 0; number < COUNT; number += 1) {
      const { id, localRevision } = await offline.client.documents.create({ kind: note.kind })
      const saved = await offline.client.documents.save({ id, localRevision, content: contentOf(number) })
      await offline.client.documents.submit({ id, localRevision: saved.localRevision, key: crypto.randomUUID() })
    }
    await offline.close()
    const sender = await openTestCore(dir, central.url, { registry })
    const watching = await sender.client.status.watch()
    await sender.client.session.unlock({ loginName: 'hengfeng', password: 'Sill-demo-2026' })
    const start = performance.now()
    for await (const status of watching) if (status.online && status.waiting === 0) break
    const seconds = (performance.now() - start) / 1000
    const { returned } = await sender.client.status.get()
    await sender.close()
    if (returned > 0) throw new Error(`${returned} were returned`)
    return seconds
  } finally {
    await network.close()
    await central.close()
  }
}

interface BareItem {
  readonly key: string
  readonly content: string
}

async function bare(databaseUrl: string, dir: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  await pool.query('create table bare (key uuid primary key, content jsonb not null)')
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const items = JSON.parse(Buffer.concat(parts).toString()) as BareItem[] // our own loop sends nothing else
      void pool
        .query('insert into bare select * from unnest($1::uuid[], $2::jsonb[]) on conflict do nothing', [items.map(({ key }) => key), items.map(({ content }) => content)])
        .then(() => response.end(JSON.stringify(items.map(({ key }) => ({ key, ok: true })))))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server's address is never a string
  const db = new Sqlite(join(dir, 'bare.db'))
  try {
    db.pragma('journal_mode=WAL')
    db.pragma('synchronous=FULL')
    db.exec(`create table item (seq integer primary key, key text not null unique, content text not null, state text not null default 'waiting')`)
    const insert = db.prepare('insert into item (key, content) values (?, ?)')
    db.transaction(() => {
      for (let number = 0; number < COUNT; number += 1) insert.run(crypto.randomUUID(), JSON.stringify(contentOf(number)))
    })()
    const next = db.prepare<[], BareItem>(`select key, content from item where state = 'waiting' order by seq limit ${BATCH}`)
    const done = db.prepare(`update item set state = 'delivered' where key = ?`)
    const start = performance.now()
    for (let items = next.all(); items.length > 0; items = next.all()) {
      const reply = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: JSON.stringify(items) })
      const results = (await reply.json()) as { key: string }[] // the server above
      db.transaction(() => results.forEach(({ key }) => done.run(key)))()
    }
    return (performance.now() - start) / 1000
  } finally {
    db.close()
    server.close()
    await pool.end()
  }
}

export async function run(): Promise<Figure> {
  const cluster = await startPostgres({ isDurable: true })
  const dir = scratchDir('bench-push')
  try {
    const floor = await bare(await cluster.createDatabase(), dir.path)
    const ours = await product(await cluster.createDatabase(), dir.path)
    return { name: `push of ${COUNT} documents of 4 KB against a bare loop`, ours, floor, ratio: ours / floor, unit: 's' }
  } finally {
    await cluster.stop()
    dir.remove()
  }
}

if (import.meta.main) console.log(await run())
