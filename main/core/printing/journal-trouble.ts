/** What the clerk must know of the journal at the server: that it, the result of a print, or a sheet that it cost besides, was refused for good. */
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { problemSchema, type Problem } from '../../../domain/kit/problem.ts'
import { extraBlankNotTaken } from './problems.ts'

const extraSchema = z.object({ blankNo: z.string() })

/** Days for which a refused result is shown; the audit log of the blank has it for ever. */
const SHOWN_DAYS = 7

/** A refused entry counts until a later one is taken: every one after a break is refused. */
const NEWEST = `
  select name, input, problem from call c where state = 'returned' and (
    name = 'blanks.appendJournal' and not exists (select 1 from call later where later.name = c.name and later.state = 'delivered' and later.seq > c.seq)
    or name in ('blanks.settle', 'blanks.writeOff') and created_at > ?)
  order by seq desc limit 1`

export function journalTrouble(raw: Database, now: Date): Problem | null {
  const since = new Date(now.getTime() - SHOWN_DAYS * 86_400_000).toISOString()
  const found = raw
    .prepare<[string], { name: string; input: string; problem: string | null }>(NEWEST)
    .get(since)
  const told = found?.problem ? problemSchema.safeParse(JSON.parse(found.problem)).data : undefined
  if (!found || !told) return null
  // The server says what its refusal did to the blank: nothing. What the printer did to it is another matter.
  const { blankConsumed: _refusal, retrySafe: _again, ...trouble } = told
  const extra =
    found.name === 'blanks.writeOff' ? extraSchema.safeParse(JSON.parse(found.input)).data : undefined
  return extra ? extraBlankNotTaken(extra.blankNo, trouble) : trouble
}
