/** The words of the login page, as the manual has them. */
import { label } from '../../domain/kit/label.ts'

export const loginWords = {
  login: label('登录', 'Log in'),
  userName: label('用户名', 'User name'),
  password: label('密码', 'Password'),
  captcha: label('验证码', 'Captcha'),
  enterUserName: label('请输入用户名', 'User name'),
  enterPassword: label('请输入密码', 'Password'),
  enterCaptcha: label('请输入验证码', 'Characters in the picture'),
  renewCaptcha: label('看不清？点击换一张', 'Cannot read it? Click for another'),
  noCaptcha: label('点击重试', 'Click to retry'),
  loading: label('加载中', 'Loading'),
  account: label('账号', 'Account'),
  unlock: label('离线解锁', 'Unlock without network'),
  unlockNow: label('解锁', 'Unlock'),
  unlockHint: label('仅打开本机已有的数据；联网后自动与服务器核对账号。', 'Opens what is on this machine; the account is checked with the server when the network is back.'),
} as const
