/** One difference: what it was, what each side says, which one is taken, and the result. */
import type { ReactNode } from 'react'
import type { DocumentConflict, Side } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { traitAt } from '../../../domain/kit/merge-traits.ts'
import { TraitName, ValueText } from '../list/ValueText.tsx'
import { cellsOf, type Line } from './difference.ts'
import { say } from './words.ts'

interface Props {
  readonly definition: AnyDocument
  readonly conflict: DocumentConflict
  readonly line: Line
  readonly choice: Side | undefined
  /** Only what this side says is shown. */
  readonly side?: Side
  /** Absent: shown only. */
  readonly onChoose?: (side: Side) => void
}

export function ConflictLine({ definition, conflict, line, choice, side: only, onChoose }: Props) {
  const t = useText()
  const { difference, by, where } = line
  const shown = (text: string | undefined): ReactNode => {
    const cells = cellsOf(definition, conflict, difference, text)
    if (!cells)
      return (
        <span className="difference-nothing">
          {t(
            difference.kind === 'row' || difference.kind === 'file'
              ? difference.base === undefined
                ? say.nothing
                : say.removed
              : say.nothing,
          )}
        </span>
      )
    return cells.map(({ field, name, value }, index) => (
      // The cells of one text never change places.
      <span key={`${index} ${value}`} className="difference-cell">
        {name && `${t(name)}${t(words.colon)}`}
        {field ? <ValueText field={field} value={value} /> : value}
      </span>
    ))
  }
  const taken = by ?? choice
  const trait = traitAt(definition, difference.at)
  const pick = (side: Side, words: typeof say.takeMine) =>
    by === undefined && onChoose ? (
      <label className="difference-pick">
        <input
          type="radio"
          name={`difference ${difference.at}`}
          checked={choice === side}
          aria-label={`${t(where)} ${t(words)}`}
          onChange={() => onChoose(side)}
        />{' '}
        {t(words)}
      </label>
    ) : null
  return (
    <tr data-at={difference.at} className={by === undefined ? 'difference-open' : undefined}>
      <th scope="row">
        {t(where)} {trait && <TraitName {...trait} />}
      </th>
      <td>{shown(difference.base)}</td>
      {only !== 'theirs' && (
        <td className={taken === 'mine' ? 'difference-taken' : undefined}>
          {shown(difference.mine)}
          {pick('mine', say.takeMine)}
        </td>
      )}
      {only !== 'mine' && (
        <td className={taken === 'theirs' ? 'difference-taken' : undefined}>
          {shown(difference.theirs)}
          {pick('theirs', say.takeTheirs)}
        </td>
      )}
      {onChoose && (
        <td>
          {taken ? shown(difference[taken]) : <strong className="difference-todo">{t(say.open)}</strong>}
          {by && <span className="difference-merged">{t(say.merged)}</span>}
        </td>
      )}
    </tr>
  )
}
