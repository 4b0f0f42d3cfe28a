/**
 * The words of the status bar, each from what is known: while the application behind the window does not answer, nothing is
 * known of the server, the printer or the control, and what is shown of the rest is as of the break.
 */
import type { Status } from '../../../contract/local/status.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { storageWords } from '../../../domain/kit/storage-trouble.ts'
import { showInstant } from '../../text/time.ts'
import { words } from '../../text/words.ts'

export type Tone = 'good' | 'bad' | 'due' | 'plain'

export interface StatusWord {
  readonly tone: Tone
  readonly text: Label
}

export const controlStates = {
  running: label('运行中', 'running'),
  starting: label('正在启动', 'starting'),
  stopped: label('未运行', 'not running'),
} as const

const PRINTER = label('打印机', 'Printer')
const UNKNOWN = label('状态未知', 'state unknown')
const join = (name: Label, state: Label): Label => label(`${name.zh} ${state.zh}`, `${name.en} ${state.en}`)
const plain = (text: string): Label => label(text, text)

export function contactWord(status: Pick<Status, 'online'>, isConnected: boolean): StatusWord {
  if (!isConnected) return { tone: 'bad', text: label('本机程序未连接', 'Application not connected') }
  return status.online
    ? { tone: 'good', text: label('在线', 'Online') }
    : { tone: 'bad', text: label('离线', 'Offline') }
}

export const waitingWord = ({ waiting }: Pick<Status, 'waiting'>): StatusWord => ({
  tone: waiting > 0 ? 'due' : 'plain',
  text: join(label('待发送', 'To send'), plain(String(waiting))),
})
export const returnedWord = ({ returned }: Pick<Status, 'returned'>): StatusWord => ({
  tone: returned > 0 ? 'bad' : 'plain',
  text: join(label('被退回', 'Sent back'), plain(String(returned))),
})
export const lastContactWord = ({ lastContact }: Pick<Status, 'lastContact'>): StatusWord => ({
  tone: 'plain',
  text: join(
    label('最近联系', 'Last contact'),
    lastContact === null ? words.never : plain(showInstant(lastContact)),
  ),
})
export const jobsWord = ({ openJobs }: Pick<Status, 'openJobs'>): StatusWord | null =>
  openJobs > 0
    ? { tone: 'bad', text: join(label('待确认打印', 'Prints to confirm'), plain(String(openJobs))) }
    : null
/** The clerk has answered; the printer is used again when the print service has confirmed. */
export const heldWord = ({ heldJobs }: Pick<Status, 'heldJobs'>): StatusWord | null =>
  heldJobs > 0
    ? {
        tone: 'due',
        text: join(label('待打印服务核实', 'Awaiting the print service'), plain(String(heldJobs))),
      }
    : null
/** Lists of many rows are slow until then, and complete. */
export const listsWord = ({ lists }: Pick<Status, 'lists'>): StatusWord | null =>
  lists && {
    tone: 'plain',
    text: join(
      label('列表整理中', 'Preparing lists'),
      plain(`${Math.floor((100 * lists.done) / lists.total)}%`),
    ),
  }
/** At the server, or here (`CONTROL_JOURNAL_*`). */
export function journalWord({ journal }: Pick<Status, 'journal'>): StatusWord | null {
  if (!journal) return null
  if (journal.code === 'CONTROL_JOURNAL_RESTORED')
    return { tone: 'due', text: label('打印日志已恢复', 'Print journal restored') }
  if (journal.code.startsWith('CONTROL_JOURNAL_'))
    return { tone: 'bad', text: label('打印日志不可用', 'No print journal') }
  if (journal.code === 'STOCK_EXTRA_NOT_TAKEN')
    return { tone: 'bad', text: label('作废登记未被服务器接收', 'A write-off was refused') }
  return { tone: 'bad', text: label('打印记录未被服务器接收', 'The print journal was refused') }
}

/** The disk, or another program that holds a file: nothing is kept while it lasts. */
export function storageWord({ storage }: Pick<Status, 'storage'>): StatusWord | null {
  if (!storage) return null
  return {
    tone: 'bad',
    text:
      storage.code === 'DATA_DISK_FULL'
        ? storageWords.full
        : label('本机数据无法写入', 'Data cannot be written'),
  }
}

export function printerWord(
  { control, printer, printers }: Pick<Status, 'control' | 'printer' | 'printers'>,
  isConnected: boolean,
): StatusWord {
  if (!isConnected || control === 'stopped') return { tone: 'bad', text: join(PRINTER, UNKNOWN) }
  if (control === 'starting')
    return { tone: 'due', text: join(PRINTER, label('正在查找', 'being looked for')) }
  if (printers === null) return { tone: 'bad', text: join(PRINTER, UNKNOWN) }
  if (printers === 0) return { tone: 'bad', text: label('未检测到打印机', 'No printer found') }
  if (!printer) return { tone: 'bad', text: join(PRINTER, label('未选择', 'none chosen')) }
  return {
    tone: printer.ready ? 'good' : 'bad',
    text: join(join(PRINTER, plain(printer.name)), printer.ready ? label('就绪', 'ready') : printer.message),
  }
}

export function controlWord({ control }: Pick<Status, 'control'>, isConnected: boolean): StatusWord {
  const name = label('打印控件', 'Print control')
  if (!isConnected) return { tone: 'bad', text: join(name, UNKNOWN) }
  return {
    tone: control === 'running' ? 'good' : control === 'starting' ? 'due' : 'bad',
    text: join(name, controlStates[control]),
  }
}
