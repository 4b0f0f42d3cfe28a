/** What copies are made of: a seeded database whose lists are indexed already, which takes longer than the copy. */
import { createListIndexes } from '../documents/pg-dialect.ts'
import type { Db } from '../platform/database.ts'
import type { Served } from '../served.ts'
import { seedAll } from './seed.ts'

/** Only into an empty database. A server with another catalogue adds the indexes that it lacks. */
export async function seedWithIndexes(db: Db, now: Date, served: Served): Promise<void> {
  await seedAll(db, now, served)
  await createListIndexes(db, served.registry)
}
