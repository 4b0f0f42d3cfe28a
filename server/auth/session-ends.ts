/** Why a session ended before its age, in the words of whoever still brings its token. */
import type { SessionEnd } from '../../db/central/accounts.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import { problem, type Problem } from '../../domain/kit/problem.ts'

const why: Readonly<Record<SessionEnd, readonly [code: string, message: Label]>> = {
  owner: [
    'AUTH_ENDED',
    label(
      '本账号已在别处将此登录退出，请重新登录',
      'This account has ended this session from elsewhere; log in again',
    ),
  ],
  idle: [
    'AUTH_IDLE',
    label('长时间未操作，已自动退出，请重新登录', 'The session ended because nobody used it; log in again'),
  ],
  password: [
    'AUTH_PASSWORD_CHANGED',
    label(
      '密码已在其他地方修改，请用新密码登录',
      'The password was changed elsewhere; log in with the new one',
    ),
  ],
  confirmed: [
    'AUTH_CONFIRMED',
    label('您的账号已通过确认，请重新登录', 'Your account has been confirmed; log in again'),
  ],
  card: [
    'AUTH_CARD_REVOKED',
    label(
      '登录所用的卡介质已被吊销，请用账号登录',
      'The card of this session was revoked; log in with the account',
    ),
  ],
}

const KEPT: Readonly<Record<'client' | 'desk', Label>> = {
  client: label('草稿和待发送的单据都在本机，没有丢失', 'Drafts and what waits to be sent are kept here'),
  desk: label(
    '已录入的审核意见和签发、公告内容保留在此浏览器中',
    'Opinions, certificates and notices that were typed are kept in this browser',
  ),
}

export function endProblem(end: SessionEnd, door: 'client' | 'desk'): Problem {
  const [code, message] = why[end]
  return problem(code, message, { detail: KEPT[door], next: label('重新登录', 'Log in again') })
}
