/** Both stores, for suites that must pass on each. */
import { randomBytes } from 'node:crypto'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { openDatabase, type Database } from '../platform/database.ts'
import { openPglite } from '../platform/open-pglite.ts'
import { seededDump } from '../seed/cache.ts'
import type { CentralOptions } from '../options.ts'
import { startTestCentral, type TestCentral } from './central.ts'
import { sharedPostgres } from './postgres.ts'

export interface TestEngine {
  /** An empty, migrated store. */
  open(): Promise<Database>
  /** A seeded central on a store of its own. */
  central(options?: CentralOptions): Promise<TestCentral>
  /** Two seeded centrals over one store; on PGlite, which is one process, the same one twice. */
  pair(options?: CentralOptions): Promise<readonly [TestCentral, TestCentral]>
  stop(): Promise<void>
}

async function pglite(): Promise<TestEngine> {
  return {
    // To make one anew takes four times as long as a copy of one that is empty.
    open: async () => openPglite({ dump: await seededDump('empty', new Date(), async () => undefined) }),
    central: (options) => startTestCentral(options),
    async pair(options) {
      const only = await startTestCentral(options)
      return [only, { ...only, close: async () => undefined }]
    },
    stop: async () => undefined,
  }
}

async function postgres(): Promise<TestEngine> {
  const cluster = await sharedPostgres()
  // A copy was seeded as of today: who brings a clock of another day gets it seeded by that.
  const urlFor = ({ now = () => new Date() }: CentralOptions = {}) =>
    legalDate(now()) === legalDate(new Date()) ? cluster.createSeededDatabase() : cluster.createDatabase()
  return {
    open: async () => openDatabase({ url: await cluster.createDatabase() }),
    central: async (options) => startTestCentral({ ...options, databaseUrl: await urlFor(options) }),
    async pair(options) {
      const shared = {
        secret: randomBytes(32).toString('hex'),
        ...options,
        databaseUrl: await urlFor(options),
      }
      return Promise.all([startTestCentral(shared), startTestCentral(shared)])
    },
    stop: () => cluster.stop(),
  }
}

export const engines = [
  { name: 'PGlite', start: pglite },
  { name: 'PostgreSQL', start: postgres },
] as const
