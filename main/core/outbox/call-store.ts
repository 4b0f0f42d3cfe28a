/** The rows of the durable calls. Synchronous and safe inside a transaction. */
import type { Database } from 'better-sqlite3'
import type { Problem } from '../../../domain/kit/problem.ts'
import type { DurableCall } from './calls.ts'

export interface CallRow {
  readonly key: string
  readonly name: string
  readonly input: string
  readonly attempts: number
}

export function enqueueCall(raw: Database, call: DurableCall, now: Date): void {
  raw
    .prepare(
      'insert into call (key, lane, name, input, created_at) values (?, ?, ?, ?, ?) on conflict (key) do nothing',
    )
    .run(call.key, call.lane, call.name, JSON.stringify(call.input), now.toISOString())
}

/** The first open call of each lane whose time has come. */
export function readyCalls(raw: Database, now: string): CallRow[] {
  return raw
    .prepare<[string], CallRow>(
      `select key, name, input, attempts from call c where state = 'waiting' and (next_try_at is null or next_try_at <= ?)
       and not exists (select 1 from call earlier where earlier.lane = c.lane and earlier.seq < c.seq and earlier.state in ('waiting', 'sending')) order by seq limit 50`,
    )
    .all(now)
}

export function callDelivered(raw: Database, key: string, answer: unknown): void {
  raw
    .prepare(
      `update call set state = 'delivered', answer = ?, problem = null, next_try_at = null, attempts = attempts + 1 where key = ?`,
    )
    .run(JSON.stringify(answer ?? null), key)
}

export function callRefused(raw: Database, key: string, problem: Problem): void {
  raw
    .prepare(
      `update call set state = 'returned', problem = ?, next_try_at = null, attempts = attempts + 1 where key = ?`,
    )
    .run(JSON.stringify(problem), key)
}

/** Not tried: another time may be better. */
export function callHeld(raw: Database, key: string, nextTryAt: string): void {
  raw.prepare('update call set next_try_at = ? where key = ?').run(nextTryAt, key)
}

export function callWaits(raw: Database, key: string, problem: Problem, nextTryAt: string): void {
  raw
    .prepare(`update call set problem = ?, next_try_at = ?, attempts = attempts + 1 where key = ?`)
    .run(JSON.stringify(problem), nextTryAt, key)
}
