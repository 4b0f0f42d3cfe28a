/** 自动锁定: after how many minutes without input this account's data is locked here; within what the machine allows. */
import { useId } from 'react'
import Button from 'antd/es/button'
import { label, type Label } from '../../domain/kit/label.ts'
import { Box } from '../kit/box/Box.tsx'
import { useOpened } from '../shell/opened.ts'
import { useWorkspace, useWorkspaceStore } from '../shell/workspace.ts'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import '../styles/account.css'

const TITLE = label('自动锁定', 'Locking by itself')
const AFTER = label('没有操作多久后锁定', 'Lock without input after')
const minutesText = (minutes: number): Label =>
  minutes === 0 ? label('不自动锁定', 'not locked by itself') : label(`${minutes} 分钟`, `${minutes} min`)
const WHAT = label(
  '锁定后需要输入密码（或插入卡介质）才能继续，打开的页面和表单中已填写的内容都会恢复；尚未确认的方框会关闭。锁定期间不发送、不接收；已交给打印机的继续打印。',
  'A locked session goes on with the password (or the card): open pages and what was filled into forms come back, boxes that were not confirmed are closed. Meanwhile nothing is sent or received; what the printer has goes on printing.',
)
const mostText = (minutes: number): Label =>
  label(
    `本机最长可设 ${minutes} 分钟，不能关闭。`,
    `At most ${minutes} minutes on this computer; it cannot be off.`,
  )
const CHOICES = [1, 5, 10, 15, 30, 60, 120, 240]

export function LockBox({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const id = useId()
  const { lock } = useOpened()
  const { idleMinutes } = useWorkspace()
  const store = useWorkspaceStore()
  const allowed = [
    ...new Set([...CHOICES.filter((minutes) => minutes <= lock.mostMinutes), lock.mostMinutes]),
  ].toSorted((one, other) => one - other)
  const shown =
    idleMinutes === 0 ? (lock.mayBeOff ? 0 : lock.mostMinutes) : Math.min(idleMinutes, lock.mostMinutes)
  const choices = [...new Set([...allowed, shown])]
    .filter((minutes) => minutes !== 0)
    .toSorted((one, other) => one - other)
  return (
    <Box
      isOnlyRead
      title={t(TITLE)}
      width={460}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t(words.close)}
        </Button>
      }
    >
      <div className="account-form">
        <div className="account-field">
          <label htmlFor={id}>{t(AFTER)}</label>
          <select
            id={id}
            className="login-select"
            value={shown}
            onChange={(event) =>
              store.update((state) => ({ ...state, idleMinutes: Number(event.target.value) }))
            }
          >
            {choices.map((minutes) => (
              <option key={minutes} value={minutes}>
                {t(minutesText(minutes))}
              </option>
            ))}
            {lock.mayBeOff && <option value={0}>{t(minutesText(0))}</option>}
          </select>
        </div>
        <p className="quiet">{t(WHAT)}</p>
        {!lock.mayBeOff && <p className="quiet">{t(mostText(lock.mostMinutes))}</p>}
      </div>
    </Box>
  )
}
