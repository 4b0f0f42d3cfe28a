/** The demonstration data of this system, made through the real workflow on days gone by. */
import type { Db } from '../../../../server/platform/database.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { seedAgencyAccounts } from './agencies.ts'
import { seedFiledAgencies } from './filed-agencies.ts'
import { seedOrders } from './orders.ts'
import { seedRegulations } from './regulations.ts'

export async function seedPreshipment(db: Db, ground: SeedGround): Promise<void> {
  await seedAgencyAccounts(db)
  await seedFiledAgencies(db, ground.now)
  await seedOrders(db, ground)
  await seedRegulations(db, ground.now)
}
