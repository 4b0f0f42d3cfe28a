/** A line of the comparison: where it is, in the words of the form, and what each side says there. */
import type { DocumentConflict, Side } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { cellsOf as cellsAt, placeOf, type Cell } from '../../../domain/kit/difference.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { Label } from '../../../domain/kit/label.ts'

export type Difference = DocumentConflict['conflicts'][number]

export interface Line {
  readonly difference: Difference
  /** Undefined: the clerk has to choose. */
  readonly by: Side | undefined
  readonly where: Label
}

/** Own first: rows are numbered as they stand here. */
const contentsOf = ({ mine, theirs, base }: DocumentConflict): readonly Content[] =>
  [mine, theirs, base].map(({ content }) => content)

/** Conflicts first. */
export function linesOf(definition: AnyDocument, conflict: DocumentConflict): Line[] {
  const contents = contentsOf(conflict)
  const line = (difference: Difference, by: Side | undefined): Line => ({
    difference,
    by,
    where: placeOf(definition, contents, difference.at),
  })
  return [
    ...conflict.conflicts.map((difference) => line(difference, undefined)),
    ...conflict.changes.map((change) => line(change, change.by)),
  ]
}

/** What a side says at a line; undefined: nothing stands there. */
export const cellsOf = (
  definition: AnyDocument,
  conflict: DocumentConflict,
  difference: Difference,
  text: string | undefined,
): readonly Cell[] | undefined => cellsAt(definition, contentsOf(conflict), difference, text)
