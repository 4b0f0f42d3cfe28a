/** Consecutive numbers without gaps: the counter's row lock is held until the transaction ends. */
import { sql } from 'drizzle-orm'
import { numberSequences } from '../../db/central/sequences.ts'
import type { Tx } from './database.ts'

/** Takes `count` numbers of the sequence `name` and gives the first of them; the first ever is 1. */
export async function takeNumbers(tx: Tx, name: string, count: number): Promise<number> {
  const [row] = await tx
    .insert(numberSequences)
    .values({ name, last: count })
    .onConflictDoUpdate({
      target: numberSequences.name,
      set: { last: sql`${numberSequences.last} + ${count}` },
    })
    .returning({ last: numberSequences.last })
  return (row?.last ?? count) - count + 1
}
