/** Messages that leave the system: by which media, what becomes of them, and why one did not go out. */
import { label, type Label } from '../kit/label.ts'

export const media = {
  mail: label('电子邮件', 'Mail'),
  sms: label('短信', 'SMS'),
  wechat: label('微信', 'WeChat'),
} as const satisfies Readonly<Record<string, Label>>
export type Medium = keyof typeof media
export const mediumNames = Object.keys(media) as [Medium, ...Medium[]] // the record's own

export const messageStates = {
  waiting: label('待发送', 'Waiting'),
  sent: label('已发送', 'Sent'),
  caught: label('演示未外发', 'Kept: demonstration'),
  givenUp: label('发送失败', 'Failed'),
} as const satisfies Readonly<Record<string, Label>>
export type MessageState = keyof typeof messageStates
export const messageStateNames = Object.keys(messageStates) as [MessageState, ...MessageState[]] // the record's own

export const sendFailures = {
  unreachable: label('连接不上发送服务', 'The sending service cannot be reached'),
  timeout: label('发送服务未在时限内应答', 'The sending service did not answer in time'),
  busy: label('发送服务暂时不接收', 'The sending service takes nothing just now'),
  refused: label('发送服务拒绝了此消息', 'The sending service refused this message'),
  account: label(
    '发送服务不接受本系统的账号，请联系系统管理员',
    'The sending service does not accept our account, tell the administrator',
  ),
  notConfigured: label(
    '未配置发送服务，请联系系统管理员',
    'No sending service is set, tell the administrator',
  ),
} as const satisfies Readonly<Record<string, Label>>
export type SendFailure = keyof typeof sendFailures

/** For logs: enough to know it again, not enough to write to it. `138****0001`, `l***@example.com`. */
export function maskedAddressee(addressee: string): string {
  const at = addressee.lastIndexOf('@')
  if (at > 0) return `${addressee.slice(0, 1)}***${addressee.slice(at)}`
  return addressee.length >= 11
    ? `${addressee.slice(0, 3)}****${addressee.slice(-4)}`
    : `${addressee.slice(0, 2)}****`
}
