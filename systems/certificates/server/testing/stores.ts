/** Runs a suite about the ledger on both stores; each test gets a kit of its own in one shared database. */
import { afterAll, beforeAll, describe } from 'vitest'
import type { Database } from '../../../../server/platform/database.ts'
import { engines, type TestEngine } from '../../../../server/testing/engines.ts'
import { openKit, type Kit } from './kit.ts'

export function onBothStores(title: string, suite: (openOne: () => Promise<Kit>) => void): void {
  describe.each(engines)(`${title} on $name`, ({ start }) => {
    let engine: TestEngine
    let database: Database
    beforeAll(async () => {
      engine = await start()
      database = await engine.open()
    })
    afterAll(async () => {
      await database.close()
      await engine.stop()
    })
    suite(() => openKit(database))
  })
}
