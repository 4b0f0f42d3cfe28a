import { integer, pgTable, text } from 'drizzle-orm/pg-core'

/** Counters that numbers are taken from, under a row lock. */
export const numberSequences = pgTable('number_sequences', {
  name: text('name').primaryKey(),
  last: integer('last').notNull(),
})
