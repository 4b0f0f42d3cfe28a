/** The manual's message when the print control is absent or stopped, with what repairs it (CERT-17). */
import { label } from '../../domain/kit/label.ts'
import type { Problem } from '../../domain/kit/problem.ts'
import { NoteBox } from '../kit/NoteBox.tsx'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { DownloadControl } from './DownloadControl.tsx'
import { RepairControl } from './RepairControl.tsx'

const say = {
  absent: label(
    '未检测到打印控件服务，请检查打印控件是否安装或启动。',
    'The print control was not found: check that it is installed and running.',
  ),
  install: label(
    '1.未安装，点击“打印控件下载”执行安装，安装后请刷新页面。',
    '1. Not installed: download and install it, then refresh.',
  ),
  start: label('2.未启动，点击“启动打印控件”。', '2. Not running: start it here.'),
} as const

interface Props {
  readonly problem: Problem
  readonly onRepaired: () => void
  readonly onClose: () => void
}

export function ControlAbsent({ problem, onRepaired, onClose }: Props) {
  const t = useText()
  return (
    <NoteBox title={words.prompt} onClose={onClose}>
      <div role="alert" data-code={problem.code}>
        <p>{t(say.absent)}</p>
        <p>{t(say.install)}</p>
        <p>{t(say.start)}</p>
        {problem.detail && <p className="quiet">{t(problem.detail)}</p>}
      </div>
      <p className="button-row">
        <RepairControl primary onRepaired={onRepaired} /> <DownloadControl />
      </p>
    </NoteBox>
  )
}
