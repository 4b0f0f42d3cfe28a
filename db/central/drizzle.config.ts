/** `drizzle-kit generate --config db/central/drizzle.config.ts` writes the next migration of the central store. */
export default {
  dialect: 'postgresql',
  schema: ['./db/central/*.ts', './systems/*/server/tables.ts'],
  out: './db/central/migrations',
}
