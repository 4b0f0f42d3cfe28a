/** Writes that may be repeated: the effect and its answer are stored together, or neither is (SYNC-02). */
import { and, eq, sql } from 'drizzle-orm'
import { idempotency } from '../../db/central/writes.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, problem, type Problem, type Result } from '../../domain/kit/problem.ts'
import type { Db, Tx } from './database.ts'

export interface Call {
  readonly tenantId: string
  /** UUID chosen by the caller, one per intended write. */
  readonly key: string
  /** Name of the call: a key that was used for another one is refused. */
  readonly call: string
}

export const KEY_REUSED: Problem = problem(
  'INPUT_KEY_REUSED',
  label('该请求编号已用于其他操作', 'This idempotency key was used for another call'),
  { retrySafe: false },
)

/**
 * Runs `effect` at most once per key and gives the stored answer ever after. A refusal (`ok: false`) is an answer too:
 * what the effect wrote is rolled back, the refusal stays. `effect` may run several times when the database asks for it
 * (deadlock), so it must do nothing outside its transaction.
 */
export async function idempotent<T>(
  db: Db,
  call: Call,
  effect: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  return transact(db, async (tx) => {
    const mine = await tx
      .insert(idempotency)
      .values({ ...call, answer: null })
      .onConflictDoNothing()
      .returning({ key: idempotency.key })
    const where = and(eq(idempotency.tenantId, call.tenantId), eq(idempotency.key, call.key))
    if (mine.length === 0) {
      const [stored] = await tx.select().from(idempotency).where(where)
      if (stored?.call !== call.call) return fail(KEY_REUSED)
      return stored.answer as Result<T> // written below, under the same call name
    }
    const answer = await orRolledBack(tx, effect)
    await tx.update(idempotency).set({ answer }).where(where)
    return answer
  })
}

class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super('refused')
    this.problem = problem
  }
}

/** Runs `effect` in a savepoint that a refusal undoes. */
export async function orRolledBack<T>(tx: Tx, effect: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await tx.transaction(async (inner) => {
      const answer = await effect(inner)
      if (!answer.ok) throw new Refused(answer.problem)
      return answer
    })
  } catch (error) {
    if (error instanceof Refused) return fail(error.problem)
    throw error
  }
}

/** Serialisation failure, deadlock, and a unique value taken by a neighbour in the same instant: worth another try. */
const TRANSIENT = new Set(['40001', '40P01', '23505'])

/** A transaction (READ COMMITTED), repeated when the database says that a repeat may succeed. */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(work)
    } catch (error) {
      if (attempt >= attempts || !TRANSIENT.has(sqlState(error) ?? '')) throw error
      await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()))
    }
  }
}

/** The SQLSTATE inside an error of either driver, wrapped by drizzle or not. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return sqlState(error.cause)
}

/** Holds named locks until the transaction ends. Everybody takes several in one order. */
export async function lockNames(tx: Tx, names: readonly string[]): Promise<void> {
  for (const name of [...new Set(names)].sort())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

/** The same of one, for work that may take and wait as long as it needs. */
export async function lock(tx: Tx, name: string): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`)
  await lockNames(tx, [name])
}
