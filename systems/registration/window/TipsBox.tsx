/** 【温馨提示】: the three hints of manual 003 (5.1.1.6 小提示), and how choices depend on each other (5.1). */
import { label } from '../../../domain/kit/label.ts'
import { NoteBox } from '../../../renderer/kit/NoteBox.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { numbered } from '../../../renderer/text/words.ts'
import { regWords } from './words.ts'

const tips = [
  label(
    '资质备案海关审批通过后，除临时备案单位有效期为1年，其他资质均长期有效',
    'Once approved, a temporary unit is valid for one year, all other qualifications without end',
  ),
  label(
    '资质备案审批通过后，除跨境电商企业类型外，其他资质均会获得海关备案编码。',
    'Once approved, all but the cross-border e-commerce types are given a customs filing code.',
  ),
  label(
    '备案审批通过后，备案编码可在申请单查询或者备案信息查询页面查看。',
    'The filing code is then shown under Applications and Filed information.',
  ),
  label(
    '各个备案资质间存在相互依赖和互斥关系，请根据提示信息进行操作。',
    'Qualifications exclude or require each other; follow the messages.',
  ),
  label(
    '账号登录仅可做本企业的资质备案；持卡介质（IC卡或USB Key）登录可为其他主体备案。',
    'By account you file for your own enterprise only; by card also for others.',
  ),
] as const

export function TipsBox({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  return (
    <NoteBox title={regWords.tips} width={620} onClose={onClose}>
      <ol className="tips">
        {tips.map((tip, index) => (
          <li key={tip.zh}>{t(numbered(index + 1, tip))}</li>
        ))}
      </ol>
    </NoteBox>
  )
}
