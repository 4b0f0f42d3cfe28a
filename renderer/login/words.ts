/** The words of the login page, as the manual has them. */
import { label } from '../../domain/kit/label.ts'

export const loginWords = {
  login: label('登录', 'Log in'),
  userName: label('用户名', 'User name'),
  password: label('密码', 'Password'),
  captcha: label('验证码', 'Captcha'),
  enterUserName: label('请输入用户名', 'Enter the user name'),
  enterPassword: label('请输入密码', 'Enter the password'),
  enterCaptcha: label('请输入验证码', 'Enter the characters in the picture'),
  renewCaptcha: label('看不清？点击换一张', 'Cannot read it? Click for another'),
  noCaptcha: label('点击重试', 'Click to retry'),
  loading: label('加载中', 'Loading'),
  account: label('账号', 'Account'),
  unlock: label('离线解锁', 'Unlock without network'),
  unlockNow: label('解锁', 'Unlock'),
  byCard: label('卡介质', 'Card'),
  card: label('选择卡介质', 'Choose a card'),
  cardHolder: label('持卡企业', 'Card holder'),
  validUntil: label('证书有效期至', 'Certificate valid until'),
  noCertificate: label('卡介质中没有证书', 'There is no certificate on the card'),
  pin: label('PIN', 'PIN'),
  enterPin: label('请输入卡介质密码（PIN）', 'Enter the PIN of the card'),
  lookingForCards: label('正在查找卡介质…', 'Looking for cards …'),
  noCard: label(
    '没有找到卡介质。请插入 IC 卡或 USB Key，并安装其驱动。',
    'No card was found. Insert the IC card or USB key, and install its driver.',
  ),
  lookAgain: label('重新查找', 'Look again'),
  cardHint: label(
    '没有网络时，打开该卡介质在本机登录过的账号。',
    'Without network this opens the account that the card has logged in on this machine.',
  ),
  unlockHint: label(
    '仅打开本机已有的数据；联网后自动与服务器核对账号，或提示登录。',
    'Opens what is on this machine; when the network is back the account is checked with the server, or you are asked to log in.',
  ),
} as const
