/** Who did what to the document, oldest first, with their answers. */
import type { HistoryEntry } from '../../../contract/shapes.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { deskWords as say } from '../words.ts'

export function History({
  document,
  entries,
}: {
  readonly document: AnyDocument
  readonly entries: readonly HistoryEntry[]
}) {
  const t = useText()
  const actionName = (name: string) => {
    const action = document.workflow.actions[name]
    return action ? t(action.label) : name
  }
  const stateName = (name: string) => {
    const state = document.workflow.states[name]
    return state ? t(state.label) : name
  }
  return (
    <section className="desk-section">
      <h2>{t(say.history)}</h2>
      <ol className="desk-history">
        {entries.map((entry) => (
          <li key={`${entry.at}${entry.action}`}>
            <time dateTime={entry.at}>{showInstant(entry.at)}</time>
            <span>{entry.who}</span>
            <strong>{actionName(entry.action)}</strong>
            <span>→ {stateName(entry.to)}</span>
            <span>{Object.values(entry.answers).join(' ')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
