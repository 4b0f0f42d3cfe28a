/** Who is locked, why, and how it goes on; others log in beside it. */
import { label, type Label } from '../../domain/kit/label.ts'
import { useText } from '../text/text.ts'
import type { LockedFor } from './known.ts'

const WHY: Readonly<Record<LockedFor['why'], Label>> = {
  idle: label('长时间没有操作，已自动锁定', 'Locked by itself, because nothing was done for a while'),
  desktop: label(
    '桌面已锁定或电脑曾休眠，已一同锁定',
    'Locked together with the desktop, or with the computer’s sleep',
  ),
  asked: label('已锁定', 'Locked'),
}
const HOW: Readonly<Record<LockedFor['loginBy'], Label>> = {
  password: label(
    '输入密码解锁后，从原来的地方继续；打开的页面和表单中已填写的内容都在。',
    'Enter the password to go on where you left; open pages and what you filled into forms are there.',
  ),
  card: label(
    '插入卡介质并输入 PIN 后，从原来的地方继续；打开的页面和表单中已填写的内容都在。',
    'Insert the card and enter its PIN to go on where you left; open pages and what you filled into forms are there.',
  ),
}
const MEANWHILE = label(
  '锁定期间不发送、不接收，解锁后自动继续。其他用户可用“账号登录”或“卡介质”登录。',
  'Meanwhile nothing is sent or received; that goes on by itself afterwards. Others log in by “Log in” or “Card”.',
)

export function LockedNote({ locked }: { readonly locked: LockedFor }) {
  const t = useText()
  return (
    <output className="login-locked">
      <span>
        <strong>{locked.displayName}</strong> {locked.loginName}
      </span>
      <span>{t(WHY[locked.why])}</span>
      <span>{t(HOW[locked.loginBy])}</span>
      <span>{t(MEANWHILE)}</span>
    </output>
  )
}
