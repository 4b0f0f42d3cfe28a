/**
 * Quantities that several documents take from: what a certificate allows, line by line, and what has been taken of it. The database
 * itself refuses to give more than there is, whatever a handler does.
 */
import { sql } from 'drizzle-orm'
import { check, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

export const balances = pgTable(
  'balances',
  {
    /** The document or record whose quantities these are. */
    subject: text('subject').notNull(),
    /** Id of the row in its sub-table. */
    line: text('line').notNull(),
    /** What is counted: `quantity`, `weight` … */
    measure: text('measure').notNull(),
    total: numeric('total').notNull(),
    taken: numeric('taken').notNull().default('0'),
  },
  (table) => [
    primaryKey({ columns: [table.subject, table.line, table.measure] }),
    check('balances_never_below_zero', sql`${table.taken} >= 0 and ${table.taken} <= ${table.total}`),
  ],
)

/** What one document has taken, so that it can be given back as it was. */
export const balanceTakings = pgTable(
  'balance_takings',
  {
    subject: text('subject').notNull(),
    line: text('line').notNull(),
    measure: text('measure').notNull(),
    taker: text('taker').notNull(),
    amount: numeric('amount').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.taker, table.subject, table.line, table.measure] }),
    check('balance_takings_positive', sql`${table.amount} > 0`),
  ],
)
