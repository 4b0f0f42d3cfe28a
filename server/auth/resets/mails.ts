/** The words of the mails about passwords, Chinese first. Subjects stand in the desk's log: they name nobody. */
import type { Outgoing } from '../../channel/queue.ts'

type Words = Pick<Outgoing, 'subject' | 'text'>

export const RESET_MINUTES = 30

export const resetMail = (loginName: string, link: string): Words => ({
  subject: '重置密码 / Reset your password',
  text: [
    `用户名：${loginName}`,
    '',
    `有人申请重置此用户的密码。请在 ${RESET_MINUTES} 分钟内打开下面的链接设置新密码，链接只能使用一次：`,
    link,
    '',
    '如果不是您本人申请，请不要打开链接，也不必做任何操作，原密码仍然有效。',
    '',
    `User name: ${loginName}`,
    '',
    `Somebody has asked to reset the password of this user. Open the link above within ${RESET_MINUTES} minutes to set a new one; it works once.`,
    'If it was not you, do not open it; nothing else is needed, the password stays as it is.',
    '',
  ].join('\n'),
})

export const changedMail = (loginName: string, at: string): Words => ({
  subject: '密码已重置 / Your password was reset',
  text: [
    `用户名：${loginName}`,
    '',
    `此用户的密码已于 ${at}（北京时间）通过邮件链接重置，原有登录已全部退出。如果不是您本人操作，请立即联系管理员。`,
    '',
    `The password of the user ${loginName} was reset by a mailed link at ${at} (Beijing time); all log-ins have ended. If it was not you, tell your administrator at once.`,
    '',
  ].join('\n'),
})

/** To the address that it was. */
export const addressChangedMail = (loginName: string, at: string): Words => ({
  subject: '联系人邮箱已修改 / Your e-mail address was changed',
  text: [
    `用户名：${loginName}`,
    '',
    `此用户的联系人邮箱地址已于 ${at}（北京时间）修改，今后的邮件不再发到本邮箱。如果不是您本人操作，请立即联系管理员。`,
    '',
    `The e-mail address of the user ${loginName} was changed at ${at} (Beijing time); mails no longer go here. If it was not you, tell your administrator at once.`,
    '',
  ].join('\n'),
})
