/** The central server of the product. */
import type { CentralOptions } from '../options.ts'
import type { Db } from '../platform/database.ts'
import { seedWithIndexes } from '../seed/with-indexes.ts'
import { startServer, type RunningCentral } from '../start.ts'
import { productServed } from '../../systems/served.ts'

export type { CentralOptions } from '../options.ts'

export const startCentral = (options?: CentralOptions): Promise<RunningCentral> =>
  startServer(productServed, options)

/** Only into an empty database. */
export const seedProduct = (db: Db, now: Date): Promise<void> => seedWithIndexes(db, now, productServed)
