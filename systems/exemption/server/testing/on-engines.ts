/** A describe block over both databases, empty before each test. */
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import type { Database } from '../../../../server/platform/database.ts'
import { seedAccounts } from '../../../../server/seed/accounts.ts'
import { engines, type TestEngine } from '../../../../server/testing/engines.ts'
import { seedOfficerAccounts } from '../seed/officers.ts'
import { openKit, type Kit } from './kit.ts'

export const onEngines = (name: string, tests: (kit: () => Kit) => void): void =>
  describe.each(engines)(`${name} on $name`, ({ start }) => {
    let engine: TestEngine
    let database: Database
    let kit: Kit | undefined
    beforeAll(async () => {
      engine = await start()
      database = await engine.open()
      await seedAccounts(database.db)
      await seedOfficerAccounts(database.db)
    })
    afterAll(async () => {
      await database?.close()
      await engine?.stop()
    })
    beforeEach(async () => {
      await database.db.execute(
        sql`truncate rows, feed_heads, number_sequences, idempotency, notice_reads, notices, queued_acts, audit_log, balances, balance_takings`,
      )
      kit = await openKit(database.db)
    })
    tests(() => {
      if (!kit) throw new Error('no test runs before its kit')
      return kit
    })
  })
