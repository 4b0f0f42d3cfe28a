/** Where the migrations are, next to the schema that they build. */
import { fileURLToPath } from 'node:url'

export const migrationsFolder = fileURLToPath(new URL('../../db/central/migrations', import.meta.url))
