/** Two windows changed the same draft: the clerk chooses, nothing is overwritten unasked. */
import Button from 'antd/es/button'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'

const say = {
  changed: label('这份草稿在另一窗口中已被修改，保存时间：', 'This draft was changed in another window, saved at '),
  mine: label('保留本窗口的内容', 'Keep what is here'),
  theirs: label('采用已保存的内容', 'Take what is stored'),
} as const

export function ConflictNote({ theirs, onChoose }: { readonly theirs: LocalDocument; readonly onChoose: (choice: 'mine' | 'theirs') => void }) {
  const t = useText()
  return (
    <div role="alert" className="problem-note">
      <p className="problem-message">
        {t(say.changed)}
        {showInstant(theirs.updatedAt)}
      </p>
      <p className="button-row">
        <Button onClick={() => onChoose('mine')}>{t(say.mine)}</Button>
        <Button onClick={() => onChoose('theirs')}>{t(say.theirs)}</Button>
      </p>
    </div>
  )
}
