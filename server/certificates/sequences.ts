/** Consecutive numbers without gaps: the counter's row lock is held until the transaction ends. */
import { sql } from 'drizzle-orm'
import { numberSequences } from '../../db/central/certificates.ts'
import type { Tx } from '../platform/database.ts'

/** Takes `count` numbers of the sequence `name` and gives the first of them; the first ever is 1. */
export async function takeNumbers(tx: Tx, name: string, count: number): Promise<number> {
  const [row] = await tx
    .insert(numberSequences)
    .values({ name, last: count })
    .onConflictDoUpdate({ target: numberSequences.name, set: { last: sql`${numberSequences.last} + ${count}` } })
    .returning({ last: numberSequences.last })
  return (row?.last ?? count) - count + 1
}

export const blankSequence = (kind: string, year: number): string => `blank:${kind}:${year}`
export const certificateSequence = (year: number): string => `certificate:${year}`

/** e.g. 2026, 17 → `S26000000017`; S marks 示例. */
export const certificateNumber = (year: number, sequence: number): string => `S${String(year % 100).padStart(2, '0')}${String(sequence).padStart(9, '0')}`
