/** The status bar (GEN-20): contact with the server, what waits, printer and print control; each opens its details. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { label, type Label } from '../../domain/kit/label.ts'
import { useApi, useIsConnected } from '../app/client.ts'
import { Pop } from '../kit/box/Pop.tsx'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useJobs } from '../printing/jobs.ts'
import { useText } from '../text/text.ts'
import { ContactDetails, ControlDetails, PrinterDetails } from './status/Details.tsx'
import {
  contactWord,
  controlWord,
  heldWord,
  jobsWord,
  journalWord,
  lastContactWord,
  listsWord,
  printerWord,
  returnedWord,
  storageWord,
  waitingWord,
  type StatusWord,
} from './status/status-words.ts'
import { useNavigation } from './navigation.ts'

const say = {
  bar: label('状态栏', 'Status bar'),
  lastContact: label('最近联系', 'Last contact'),
  contact: label('与服务器的联系', 'Contact with the server'),
  control: label('打印控件', 'Print control'),
  printer: label('打印机', 'Printer'),
  lists: label(
    '数据较多，程序正在后台整理列表，整理完之前查询较慢；不影响填写、保存和打印，可随时退出，下次接着整理',
    'There are many rows; lists are being made ready behind, and querying is slower until then. Nothing else waits for it, and it goes on after a restart',
  ),
} as const

interface ItemProps {
  readonly word: StatusWord
  readonly onClick?: () => void
  /** Set by the popover that wraps the item, together with its own handlers. */
  readonly className?: string
}

const dots = { good: '●', bad: '▲', due: '◆', plain: '' } as const

function Item({ word: { tone, text }, className = '', ...rest }: ItemProps) {
  const t = useText()
  return (
    <button type="button" className={`status-item status-${tone} ${className}`} {...rest}>
      {dots[tone] && <span aria-hidden>{dots[tone]} </span>}
      {t(text)}
    </button>
  )
}

export function StatusBar() {
  const t = useText()
  const { query } = useApi()
  const { open } = useNavigation()
  const jobs = useJobs()
  const isConnected = useIsConnected()
  const status = useQuery(query.status.get.queryOptions()).data
  if (!status) return <footer className="status-bar" aria-label={t(say.bar)} />
  const details = (title: Label, content: ReactNode, item: ReactNode) => (
    <Pop placement="topLeft" title={t(title)} content={content}>
      {item}
    </Pop>
  )
  const jobsDue = jobsWord(status)
  const held = heldWord(status)
  const journal = journalWord(status)
  const lists = listsWord(status)
  const storage = storageWord(status)
  return (
    <footer className="status-bar" aria-label={t(say.bar)}>
      {details(
        say.contact,
        <ContactDetails status={status} />,
        <Item word={contactWord(status, isConnected)} />,
      )}
      <Item word={waitingWord(status)} onClick={() => open({ page: 'outbox' })} />
      <Item word={returnedWord(status)} onClick={() => open({ page: 'outbox' })} />
      {details(say.lastContact, <ContactDetails status={status} />, <Item word={lastContactWord(status)} />)}
      <span className="status-gap" />
      {lists && (
        <Pop
          placement="topLeft"
          title={t(lists.text)}
          content={<div className="status-details">{t(say.lists)}</div>}
        >
          <Item word={lists} />
        </Pop>
      )}
      {storage &&
        status.storage &&
        details(
          storage.text,
          <div className="status-details">
            <ProblemNote problem={status.storage} />
          </div>,
          <Item word={storage} />,
        )}
      {jobsDue && <Item word={jobsDue} onClick={jobs.show} />}
      {held && <Item word={held} onClick={jobs.show} />}
      {journal &&
        status.journal &&
        details(
          journal.text,
          <div className="status-details">
            <ProblemNote problem={status.journal} />
          </div>,
          <Item word={journal} />,
        )}
      {details(say.printer, <PrinterDetails />, <Item word={printerWord(status, isConnected)} />)}
      {details(
        say.control,
        <ControlDetails control={status.control} />,
        <Item word={controlWord(status, isConnected)} />,
      )}
    </footer>
  )
}
