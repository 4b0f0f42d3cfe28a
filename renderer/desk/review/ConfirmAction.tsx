/** An action that ends the matter without asking for an opinion is said once more before it is taken, with the opinion that goes with it. */
import type { Label } from '../../../domain/kit/label.ts'
import { label } from '../../../domain/kit/label.ts'
import { Box } from '../../kit/box/Box.tsx'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { deskWords as say } from '../words.ts'

const ends = (action: Label, title: Label): Label =>
  label(
    `确定对这份${title.zh}办理“${action.zh}”吗？办理后不能撤销。`,
    `Take the action "${action.en}" on this document (${title.en})? It cannot be undone.`,
  )
const none = label('（未填写）', '(not filled)')

interface Props {
  readonly action: Label
  readonly title: Label
  /** What goes with it: name and text. */
  readonly answers: readonly (readonly [Label, string])[]
  readonly onYes: () => void
  readonly onNo: () => void
}

export function ConfirmAction({ action, title, answers, onYes, onNo }: Props) {
  const t = useText()
  return (
    <Box
      title={t(action)}
      okText={t(say.confirmAction)}
      cancelText={t(words.cancel)}
      onOk={onYes}
      onCancel={onNo}
    >
      <p>{t(ends(action, title))}</p>
      <dl className="desk-answers">
        {answers.map(([name, text]) => (
          <div key={name.zh}>
            <dt>{t(name)}</dt>
            <dd>{text.trim() === '' ? t(none) : text}</dd>
          </div>
        ))}
      </dl>
    </Box>
  )
}
