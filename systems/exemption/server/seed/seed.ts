/** The demonstration data of this system. */
import type { Db } from '../../../../server/platform/database.ts'
import { seedOfficerAccounts } from './officers.ts'
import { seedProfiles } from './profiles.ts'

export async function seedExemption(db: Db): Promise<void> {
  await seedOfficerAccounts(db)
  await seedProfiles(db)
}
