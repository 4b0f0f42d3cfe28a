/** Asked when a document is handed in while a row is begun beneath one of its tables: it is no row yet, and would not go with it. */
import Button from 'antd/es/button'
import { label, type Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { Box } from '../box/Box.tsx'

const say = {
  question: ({ zh, en }: Label) =>
    label(`“${zh}”有一行尚未按回车保存`, `A row of "${en}" has not been saved with Enter yet`),
  add: label('保存该行', 'Save that row'),
  drop: label('放弃该行', 'Give that row up'),
} as const

interface Props {
  readonly table: Label
  readonly onChoice: (choice: 'add' | 'drop' | 'back') => void
}

export function UnfinishedBox({ table, onChoice }: Props) {
  const t = useText()
  return (
    <Box
      title={t(words.prompt)}
      onCancel={() => onChoice('back')}
      footer={
        <>
          <Button onClick={() => onChoice('back')}>{t(words.cancel)}</Button>
          <Button danger onClick={() => onChoice('drop')}>
            {t(say.drop)}
          </Button>
          <Button type="primary" onClick={() => onChoice('add')}>
            {t(say.add)}
          </Button>
        </>
      }
    >
      {t(say.question(table))}
    </Box>
  )
}
