/** What a document changes of what is on file, old and new side by side; unchanged places are not named. */
import type { DocumentConflict } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Compared } from '../../../domain/kit/comparison.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { ConflictLine } from '../conflict/ConflictLine.tsx'
import { linesOf } from '../conflict/difference.ts'
import '../../styles/conflict.css'
import { say } from './words.ts'

/** The comparison of a conflict in which only this side has changed something. */
const asConflict = ({ before, after, changes }: Compared): DocumentConflict => ({
  kind: 'content',
  theirRevision: 0,
  localRevision: 0,
  theirState: '',
  base: { content: before, who: '', at: null },
  mine: { content: after, who: '', at: null },
  theirs: { content: before, who: '', at: null },
  merged: after,
  conflicts: [],
  changes: [...changes],
})

export function ChangesTable({
  definition,
  compared,
}: {
  readonly definition: AnyDocument
  readonly compared: Compared
}) {
  const t = useText()
  const conflict = asConflict(compared)
  const lines = linesOf(definition, conflict)
  return (
    <details className="changes-on-file" open>
      <summary>
        {t(say.title)}
        {lines.length > 0 && `${t(words.opening)}${lines.length}${t(words.closing)}`}
      </summary>
      {compared.hasMovedOn && (
        <p role="alert" className="rows-note">
          ⓘ {t(say.movedOn)}
        </p>
      )}
      {lines.length === 0 ? (
        <p>{t(say.none)}</p>
      ) : (
        <div className="difference-scroll">
          <table className="difference-table" aria-label={t(say.title)}>
            <thead>
              <tr>
                <th scope="col">{t(say.place)}</th>
                <th scope="col">{t(say.before)}</th>
                <th scope="col">{t(say.after)}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <ConflictLine
                  key={line.difference.at}
                  definition={definition}
                  conflict={conflict}
                  line={line}
                  choice={undefined}
                  side="mine"
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
