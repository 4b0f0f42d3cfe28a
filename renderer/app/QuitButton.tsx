/** 【退出程序】: ends the program behind the window; asked once, because it also ends what is sent and printed in the background. */
import PoweroffOutlined from '@ant-design/icons/es/icons/PoweroffOutlined'
import Button from 'antd/es/button'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { label } from '../../domain/kit/label.ts'
import { Box } from '../kit/box/Box.tsx'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useApi } from './client.ts'
import { useEnding } from './ending.ts'
import { problemOf } from './problem.ts'

const QUIT = label('退出程序', 'Quit Sill')
const ASK = label(
  '退出后不再自动发送和接收，所有窗口都会关闭。草稿和待发送的单据保留在本机。',
  'Afterwards nothing is sent or received by itself, and all windows close. Drafts and what waits to be sent are kept here.',
)
const UNSAVED = label(
  '当前页面有内容未能保存，退出后会丢失。',
  'The current page could not be saved; what it holds will be lost.',
)

interface Props {
  /** Stores what the window has; false when something could not be stored. */
  readonly before?: () => Promise<boolean>
  readonly className?: string
}

export function QuitButton({ before, className }: Props) {
  const t = useText()
  const { query } = useApi()
  const ended = useEnding()
  const [isAsking, setIsAsking] = useState(false)
  const [isUnsaved, setIsUnsaved] = useState(false)
  const quit = useMutation(query.program.quit.mutationOptions({ onSuccess: ended }))
  const ask = async () => {
    setIsUnsaved(before !== undefined && !(await before()))
    setIsAsking(true)
  }
  return (
    <>
      <Button
        type="text"
        className={className ?? ''}
        icon={<PoweroffOutlined aria-hidden />}
        onClick={() => void ask()}
      >
        {t(QUIT)}
      </Button>
      {isAsking && (
        <Box
          title={t(QUIT)}
          okText={t(QUIT)}
          cancelText={t(words.cancel)}
          okButtonProps={{ danger: true }}
          confirmLoading={quit.isPending}
          onOk={() => quit.mutate(undefined)}
          onCancel={() => setIsAsking(false)}
        >
          <p>{t(ASK)}</p>
          {isUnsaved && <p role="alert">{t(UNSAVED)}</p>}
          {quit.isError && <ProblemNote problem={problemOf(quit.error)} />}
        </Box>
      )}
    </>
  )
}
