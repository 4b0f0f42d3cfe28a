/** 原值, 本机 and 对方 line by line, with who changed it and when. */
import type { DocumentConflict, Side } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { ConflictLine } from './ConflictLine.tsx'
import type { Line } from './difference.ts'
import { say } from './words.ts'

interface Props {
  readonly definition: AnyDocument
  readonly conflict: DocumentConflict
  readonly lines: readonly Line[]
  readonly choices?: Readonly<Record<string, Side>>
  /** Only what this side says is shown: the other one has changed nothing, or there is none. */
  readonly side?: Side
  readonly onChoose?: (at: string, side: Side) => void
}

export function ConflictTable({ definition, conflict, lines, choices = {}, side, onChoose }: Props) {
  const t = useText()
  const head = (name: 'base' | 'mine' | 'theirs') => {
    const { who, at } = conflict[name]
    return (
      <th scope="col">
        {t(name === 'theirs' && conflict.kind === 'record' ? say.onFile : say[name])}
        <span className="difference-who">
          {[who, at === null ? '' : showInstant(at)].filter(Boolean).join(' ')}
        </span>
      </th>
    )
  }
  return (
    <div className="difference-scroll">
      <table className="difference-table" aria-label={t(say.title)}>
        <thead>
          <tr>
            <th scope="col">{t(say.place)}</th>
            {head('base')}
            {side !== 'theirs' && head('mine')}
            {side !== 'mine' && head('theirs')}
            {onChoose && <th scope="col">{t(say.result)}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { at } = line.difference
            return (
              <ConflictLine
                key={at}
                definition={definition}
                conflict={conflict}
                line={line}
                choice={choices[at]}
                {...(side && { side })}
                {...(onChoose && { onChoose: (side: Side) => onChoose(at, side) })}
              />
            )
          })}
          {lines.length === 0 && (
            <tr>
              <td colSpan={side ? 3 : onChoose ? 5 : 4}>{t(say.same)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
