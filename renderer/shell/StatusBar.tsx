/** The status bar (GEN-20): contact with the server, what waits, printer and print control; each opens its details. */
import { useQuery } from '@tanstack/react-query'
import Popover from 'antd/es/popover'
import type { ReactNode } from 'react'
import { label, type Label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useJobs } from '../printing/jobs.ts'
import { useText } from '../text/text.ts'
import { showInstant } from '../text/time.ts'
import { words } from '../text/words.ts'
import { ContactDetails, ControlDetails, PrinterDetails } from './status/Details.tsx'
import { useNavigation } from './navigation.ts'

const say = {
  bar: label('状态栏', 'Status bar'),
  online: label('在线', 'Online'),
  offline: label('离线', 'Offline'),
  waiting: label('待发送', 'To send'),
  returned: label('被退回', 'Returned'),
  lastContact: label('最近联系', 'Last contact'),
  contact: label('与服务器的联系', 'Contact with the server'),
  control: label('打印控件', 'Print control'),
  printer: label('打印机', 'Printer'),
  noPrinter: label('未选择', 'none'),
  ready: label('就绪', 'ready'),
  jobs: label('待确认打印', 'Prints to confirm'),
  journal: label('打印记录未被服务器接收', 'The print journal was refused'),
} as const

export const controlStates = {
  running: label('运行中', 'running'),
  starting: label('正在启动', 'starting'),
  stopped: label('未运行', 'not running'),
} as const

interface ItemProps {
  readonly tone: 'good' | 'bad' | 'due' | 'plain'
  readonly children: ReactNode
  readonly onClick?: () => void
  /** Set by the popover that wraps the item, together with its own handlers. */
  readonly className?: string
}

const dots = { good: '●', bad: '▲', due: '◆', plain: '' } as const

function Item({ tone, children, className = '', ...rest }: ItemProps) {
  return (
    <button type="button" className={`status-item status-${tone} ${className}`} {...rest}>
      {dots[tone] && <span aria-hidden>{dots[tone]} </span>}
      {children}
    </button>
  )
}

export function StatusBar() {
  const t = useText()
  const { query } = useApi()
  const { open } = useNavigation()
  const jobs = useJobs()
  const status = useQuery(query.status.get.queryOptions()).data
  if (!status) return <footer className="status-bar" aria-label={t(say.bar)} />
  const details = (title: Label, content: ReactNode, item: ReactNode) => (
    <Popover trigger="click" placement="topLeft" title={t(title)} content={content} destroyOnHidden>
      {item}
    </Popover>
  )
  const { printer, control } = status
  return (
    <footer className="status-bar" aria-label={t(say.bar)}>
      {details(say.contact, <ContactDetails status={status} />, <Item tone={status.online ? 'good' : 'bad'}>{t(status.online ? say.online : say.offline)}</Item>)}
      <Item tone={status.waiting > 0 ? 'due' : 'plain'} onClick={() => open({ page: 'outbox' })}>
        {t(say.waiting)} {status.waiting}
      </Item>
      <Item tone={status.returned > 0 ? 'bad' : 'plain'} onClick={() => open({ page: 'outbox' })}>
        {t(say.returned)} {status.returned}
      </Item>
      {details(
        say.lastContact,
        <ContactDetails status={status} />,
        <Item tone="plain">
          {t(say.lastContact)} {status.lastContact ? showInstant(status.lastContact) : t(words.never)}
        </Item>,
      )}
      <span className="status-gap" />
      {status.openJobs > 0 && (
        <Item tone="bad" onClick={jobs.show}>
          {t(say.jobs)} {status.openJobs}
        </Item>
      )}
      {status.journal &&
        details(
          say.journal,
          <div className="status-details">
            <ProblemNote problem={status.journal} />
          </div>,
          <Item tone="bad">{t(say.journal)}</Item>,
        )}
      {details(
        say.printer,
        <PrinterDetails />,
        <Item tone={printer?.ready ? 'good' : 'bad'}>
          {t(say.printer)} {printer ? `${printer.name} ${printer.ready ? t(say.ready) : t(printer.message)}` : t(say.noPrinter)}
        </Item>,
      )}
      {details(
        say.control,
        <ControlDetails control={control} />,
        <Item tone={control === 'running' ? 'good' : 'bad'}>
          {t(say.control)} {t(controlStates[control])}
        </Item>,
      )}
    </footer>
  )
}
