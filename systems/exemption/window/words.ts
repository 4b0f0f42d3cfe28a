/** Words of manual 004 that several pages share. */
import { counted, label } from '../../../domain/kit/label.ts'
import { operations } from '../declare/operations.ts'

export const titles = {
  applyGroup: label('申请', 'Apply'),
  apply: label('新申请', 'New application'),
  applications: label('查看申请列表', 'List of applications'),
  quantitiesGroup: label('核销和使用', 'Write-off and use'),
  preWriteOff: operations.preWriteOff,
  preWriteOffs: operations.preWriteOffs,
  allPreWriteOffs: label('预核销记录', 'Pre-write-offs of all exemptions'),
  writeOffs: operations.writeOffs,
  use: operations.use,
  records: label('查看记录', 'See the records'),
  userGroup: label('用户信息', 'User information'),
  archive: label('已逾期归档', 'Kept after ten days'),
  home: label('返回主页', 'Back to the main page'),
} as const

export const say = {
  agree: label('我同意', 'I agree'),
  disagree: label('我不同意', 'I do not agree'),
  back: label('返回', 'Back'),
  saveAndGoOn: label('保存并进入下一步', 'Save and go on'),
  backToList: label('返回申请列表', 'Back to the list'),
  basics: label('查看申请基本信息', 'See the basics'),
  products: label('查看申请产品信息', 'See the products'),
  files: label('查看申请附件信息', 'See the files'),
  refill: label('重填', 'Clear the input'),
  state: label('申请单状态', 'Status of the application'),
  certificate: label('证明', 'Exemption certificate'),
  daysLeft: (days: number) =>
    days === 0
      ? label('今天为最后一天', 'today is the last day')
      : label(`还剩 ${days} 天`, `${counted(days, 'day')} left`),
} as const
