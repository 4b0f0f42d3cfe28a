/**
 * A form judged again at each keystroke: rows that are the same objects as before are neither settled nor judged again, so
 * that five hundred of them cost no more than the one that is being typed into.
 */
import type { Circumstances } from './circumstances.ts'
import type { AnyForm, Content, Row } from './form.ts'
import { OWNER, type Filler } from './fillers.ts'
import type { Label } from './label.ts'
import type { PlacedMessage } from './problem.ts'
import { problemsInRow, settleRow } from './row-rules.ts'
import { problemsOf, requiredOfDocument, settle, type RowJudge } from './schema.ts'

export interface Judgement {
  /** The content as it would be handed in: normalised, computed values included. */
  readonly settled: Content
  /** What the clerk would have to mend, in the order of the form. */
  readonly problems: readonly PlacedMessage[]
  /** Required now, outside of single rows; see `requiredInRow` for these. */
  readonly required: ReadonlyMap<string, Label>
}

/** The answer of `remember` for the same object again is the one that was given before. */
function remembering<Answer>() {
  const known = new WeakMap<Row, Answer>()
  return (row: Row, find: () => Answer): Answer => {
    const before = known.get(row)
    if (before !== undefined) return before
    const found = find()
    known.set(row, found)
    return found
  }
}

/** For one form, as one side fills it, and one day: contents must be changed by making new rows, never within one. */
export function createJudge(
  form: AnyForm,
  circumstances: Circumstances,
  side: Filler = OWNER,
): (content: Content) => Judgement {
  const settledOnce = remembering<Row>()
  const judgedOnce = remembering<readonly PlacedMessage[]>()
  const rowJudge: RowJudge = {
    settle: (definition, row) => settledOnce(row, () => settleRow(definition, row, circumstances)),
    problems: (definition, at, row, fillers) =>
      judgedOnce(row, () => problemsInRow(definition, at, row, fillers, circumstances)),
  }
  return (content) => {
    const settled = settle(form, content, circumstances, rowJudge)
    return {
      settled,
      problems: problemsOf(form, settled, { fillers: [side], circumstances }, rowJudge),
      required: requiredOfDocument(form, settled, circumstances),
    }
  }
}
