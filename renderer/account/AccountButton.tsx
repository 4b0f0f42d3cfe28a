/** The account at the top right (GEN-04): its name opens what concerns it alone. */
import UserOutlined from '@ant-design/icons/es/icons/UserOutlined'
import Button from 'antd/es/button'
import { lazy, Suspense, useState } from 'react'
import { label } from '../../domain/kit/label.ts'
import { Menu } from '../kit/box/Menu.tsx'
import { useOpened } from '../shell/opened.ts'
import { sessionWords as say } from '../sessions/words.ts'
import { useText } from '../text/text.ts'

const PasswordBox = lazy(async () => ({ default: (await import('./PasswordBox.tsx')).PasswordBox }))
const LockBox = lazy(async () => ({ default: (await import('./LockBox.tsx')).LockBox }))
const SessionsBox = lazy(async () => ({ default: (await import('../sessions/SessionsBox.tsx')).SessionsBox }))

const PASSWORD = label('修改密码', 'Change password')
const LOCKING = label('自动锁定', 'Locking by itself')

export function AccountButton({ onLogout }: { readonly onLogout: () => void }) {
  const t = useText()
  const { account } = useOpened()
  const [open, setOpen] = useState<'password' | 'lock' | 'sessions' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        items={[
          { key: 'password', label: t(PASSWORD), onClick: () => setOpen('password') },
          { key: 'lock', label: t(LOCKING), onClick: () => setOpen('lock') },
          { key: 'sessions', label: t(say.title), onClick: () => setOpen('sessions') },
        ]}
      >
        <Button type="text" className="on-dark" icon={<UserOutlined aria-hidden />}>
          {account.displayName}
        </Button>
      </Menu>
      <Suspense>
        {open === 'password' && <PasswordBox onClose={close} />}
        {open === 'lock' && <LockBox onClose={close} />}
        {open === 'sessions' && <SessionsBox onClose={close} onLogout={onLogout} />}
      </Suspense>
    </>
  )
}
