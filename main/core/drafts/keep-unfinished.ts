/** Keeping the rows that are begun beneath the sub-tables of a document. */
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { emptyContent } from '../../../domain/kit/schema.ts'
import type { AccountSession } from '../session/account-session.ts'
import { draftUnknown } from './problems.ts'
import type { Rows } from './rows.ts'
import { checkContent } from './save.ts'
import type { Unfinished } from './unfinished.ts'
import { find } from './view.ts'

export interface KeepInput {
  readonly id: string
  /** All of them: one that is not named is over. */
  readonly rows: Unfinished
}

/** Failures: DRAFT_NOT_FOUND, INPUT_CONTENT. */
export function keepUnfinished(session: AccountSession, rows: Rows, input: KeepInput): Result<undefined> {
  const found = find(rows, session.registry, input.id)
  if (!found) return fail(draftUnknown())
  const empty = emptyContent(found.document)
  const begun = Object.fromEntries(Object.entries(input.rows).map(([name, row]) => [name, [row]]))
  const checked = checkContent(found.document, { ...empty, rows: { ...empty.rows, ...begun } })
  if (!checked.ok) return checked
  rows.unfinished.put(input.id, input.rows, session.now().toISOString())
  return ok(undefined)
}
