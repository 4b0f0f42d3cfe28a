/** Words of manual 003 that several pages of the registration share. */
import { label } from '../../../domain/kit/label.ts'

export const titles = {
  filingGroup: label('资质备案', 'Qualification filing'),
  queryGroup: label('综合查询', 'Queries'),
  apply: label('备案申请', 'Filing application'),
  change: label('变更申请', 'Change application'),
  cancel: label('注销申请', 'Cancellation application'),
  proofs: label('证书管理', 'Manage proofs'),
  applications: label('申请单查询', 'Application query'),
  records: label('备案信息查询', 'Filed information query'),
} as const

export const regWords = {
  back: label('返回', 'Back'),
  confirm: label('确认', 'Confirm'),
  filed: label('已备案', 'filed'),
  pending: label('申请中', 'applied for'),
  tips: label('温馨提示', 'Please note'),
  qualifications: label('报关单位及相关资质', 'Customs declaration entities and related qualifications'),
  noMatch: label('无匹配数据', 'No matching data'),
  creditCode: label('统一社会信用代码', 'Unified social credit code'),
} as const
