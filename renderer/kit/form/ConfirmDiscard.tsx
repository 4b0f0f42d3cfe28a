/** Asks before a draft (or what `question` says) is deleted: it cannot be brought back. */
import { label, type Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { Box } from '../box/Box.tsx'

const QUESTION = label(
  '确定删除这份草稿及其附件吗？删除后不能恢复。',
  'Delete this draft and its files? This cannot be undone.',
)

interface Props {
  readonly question?: Label
  readonly onYes: () => void
  readonly onNo: () => void
}

export function ConfirmDiscard({ question = QUESTION, onYes, onNo }: Props) {
  const t = useText()
  return (
    <Box
      title={t(words.prompt)}
      okText={t(words.ok)}
      cancelText={t(words.cancel)}
      okButtonProps={{ danger: true }}
      onOk={onYes}
      onCancel={onNo}
    >
      {t(question)}
    </Box>
  )
}
