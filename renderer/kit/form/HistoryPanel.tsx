/** 办理记录: who did what when, with the opinions given. */
import type { HistoryEntry } from '../../../contract/shapes.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { showInstant } from '../../text/time.ts'
import { TableHead } from '../list/TableHead.tsx'

const say = {
  title: label('办理记录', 'Handling record'),
  at: label('时间', 'Time'),
  who: label('经办人', 'Handled by'),
  action: label('操作', 'Operation'),
  state: label('办理后状态', 'Status after'),
  answers: label('意见', 'Opinion'),
} as const

export function HistoryPanel({
  definition,
  history,
}: {
  readonly definition: AnyDocument
  readonly history: readonly HistoryEntry[]
}) {
  const t = useText()
  if (history.length === 0) return null
  const { actions, states } = definition.workflow
  return (
    <section className="form-section">
      <h2>{t(say.title)}</h2>
      <div className="rows-table">
        <table className="data-table" aria-label={t(say.title)}>
          <TableHead titles={[say.at, say.who, say.action, say.state, say.answers]} />
          <tbody>
            {history.map((entry) => {
              const action = actions[entry.action]
              const state = states[entry.to]
              return (
                <tr key={`${entry.at}${entry.action}`}>
                  <td>{showInstant(entry.at)}</td>
                  <td>{entry.who}</td>
                  <td>{action ? t(action.label) : entry.action}</td>
                  <td>{state ? t(state.label) : entry.to}</td>
                  <td className="cell-whole">{Object.values(entry.answers).join(t(words.semicolon))}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
