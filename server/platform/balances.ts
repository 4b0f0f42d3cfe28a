/**
 * What is left of quantities that several documents take from. Decimal throughout (PostgreSQL `numeric`); every change locks its lines
 * in one order, and the tables' own checks hold even against a wrong handler.
 */
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { balances, balanceTakings } from '../../db/central/balances.ts'
import type { Tx } from './database.ts'

export interface Line {
  /** Id of a row of the subject, and what is counted of it. */
  readonly line: string
  readonly measure: string
}

export interface Amount extends Line {
  /** A decimal, more than 0. */
  readonly amount: string
}

export interface Balance extends Line {
  readonly total: string
  readonly taken: string
  readonly left: string
}

const placed = (subject: string, { line, measure }: Line) =>
  and(eq(balances.subject, subject), eq(balances.line, line), eq(balances.measure, measure))

const inOrder = <T extends Line>(lines: readonly T[]): T[] =>
  lines.toSorted((a, b) => (a.line === b.line ? (a.measure < b.measure ? -1 : 1) : a.line < b.line ? -1 : 1))

/** Opens lines with their totals, or changes the totals of those that there are. Throws (SQLSTATE 23514) below what has been taken. */
export async function setTotals(
  tx: Tx,
  subject: string,
  lines: readonly (Line & { readonly total: string })[],
): Promise<void> {
  for (const { line, measure, total } of inOrder(lines))
    await tx
      .insert(balances)
      .values({ subject, line, measure, total })
      .onConflictDoUpdate({ target: [balances.subject, balances.line, balances.measure], set: { total } })
}

/**
 * Takes all of these for `taker`, or nothing: the lines of which too little is left are the answer then. What the taker has taken
 * before of a line is replaced.
 */
export async function take(
  tx: Tx,
  subject: string,
  taker: string,
  amounts: readonly Amount[],
): Promise<readonly Balance[]> {
  const wanted = inOrder(amounts)
  const now = new Map((await lockLines(tx, subject)).map((one) => [nameOf(one), one]))
  const before = new Map((await takenBy(tx, subject, taker)).map((one) => [nameOf(one), one.amount]))
  const short: Balance[] = []
  for (const one of wanted) {
    const balance = now.get(nameOf(one))
    const [row] = await tx
      .select({
        isEnough: sql<boolean>`${one.amount}::numeric <= ${balance?.left ?? '0'}::numeric + ${before.get(nameOf(one)) ?? '0'}::numeric`,
      })
      .from(sql`(select 1) as one`)
    if (row?.isEnough !== true) short.push(balance ?? { ...one, total: '0', taken: '0', left: '0' })
  }
  if (short.length > 0) return short
  await giveBack(tx, subject, taker)
  for (const { line, measure, amount } of wanted) {
    await tx.insert(balanceTakings).values({ subject, line, measure, taker, amount })
    await tx
      .update(balances)
      .set({ taken: sql`${balances.taken} + ${amount}::numeric` })
      .where(placed(subject, { line, measure }))
  }
  return []
}

/** Gives back all that `taker` has taken of the subject; nothing happens when that is nothing. */
export async function giveBack(tx: Tx, subject: string, taker: string): Promise<void> {
  await lockLines(tx, subject)
  for (const { line, measure, amount } of inOrder(await takenBy(tx, subject, taker)))
    await tx
      .update(balances)
      .set({ taken: sql`${balances.taken} - ${amount}::numeric` })
      .where(placed(subject, { line, measure }))
  await tx
    .delete(balanceTakings)
    .where(and(eq(balanceTakings.subject, subject), eq(balanceTakings.taker, taker)))
}

/** Every line of a subject, locked until the transaction ends. */
export const lockLines = (tx: Tx, subject: string): Promise<Balance[]> => read(tx, [subject], true)

/** As they are now, without a lock. */
export const balancesOf = (
  tx: Tx,
  subjects: readonly string[],
): Promise<(Balance & { readonly subject: string })[]> => read(tx, subjects, false)

async function read(tx: Tx, subjects: readonly string[], isLocking: boolean) {
  if (subjects.length === 0) return []
  const query = tx
    .select({
      subject: balances.subject,
      line: balances.line,
      measure: balances.measure,
      total: balances.total,
      taken: balances.taken,
      left: sql<string>`(${balances.total} - ${balances.taken})::text`,
    })
    .from(balances)
    .where(inArray(balances.subject, [...subjects]))
    .orderBy(asc(balances.subject), asc(balances.line), asc(balances.measure))
  return isLocking ? query.for('update') : query
}

const takenBy = (tx: Tx, subject: string, taker: string) =>
  tx
    .select()
    .from(balanceTakings)
    .where(and(eq(balanceTakings.subject, subject), eq(balanceTakings.taker, taker)))

const nameOf = ({ line, measure }: Line): string => `${line} ${measure}`
