/** Tells the owner that somebody tried to come in meanwhile; goes when it has been read. */
import WarningOutlined from '@ant-design/icons/es/icons/WarningOutlined'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { FailedTries } from '../../contract/central/login.ts'
import { label } from '../../domain/kit/label.ts'
import { Box } from '../kit/box/Box.tsx'
import { useText } from '../text/text.ts'
import { showInstant } from '../text/time.ts'

const TITLE = label('失败的登录尝试', 'Failed log-ins')
const SEEN = label('知道了', 'Got it')
const ADVICE = label(
  '如果不是您本人操作，说明有人在试探您的密码：请修改密码，并告知管理员。',
  'If this was not you, somebody is guessing your password: change it, and tell your administrator.',
)

export function FailedTriesButton({ tries }: { readonly tries: FailedTries | undefined }) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [seen, setSeen] = useState<FailedTries>()
  if (!tries || tries === seen) return null
  const close = () => {
    setIsOpen(false)
    setSeen(tries)
  }
  const told = label(
    `上次登录以来，此账号有 ${tries.count} 次失败的登录尝试，最近一次在 ${showInstant(tries.lastAt)}，来自 ${tries.addresses.join('、')}。`,
    `Since the last log-in there were ${tries.count} failed attempts at this account, the latest at ${showInstant(tries.lastAt)}, from ${tries.addresses.join(', ')}.`,
  )
  return (
    <>
      <Button size="small" danger icon={<WarningOutlined aria-hidden />} onClick={() => setIsOpen(true)}>
        {t(TITLE)} {tries.count}
      </Button>
      {isOpen && (
        <Box
          isOnlyRead
          title={t(TITLE)}
          onCancel={() => setIsOpen(false)}
          footer={
            <Button type="primary" onClick={close}>
              {t(SEEN)}
            </Button>
          }
        >
          <p>{t(told)}</p>
          <p>{t(ADVICE)}</p>
        </Box>
      )}
    </>
  )
}
