/** 海关意见 【查看】. */
import { label } from '../../../domain/kit/label.ts'
import { NoteBox } from '../../../renderer/kit/NoteBox.tsx'

const TITLE = label('海关审核意见', 'Opinion of Customs')

export function OpinionBox({ opinion, onClose }: { readonly opinion: string; readonly onClose: () => void }) {
  return (
    <NoteBox title={TITLE} onClose={onClose}>
      <p className="opinion">{opinion}</p>
    </NoteBox>
  )
}
