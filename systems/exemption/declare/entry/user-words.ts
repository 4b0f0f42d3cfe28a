/** Words of 本单位用户 in the window and of 用户确认 at the desk. */
import { label, type Label } from '../../../../domain/kit/label.ts'

export const userTitles = {
  colleagues: label('本单位用户', 'Users of the organisation'),
  newcomers: label('用户确认', 'Confirm users'),
} as const

export const deciding = {
  loginName: label('用户名', 'User name'),
  person: label('联系人', 'Contact'),
  state: label('状态', 'Status'),
  confirmed: label('已确认', 'Confirmed'),
  waits: label('待确认', 'To be confirmed'),
  registered: label('注册时间', 'Registered at'),
  confirm: label('确认用户', 'Confirm the user'),
  refuse: label('拒绝', 'Refuse the user'),
  confirmSure: (name: string): Label =>
    label(
      `确认后，用户 ${name} 可以查看和提交本单位的全部数据。确认该用户属于本单位吗？`,
      `User ${name} will see and hand in all data of the organisation. Does this user belong to it?`,
    ),
  refuseSure: (name: string): Label =>
    label(
      `拒绝后，用户 ${name} 不能再登录。确定拒绝吗？`,
      `User ${name} will not be able to log in any more. Refuse this user?`,
    ),
  tenant: label('单位', 'Organisation'),
  organisationCode: label('组织机构代码', 'Organisation code'),
  whose: (name: string): Label => label(`申请单位：${name}`, `Organisation: ${name}`),
  none: label('没有待确认的用户', 'Nobody waits to be confirmed'),
  done: (name: string, isConfirmed: boolean): Label =>
    isConfirmed
      ? label(`已确认用户 ${name}，该用户重新登录后生效`, `User ${name} is confirmed, from the next log-in`)
      : label(`已拒绝用户 ${name}`, `User ${name} is refused`),
} as const
