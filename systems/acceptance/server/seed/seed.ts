/**
 * The demonstration data of this system, made by moving documents through the real workflow on days gone by. Everything is invented and marked 示例:
 * an agency in each state, reports and complaints in each of theirs, and 示例长川检测中心, which has nothing yet.
 */
import type { Db } from '../../../../server/platform/database.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { seedAccepted, seedAgencyAccounts, type SeedAccepted } from './accounts.ts'
import { officerActor, seedMoves } from './actors.ts'
import { seedAgencyStates, seedEndings, type SeedWorld } from './agencies.ts'
import { seedDisclosures } from './disclosures.ts'
import { seedFiles, type SeedFiles } from './files.ts'
import { seedReadMessages } from './read-messages.ts'
import { seedComplaints, seedReports } from './reports.ts'
import { seedRetiredGoods } from './retired-goods.ts'

export async function seedAcceptance(
  db: Db,
  ground: Pick<SeedGround, 'now' | 'registry' | 'effects'>,
): Promise<void> {
  await seedAgencyAccounts(db)
  const files = new Map<SeedAccepted, SeedFiles>()
  for (const [name, { id }] of Object.entries(seedAccepted) as [SeedAccepted, { readonly id: string }][])
    // its own keys
    files.set(name, await seedFiles(db, id))
  const world: SeedWorld = {
    moves: seedMoves(db, ground),
    files: (name) => {
      const found = files.get(name)
      if (!found) throw new Error(`no files are seeded for ${name}`)
      return found
    },
  }
  await seedAgencyStates(world)
  await seedReports(world)
  await seedEndings(world)
  await seedComplaints(world)
  await seedDisclosures(db, ground.now)
  await seedRetiredGoods(db, officerActor(), ground.now)
  await seedReadMessages(db, ['qinghe', 'qinghe2'], ground.now)
}
