/** A box that is only read: what it says, and 【关闭】. */
import Button from 'antd/es/button'
import type { ReactNode } from 'react'
import type { Label } from '../../domain/kit/label.ts'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { Box } from './box/Box.tsx'

interface Props {
  readonly title: Label
  readonly width?: number
  readonly onClose: () => void
  readonly children: ReactNode
}

export function NoteBox({ title, width, onClose, children }: Props) {
  const t = useText()
  return (
    <Box
      isOnlyRead
      title={t(title)}
      {...(width !== undefined && { width })}
      footer={<Button onClick={onClose}>{t(words.close)}</Button>}
      onCancel={onClose}
    >
      {children}
    </Box>
  )
}
