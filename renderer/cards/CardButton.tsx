/** 卡介质 in the header: how this session was opened, and the way to one's cards. */
import IdcardOutlined from '@ant-design/icons/es/icons/IdcardOutlined'
import Button from 'antd/es/button'
import { lazy, Suspense, useState } from 'react'
import { label } from '../../domain/kit/label.ts'
import { useOpened } from '../shell/opened.ts'
import { useText } from '../text/text.ts'

const CardDialog = lazy(async () => ({ default: (await import('./CardDialog.tsx')).CardDialog }))

const CARDS = label('卡介质', 'Card')
const BY = {
  card: label('已用卡介质登录', 'Logged in by card'),
  password: label('已用账号登录', 'Logged in by account'),
} as const

export function CardButton() {
  const t = useText()
  const { loginBy } = useOpened()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        type="text"
        className="on-dark"
        icon={<IdcardOutlined aria-hidden />}
        title={t(BY[loginBy])}
        onClick={() => setIsOpen(true)}
      >
        {t(CARDS)}
      </Button>
      {isOpen && (
        <Suspense>
          <CardDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
