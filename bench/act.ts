/**
 * An action at the server, a document of 4 KB handed in, by 1, 8 and 32 callers of as many enterprises, on both databases with
 * their commits on the disk, against the same rows in one prepared statement (act-floor.ts). Both in turn; the medians count.
 * `SILL_BENCH_ACT` for another number of milliseconds per round.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { tenants } from '../db/central/accounts.ts'
import { actMany } from '../server/documents/act.ts'
import type { ActItem } from '../server/documents/judge.ts'
import { createListIndexes } from '../server/documents/pg-dialect.ts'
import type { Actor } from '../server/platform/actor.ts'
import { openDatabase, type Database } from '../server/platform/database.ts'
import { DurableNodeFS, durableStartParams } from '../server/platform/durable-files.ts'
import { startPostgres } from '../server/testing/postgres.ts'
import { scratchDir } from '../tests/support/core/test-core.ts'
import { floorStatement, type Statement } from './act-floor.ts'
import { median, type Figure } from './figure.ts'
import { contentOf, note, noteRegistry } from './push-note.ts'

const ROUND_MS = Number(process.env['SILL_BENCH_ACT'] ?? 2_000)
const ROUNDS = 5
const CALLERS = [1, 8, 32]

const registry = noteRegistry()
const actors: readonly Actor[] = Array.from({ length: 32 }, (_, number) => {
  const tenant = { id: randomUUID(), name: `企业${number}`, creditCode: `BENCH${number}` }
  return {
    account: {
      id: randomUUID(),
      loginName: `bench${number}`,
      displayName: '操作员',
      role: 'enterprise',
      systems: ['certificates'],
      tenant,
      phone: '',
    },
    tenantId: tenant.id,
    loginBy: 'password',
    passwordVersion: 1,
    tokenHash: '',
  }
})

let last = 0
const nextItem = (): ActItem => ({
  key: randomUUID(),
  kind: note.kind,
  documentId: randomUUID(),
  action: 'submit',
  baseRevision: 0,
  formVersion: 1,
  content: contentOf((last += 1)),
  answers: {},
})

type Doing = (actor: Actor, item: ActItem) => Promise<unknown>

/** How many were done in a second, and how long each took in ms. */
async function load(callers: number, doing: Doing): Promise<{ perSecond: number; times: number[] }> {
  const times: number[] = []
  const start = performance.now()
  await Promise.all(
    actors.slice(0, callers).map(async (actor) => {
      while (performance.now() - start < ROUND_MS) {
        const began = performance.now()
        await doing(actor, nextItem())
        times.push(performance.now() - began)
      }
    }),
  )
  return { perSecond: (times.length * 1000) / (performance.now() - start), times }
}

const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN

async function prepare(database: Database): Promise<void> {
  await database.db.insert(tenants).values(actors.map(({ account }) => account.tenant))
  await createListIndexes(database.db, registry)
}

async function compare(where: string, database: Database, floor: Doing): Promise<Omit<Figure, 'goal'>[]> {
  const services = { db: database.db, registry, effects: {}, now: () => new Date() }
  const ours: Doing = async (actor, item) => {
    const [outcome] = (await actMany(services, actor, [item])).outcomes
    if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  }
  const figures: Omit<Figure, 'goal'>[] = []
  for (const callers of CALLERS) {
    const [mine, theirs]: [number[], number[]] = [[], []]
    const [waits, floorWaits]: [number[], number[]] = [[], []]
    await load(callers, ours)
    await load(callers, floor)
    for (let round = 0; round < ROUNDS; round += 1) {
      const one = await load(callers, ours)
      const other = await load(callers, floor)
      mine.push(one.perSecond)
      theirs.push(other.perSecond)
      waits.push(p99(one.times))
      floorWaits.push(p99(other.times))
    }
    const name = `action at the server on ${where}, ${callers} ${callers === 1 ? 'caller' : 'callers'}`
    const [per, floorPer] = [median(mine), median(theirs)]
    figures.push({ name, ours: per, floor: floorPer, ratio: floorPer / per, unit: 'per second' })
    const [wait, floorWait] = [median(waits), median(floorWaits)]
    if (callers === 32)
      figures.push({
        name: `${name}, p99 (goal 1,000 ms)`,
        ours: wait,
        floor: floorWait,
        ratio: wait / floorWait,
        unit: 'ms',
      })
  }
  return figures
}

async function onPostgres(): Promise<Omit<Figure, 'goal'>[]> {
  const cluster = await startPostgres({ isDurable: true })
  const url = await cluster.createDatabase()
  const database = await openDatabase({ url })
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  try {
    await prepare(database)
    const floor = (statement: Statement) => pool.query(statement)
    return await compare('PostgreSQL', database, (actor, item) => floor(floorStatement(actor, item)))
  } finally {
    await pool.end()
    await database.close()
    await cluster.stop()
  }
}

/** PGlite is one to a directory: the floor has its own. */
async function onPglite(): Promise<Omit<Figure, 'goal'>[]> {
  const dir = scratchDir('bench-act')
  const [mine, theirs] = [join(dir.path, 'ours'), join(dir.path, 'floor')]
  const begun = await openDatabase({ dir: theirs })
  await prepare(begun)
  await begun.close()
  const bare = await PGlite.create({
    fs: new DurableNodeFS(join(theirs, 'pgdata')),
    startParams: durableStartParams(),
  })
  const database = await openDatabase({ dir: mine })
  try {
    await prepare(database)
    return await compare('PGlite', database, (actor, item) => {
      const { text, values } = floorStatement(actor, item)
      return bare.query(text, values)
    })
  } finally {
    await database.close()
    await bare.close()
    dir.remove()
  }
}

export const run = async (): Promise<Omit<Figure, 'goal'>[]> => [
  ...(await onPostgres()),
  ...(await onPglite()),
]

if (import.meta.main) console.log(await run())
