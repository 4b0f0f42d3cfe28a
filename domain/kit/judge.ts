/**
 * A form judged again at each keystroke: rows that are the same objects as before are neither settled nor judged again, so
 * that five hundred of them cost no more than the one that is being typed into.
 */
import type { AnyDocument } from './collection.ts'
import type { Circumstances, Content, Row } from './document.ts'
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

/** For one document, as one side fills it, and one day: contents must be changed by making new rows, never within one. */
export function createJudge(
  document: AnyDocument,
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
    const settled = settle(document, content, circumstances, rowJudge)
    return {
      settled,
      problems: problemsOf(document, settled, { fillers: [side], circumstances }, rowJudge),
      required: requiredOfDocument(document, settled, circumstances),
    }
  }
}
