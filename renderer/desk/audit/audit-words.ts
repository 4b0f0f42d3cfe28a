/**
 * What the codes of the audit log say (SYNC-07). The log keeps the codes, which outlive every wording; words are taken from
 * what declares them, and what is not known here is shown as it is stored.
 */
import { messageStates } from '../../../domain/general/channel.ts'
import { generalReasons, type ReasonKinds } from '../../../domain/general/audit-reason.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import type { Desk } from '../client.ts'
import { codeWords } from '../codes/words.ts'
import { noticeWords } from '../notices/words.ts'
import { labelsOf, type SystemDesk, type Words } from '../system-desk.ts'

export interface AuditWords {
  readonly actions: Words
  readonly states: Words
}

/** Of what is no document and of no system. */
const actions: Words = {
  login: label('登录', 'Log in'),
  logout: label('退出', 'Log out'),
  endSessions: label('退出其他登录', 'End sessions'),
  confirmCard: label('卡介质确认签发', 'Confirm issuing by card'),
  requireCard: label('启用签发时卡介质确认', 'Issue by card only'),
  waiveCard: label('停用签发时卡介质确认', 'Issue without a card'),
  changePassword: label('修改密码', 'Change the password'),
  register: label('注册', 'Register'),
  sendReset: label('发送重置密码邮件', 'Mail a link to reset the password'),
  resetPassword: label('通过邮件重置密码', 'Reset the password by mail'),
  saveProfile: label('修改用户信息', 'Change the user data'),
  confirmUser: label('确认用户', 'Confirm a user'),
  refuseUser: label('拒绝用户', 'Refuse a user'),
  recoverKey: label('取回本机数据密钥', 'Recover the key of local data'),
  resend: label('重发', 'Send again'),
  bindWechat: label('绑定微信公众号', 'Bind WeChat'),
  unbindWechat: label('解除微信绑定', 'Unbind WeChat'),
  bindCard: label('绑定卡介质', 'Bind a card'),
  publish: noticeWords.publish,
  withdraw: noticeWords.withdraw,
  'codes.add': codeWords.add,
  'codes.rename': codeWords.rename,
  'codes.describe': codeWords.describe,
  'codes.retire': codeWords.retire,
  'codes.restore': codeWords.restore,
}

const general: SystemDesk['audit']['states'] = {
  notice: () => ({ published: noticeWords.inForce, withdrawn: noticeWords.withdrawn }),
  message: () => messageStates,
}

export type AuditTelling = Pick<Desk, 'registry' | 'systems'>

/** `kind` is the document's whose id the subject is, where it is one. Subjects are a document's id, a certificate's number, or `<what>:<number>`. */
export function auditWords(
  { registry, systems }: AuditTelling,
  subject: string,
  kind: string | undefined,
): AuditWords {
  const told: Words = Object.assign({}, actions, ...systems.map(({ audit }) => audit.actions))
  const workflow = kind === undefined ? undefined : registry.documents.get(kind)?.workflow
  if (workflow)
    return { actions: { ...told, ...labelsOf(workflow.actions) }, states: labelsOf(workflow.states) }
  const [first = '', number] = subject.split(':')
  const what = number === undefined ? '' : first
  const statesOf: SystemDesk['audit']['states'] = Object.assign(
    {},
    general,
    ...systems.map(({ audit }) => audit.states),
  )
  return { actions: told, states: Object.hasOwn(statesOf, what) ? (statesOf[what]?.(registry) ?? {}) : {} }
}

/** The codes of reasons that this desk knows. */
export const reasonsOf = (systems: AuditTelling['systems']): ReasonKinds =>
  Object.assign({}, generalReasons, ...systems.map(({ audit }) => audit.reasons))

/** A row of a code table is written as its names and, where it is retired, the day; the names are what they are in any language. */
export function codeRowState(stored: string): Label {
  const [, names, day] = /^(.*?)停用 (\d{4}-\d{2}-\d{2})$/su.exec(stored) ?? []
  return day === undefined ? label(stored, stored) : label(stored, `${names}retired ${day}`)
}

/** `selfPrint/printed` is two states. */
export const stateCodes = (stored: string): readonly string[] => stored.split('/')
