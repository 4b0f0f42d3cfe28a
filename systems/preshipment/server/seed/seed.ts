/** The demonstration data of this system, made through the real workflow on days gone by. */
import type { Db } from '../../../../server/platform/database.ts'
import { seedAgencyAccounts } from './agencies.ts'

export async function seedPreshipment(db: Db): Promise<void> {
  await seedAgencyAccounts(db)
}
