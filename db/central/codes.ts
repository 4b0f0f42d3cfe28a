/**
 * What officers changed in the code tables (DESK-05). The rows of version 1 are the program's own data; here is every
 * later version, and each row as its last change left it. Nothing is ever deleted: old documents stay readable.
 */
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from './accounts.ts'

/** The newest version of a table that was ever changed; its row lock orders the changes of one table. */
export const codeHeads = pgTable('code_heads', {
  table: text('tbl').primaryKey(),
  version: integer('version').notNull(),
})

export const codeVersions = pgTable(
  'code_versions',
  {
    table: text('tbl').notNull(),
    version: integer('version').notNull(),
    at: instant('at').notNull(),
    /** Login name of the officer. */
    who: text('who').notNull(),
    note: text('note').notNull(),
    /** How many rows it changed. */
    changed: integer('changed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.table, table.version] })],
)

export const codeRows = pgTable(
  'code_rows',
  {
    table: text('tbl').notNull(),
    code: text('code').notNull(),
    zh: text('zh').notNull(),
    en: text('en').notNull(),
    under: text('under').notNull(),
    /** Days of Beijing time, `YYYY-MM-DD`. */
    validFrom: text('valid_from'),
    retiredOn: text('retired_on'),
    /** See domain/codes/shapes.ts. */
    attributes: jsonb('attributes').$type<Record<string, string>>().notNull().default({}),
    /** The version in which it changed last. */
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.table, table.code] }),
    index('code_rows_changes').on(table.table, table.version),
  ],
)
