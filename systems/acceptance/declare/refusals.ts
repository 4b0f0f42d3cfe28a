/** What is refused, in words that client and server share. */
import { label, type Label } from '../../../domain/kit/label.ts'
import type { AgencyState } from './agency-record.ts'

export const OUTSIDE = label(
  '所选商品不在本机构已批准的检测范围内，不能提交检验报告；如需增加请先办理【信息变更】',
  'These goods are outside of the approved scope, no report can be handed in; to add them, change the information first',
)
export const ITEM_OUTSIDE = label(
  '该检验项目（方法）不在已批准的检测范围及检测方法内',
  'This item or method is outside of the approved scope and methods',
)
export const missingItems = ({ zh, en }: Label): Label =>
  label(`缺少必检项目：${zh}`, `Required items are missing: ${en}`)
export const NOT_PASSED = label(
  '存在单项判定为不符合的项目，检验结论不能为合格',
  'An item does not conform, so the conclusion cannot be “Conforms”',
)
export const NO_SIGNER = label('不在已批准的检验报告签发人名单内', 'Not among the approved signatories')
export const TOO_LATE = label('签发日期不能晚于今天', 'The issue cannot be later than today')
export const beforeListing = (day: string): Label =>
  label(`签发日期早于列入采信机构目录的日期（${day}）`, `Before the day of listing (${day})`)
export const ranOut = (months: number, until: string): Label =>
  label(
    `按 ${months} 个月有效期，该报告已于 ${until} 到期`,
    `Valid for ${months} months, this report ran out on ${until}`,
  )
export const accreditationEnded = (until: string): Label =>
  label(
    `该商品所依据的资质证书已于 ${until} 到期，请先办理【信息变更】`,
    `The accreditation for these goods ran out on ${until}; change the information first`,
  )

/** What is refused by the scope of the day of issue. */
export const onIssue = (day: string, message: Label): Label =>
  label(`签发日期（${day}）时：${message.zh}`, `On the day of issue (${day}): ${message.en}`)

export const NOT_LISTED = label('本机构尚未列入采信机构目录', 'This agency is not in the directory')
export const ALREADY_LISTED = label(
  '已是采信机构，请办理信息变更',
  'Already an agency: change the information instead',
)
export const NOTHING_CHANGED = label('未修改任何内容', 'No place was changed')
export const EXIT_UNDER_WAY = label(
  '机构退出申请正在办理，期间不能提交信息变更',
  'The application for leaving is under way; no change can be handed in',
)
export const underWay = (title: Label, number: string): Label =>
  label(`已有${title.zh}（${number}）正在办理`, `${title.en} ${number} is under way already`)
export const mayApplyFrom = (left: string, from: string): Label =>
  label(
    `本机构于 ${left} 退出采信机构目录，${from} 起方可重新申请`,
    `This agency left the directory on ${left}; it may apply again from ${from} on`,
  )
export const movedOn = (day: string): Label =>
  label(
    `机构信息已于 ${day} 更新，请核对后重新提交`,
    `The information changed on ${day}; compare and submit again`,
  )
export const SUSPENDED_AT_DESK = label('该机构暂停采信中', 'This agency is suspended')

type Dates = Readonly<Record<string, string | undefined>>

/** Why no report can be handed in; null when the state is no obstacle. Goods whose accreditation ran out are told at the goods. */
export function standingProblem(state: AgencyState, dates: Dates): Label | null {
  const { suspendedFrom = '', suspendedUntil = '', leftOn = '' } = dates
  const until =
    suspendedUntil === '' ? label('恢复为止', 'further notice') : label(suspendedUntil, suspendedUntil)
  const said: Record<AgencyState, Label | null> = {
    listed: null,
    expired: null,
    suspended: label(
      `本机构自 ${suspendedFrom} 起暂停采信（至 ${until.zh}），暂停期间不能提交检验报告`,
      `This agency is suspended from ${suspendedFrom} until ${until.en}; no report can be handed in meanwhile`,
    ),
    left: label(`本机构已于 ${leftOn} 退出采信机构目录`, `This agency left the directory on ${leftOn}`),
    removed: label(
      `本机构已于 ${leftOn} 移出采信机构目录`,
      `This agency was removed from the directory on ${leftOn}`,
    ),
  }
  return said[state]
}
