/** The demonstration data of this system, made through the real workflow on days gone by. */
import { and, eq } from 'drizzle-orm'
import { messages } from '../../../../db/central/channel.ts'
import type { Db } from '../../../../server/platform/database.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { seedAgencyAccounts } from './agencies.ts'
import { seedChanges } from './changes.ts'
import { seedFeedback, seedInspections, seedReports } from './customs.ts'
import { seedDispositions } from './dispositions.ts'
import { seedFilings, seedNewFiling } from './filings.ts'
import { seedNotices } from './notices.ts'
import { seedOrders } from './orders.ts'
import { seedRegulations } from './regulations.ts'
import { openSeedWorld } from './world.ts'

export async function seedPreshipment(db: Db, ground: SeedGround): Promise<void> {
  await seedAgencyAccounts(db)
  const world = await openSeedWorld(db, ground)
  await seedFilings(world)
  await seedOrders(db, ground, world)
  await seedChanges(world)
  await seedDispositions(world)
  await seedNewFiling(world)
  await seedFeedback(world)
  await seedInspections(world)
  await seedReports(world)
  await seedRegulations(db, ground.now)
  await seedNotices(db, ground.now)
  // Mails of days gone by are not sent today.
  await db.delete(messages).where(and(eq(messages.system, 'preshipment'), eq(messages.state, 'waiting')))
}
