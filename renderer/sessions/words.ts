/** Words of an account's sessions. */
import { label } from '../../domain/kit/label.ts'

export const sessionWords = {
  title: label('登录设备', 'Sessions'),
  hint: label(
    '本账号当前的全部登录。被退出的登录须重新登录后才能继续，其草稿和待发送的单据不受影响。',
    'Every session of this account. One that is ended has to log in again; its drafts and what waits to be sent are not touched.',
  ),
  door: label('登录入口', 'Where'),
  device: label('设备', 'Device'),
  address: label('来源地址', 'Address'),
  loginBy: label('登录方式', 'By'),
  createdAt: label('登录时间', 'Logged in at'),
  lastUsedAt: label('最近使用', 'Last used'),
  what: label('操作', 'Action'),
  thisOne: label('本次登录', 'This one'),
  end: label('退出该登录', 'End'),
  sure: label('确定退出？', 'Really end it?'),
  endOthers: label('退出其他登录', 'End all others'),
  endAll: label('全部退出', 'End all'),
  endAllHint: label('本次登录也将退出。', 'This session ends too.'),
  ended: (count: number) => label(`已退出 ${count} 个登录`, `${count} sessions ended`),
} as const
