/** What is refused because of what is filed or under way: said by the client as far as it knows, and by the server. */
import { label, type Label } from '../../../domain/kit/label.ts'
import { namesOf, type QualificationType } from './qualification-types.ts'

/** Manual 003, 5.1.2 小提示, in its words. */
export const NOT_FILED_NO_CHANGE = label(
  '企业未备案、注销、备案有效期超期无法变更申请',
  'Without a valid qualification nothing can be changed',
)
export const NOT_FILED = label(
  '企业未备案、注销、备案有效期超期无法申请',
  'Without a valid qualification this is not possible',
)
export const CHANGE_APPLIED = label(
  '本企业已有变更申请正在审核，请等待审核结果',
  'A change application is under review; wait for its result',
)
/** Manual 003, 5.1.3: 「海关接收申请后，即可发起其他有效资质的注销申请」. */
export const CANCELLATION_APPLIED = label(
  '已提交的注销申请海关尚未接收，接收后即可发起其他有效资质的注销申请',
  'Customs has not received the last cancellation yet; others are possible after that',
)
export const PROOF_TODAY = label('每日只允许申请一次备案证明', 'Only one proof of filing a day')

export const appliedFor = (types: readonly QualificationType[]): Label =>
  label(
    `${namesOf(types, '、', 'zh')}（申请中），所在地海关尚未审核，不能重复申请`,
    `Already applied for and not reviewed yet: ${namesOf(types, ', ', 'en')}`,
  )
