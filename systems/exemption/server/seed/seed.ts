/** The demonstration data of this system, made through the real workflow on days gone by. Everything is invented and marked 示例. */
import type { Db } from '../../../../server/platform/database.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { seedTenants } from '../../../../server/seed/accounts.ts'
import { seedApplications } from './applications.ts'
import { seedFile } from './files.ts'
import { seedMoves } from './moves.ts'
import { seedNotices } from './notices.ts'
import { seedOfficerAccounts } from './officers.ts'
import { seedProfiles } from './profiles.ts'
import { seedQuantities } from './quantities.ts'
import { seedRead } from './read.ts'

export async function seedExemption(
  db: Db,
  ground: Pick<SeedGround, 'now' | 'registry' | 'effects'>,
): Promise<void> {
  await seedOfficerAccounts(db)
  await seedProfiles(db)
  await seedNotices(db, ground.now)
  const moves = seedMoves(db, ground)
  const file = await seedFile(db, seedTenants.hengfeng.id)
  await seedQuantities(moves, await seedApplications(moves, file), file)
  await seedRead(db, ground.now)
}
