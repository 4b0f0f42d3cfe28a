/** For a describe block: one store for all its tests, with the accounts of the demonstration. */
import type { SQL } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Database, Db } from '../platform/database.ts'
import { seedAccounts } from '../seed/accounts.ts'
import type { TestEngine } from './engines.ts'

export interface OneStore {
  readonly start: () => Promise<TestEngine>
  /** A system's own accounts. */
  readonly accounts?: (db: Db) => Promise<unknown>
  /** Run before each test, and before whatever the block itself does then: `truncate` of all that its tests write. */
  readonly emptied: SQL
}

/** To be called once in the block; the store is there from its first `beforeEach` on. */
export function oneStore({ start, accounts, emptied }: OneStore): () => Database {
  let engine: TestEngine | undefined
  let database: Database | undefined
  const opened = (): Database => {
    if (!database) throw new Error('no test runs before its store')
    return database
  }
  beforeAll(async () => {
    engine = await start()
    database = await engine.open()
    await seedAccounts(database.db)
    await accounts?.(database.db)
  })
  afterAll(async () => {
    await database?.close()
    await engine?.stop()
  })
  beforeEach(async () => void (await opened().db.execute(emptied)))
  return opened
}
