/** 海关意见 【查看】. */
import Button from 'antd/es/button'
import Modal from 'antd/es/modal'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'

const TITLE = label('海关审核意见', 'Opinion of Customs')

export function OpinionBox({ opinion, onClose }: { readonly opinion: string; readonly onClose: () => void }) {
  const t = useText()
  return (
    <Modal open title={t(TITLE)} footer={<Button onClick={onClose}>{t(words.close)}</Button>} onCancel={onClose}>
      <p className="opinion">{opinion}</p>
    </Modal>
  )
}
