/** Words of the main page (manual 004, 1.2). */
import { counted, label, type Label } from '../../../../domain/kit/label.ts'

export const homeWords = {
  reminders: label('今日提醒', 'Reminders of today'),
  shortcuts: label('快捷操作', 'Shortcuts'),
  begin: label('填写新申请', 'Fill in a new application'),
  user: label('当前用户', 'Current user'),
  time: label('当前时间', 'Time now'),
  localTime: label('本机时间', 'of this computer'),
  version: label('当前版本信息', 'Version now'),
  form: label('申请表版次', 'form'),
  returned: label('返回修改的申请', 'Applications returned for mending'),
  comparing: label('文件对比中，需送纸质材料', 'Applications whose papers are to be brought'),
  ending: label('未提交的申请，保留不足 3 天', 'Applications not submitted, kept for less than 3 days'),
  change: label('需修改的证明', 'Exemptions to be changed'),
  expiring: label(
    '7 天内到期且未核销完毕的证明',
    'Exemptions that end within 7 days and are not written off in full',
  ),
  failedUse: label('审核不通过的使用记录', 'Records of use that were not passed'),
  newUsers: label('待确认用户', 'Users to be confirmed'),
  profile: label('用户信息不完整，请补充', 'The user information is not complete'),
  nothing: label('今日没有需要处理的事项', 'Nothing needs your hand today'),
  count: (count: number): Label => label(`${count} 项`, counted(count, 'item')),
} as const
