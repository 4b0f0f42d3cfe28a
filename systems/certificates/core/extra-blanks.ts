/** Numbers besides its own that a print job cost, as the clerk types them: judged by the mirror before they are journalled, because the answer cannot be taken back. */
import { and, eq } from 'drizzle-orm'
import { mirror } from '../../../db/local/schema.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { blankStates, type BlankState } from '../../../domain/printing/blank.ts'
import { normaliseBlankNo } from '../../../domain/printing/blank-number.ts'
import { MOST_EXTRA, type ExtraBlank } from '../../../domain/printing/journal.ts'
import { blankForm } from '../declare/blank-form.ts'
import type { AccountSession } from '../../../main/core/session/account-session.ts'
import { refused, type Outcome } from '../../../main/core/printing/outcome.ts'
import { extraBlankRefused, unknownNumber } from '../../../main/core/printing/problems.ts'

/** `own`: the numbers of the job itself, of which its result says what became. */
export function extraBlanks(
  session: AccountSession,
  given: readonly ExtraBlank[],
  own: readonly string[],
): Outcome<ExtraBlank[]> {
  const extra = new Map(given.map(({ blankNo, reason }) => [normaliseBlankNo(blankNo), reason]))
  if (extra.size > MOST_EXTRA)
    return refused(
      extraBlankRefused(
        label(
          `一次最多登记 ${MOST_EXTRA} 张，填写了 ${extra.size} 张`,
          `At most ${MOST_EXTRA} at once; ${extra.size} were given`,
        ),
      ),
    )
  for (const blankNo of extra.keys()) {
    const why = whyNot(session, blankNo, own)
    if (why) return refused(extraBlankRefused(why))
  }
  return { ok: true, value: [...extra].map(([blankNo, reason]) => ({ blankNo, reason })) }
}

function whyNot(session: AccountSession, blankNo: string, own: readonly string[]): Label | undefined {
  if (own.includes(blankNo))
    return label(`${blankNo} 就是本次打印使用的编号`, `${blankNo} is the number of this print itself`)
  const found = session.db
    .select({ state: mirror.state })
    .from(mirror)
    .where(and(eq(mirror.collection, blankForm.kind), eq(mirror.id, blankNo)))
    .get()
  if (!found) return unknownNumber(blankNo)
  if (found.state === 'available') return undefined
  const state = Object.hasOwn(blankStates, found.state)
    ? blankStates[found.state as BlankState].label
    : label(found.state, found.state) // an own key, just checked
  return label(
    `编号 ${blankNo} 的空白单证为“${state.zh}”，不能登记作废`,
    `Blank ${blankNo} is ${state.en.toLowerCase()} and cannot be written off`,
  )
}
