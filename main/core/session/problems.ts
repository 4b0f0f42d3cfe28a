/** What can go wrong at the door, in the clerk's words. */
import { label } from '../../../domain/kit/label.ts'
import { problem, type Problem } from '../../../domain/kit/problem.ts'

export const wrongPassword = (): Problem =>
  problem('AUTH_WRONG', label('用户名或密码错误', 'Wrong user name or password'))
export const neverHere = (): Problem =>
  problem(
    'AUTH_UNKNOWN_HERE',
    label('该用户没有在本机登录过，不能离线打开', 'This user has never logged in on this computer'),
    { next: label('请连接网络后登录', 'Log in with network first') },
  )
export const passwordNotHere = (): Problem =>
  problem(
    'AUTH_ONLINE_REQUIRED',
    label(
      '该用户的密码还没有在本机用过，不能离线打开',
      "This user's password has not been used on this computer",
    ),
    { next: label('请用卡介质打开，或连接网络后用账号登录', 'Open with the card, or log in with network') },
  )
export const cardOffline = (): Problem =>
  problem(
    'SYNC_OFFLINE',
    label(
      '无法联系服务器，该卡介质也没有在本机登录过',
      'The server cannot be reached, and this card has never logged in on this computer',
    ),
    { next: label('请连接网络后登录', 'Log in with network first'), retrySafe: true },
  )
export const cardNotHere = (): Problem =>
  problem(
    'AUTH_CARD_NOT_HERE',
    label(
      '该卡介质不能打开本机数据，请连接网络后登录',
      'This card does not open the data on this computer; log in with network',
    ),
  )
export const cardTaken = (): Problem =>
  problem('AUTH_CARD_GONE', label('卡介质已拔出，已锁定', 'The card was removed; locked'), {
    detail: label('草稿和待发送的单据都在本机，没有丢失', 'Drafts and what waits to be sent are kept here'),
  })
export const noCards = (): Problem =>
  problem('AUTH_CARD_DRIVER', label('本机不能使用卡介质', 'Cards cannot be used on this computer'))
export const loginNeeded = (): Problem =>
  problem('AUTH_ONLINE_REQUIRED', label('该用户需要联网重新登录', 'This user has to log in with network'), {
    detail: label(
      '密码已修改、账号被停用或登录已失效；本机的草稿没有丢失',
      'The password was changed, the account was locked, or the session ended; local drafts are kept',
    ),
  })
export const keyLost = (): Problem =>
  problem(
    'AUTH_KEY_LOST',
    label(
      '无法用当前密码打开本机数据，服务器上也没有恢复副本',
      'The local data cannot be opened with this password, and the server holds no recovery copy',
    ),
    {
      detail: label('本机数据未被改动', 'Nothing was changed'),
      next: label(
        '请用在本机最后一次登录时的密码解锁',
        'Unlock with the password last used on this computer',
      ),
    },
  )
export const noCaptcha = (): Problem =>
  problem('SYNC_OFFLINE', label('无法联系服务器，不能联网登录', 'The server cannot be reached'), {
    next: label(
      '曾在本机登录过的用户可以离线打开',
      'Who has logged in here before can open their data without network',
    ),
    retrySafe: true,
  })
/** The file that says who may open what here is not as this program left it. */
export const recordDistrusted = (): Problem =>
  problem(
    'AUTH_RECORD_CHANGED',
    label(
      '本机的登录记录被改动过或来自备份，请联网登录一次。本机的草稿没有丢失。',
      'The record of log-ins on this computer was changed, or comes from a backup: log in with network once. Local drafts are kept.',
    ),
  )
