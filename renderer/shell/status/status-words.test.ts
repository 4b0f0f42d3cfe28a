/** Each word of the status bar against every state that it can be said in (GEN-20). */
import { describe, expect, test } from 'vitest'
import type { Status } from '../../../contract/local/status.ts'
import { label } from '../../../domain/kit/label.ts'
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
  waitingWord,
} from './status-words.ts'

const controls = ['running', 'starting', 'stopped'] as const
const printers = [
  { printer: null, printers: null },
  { printer: null, printers: 0 },
  { printer: { name: 'P', ready: true, message: label('', '') }, printers: 1 },
  { printer: { name: 'P', ready: false, message: label('缺纸', 'out of paper') }, printers: 2 },
] as const
const status: Status = {
  online: true,
  waiting: 0,
  returned: 0,
  lastContact: null,
  obstacle: null,
  control: 'running',
  printer: null,
  printers: null,
  openJobs: 0,
  heldJobs: 0,
  clockLag: 0,
  journal: null,
  lists: null,
  storage: null,
  serverUrl: '',
  appVersion: '',
}
const every = controls.flatMap((control) => printers.map((found) => ({ ...status, control, ...found })))

describe('[GEN-20] the application behind the window does not answer', () => {
  test.each(every)('nothing is good: control $control, printers $printers', (now) => {
    for (const online of [true, false])
      expect(contactWord({ online }, false)).toEqual({
        tone: 'bad',
        text: label('本机程序未连接', 'Application not connected'),
      })
    expect(printerWord(now, false)).toEqual({
      tone: 'bad',
      text: label('打印机 状态未知', 'Printer state unknown'),
    })
    expect(controlWord(now, false)).toEqual({
      tone: 'bad',
      text: label('打印控件 状态未知', 'Print control state unknown'),
    })
  })
})

describe('[GEN-20] it answers', () => {
  test('how far the lists are made ready, never as ready before they are', () => {
    expect(listsWord({ lists: null })).toBeNull()
    expect([0, 1500, 3999].map((done) => listsWord({ lists: { done, total: 4000 } })?.text.zh)).toEqual([
      '列表整理中 0%',
      '列表整理中 37%',
      '列表整理中 99%',
    ])
  })

  test('online and offline', () => {
    expect(contactWord({ online: true }, true)).toMatchObject({ tone: 'good', text: { zh: '在线' } })
    expect(contactWord({ online: false }, true)).toMatchObject({ tone: 'bad', text: { zh: '离线' } })
  })

  test('the control', () => {
    expect(
      controls.map((control) => controlWord({ control }, true)).map(({ tone, text }) => `${tone} ${text.zh}`),
    ).toEqual(['good 打印控件 运行中', 'due 打印控件 正在启动', 'bad 打印控件 未运行'])
  })

  test('the printer is only said to be ready while the control runs and has said so', () => {
    expect(
      every.map((now) => `${now.control}: ${printerWord(now, true).tone} ${printerWord(now, true).text.zh}`),
    ).toEqual([
      'running: bad 打印机 状态未知',
      'running: bad 未检测到打印机',
      'running: good 打印机 P 就绪',
      'running: bad 打印机 P 缺纸',
      'starting: due 打印机 正在查找',
      'starting: due 打印机 正在查找',
      'starting: due 打印机 正在查找',
      'starting: due 打印机 正在查找',
      'stopped: bad 打印机 状态未知',
      'stopped: bad 打印机 状态未知',
      'stopped: bad 打印机 状态未知',
      'stopped: bad 打印机 状态未知',
    ])
  })

  test('what waits, what came back, what is to be confirmed, the journal', () => {
    expect(waitingWord({ waiting: 0 })).toMatchObject({ tone: 'plain', text: { zh: '待发送 0' } })
    expect(waitingWord({ waiting: 3 })).toMatchObject({ tone: 'due', text: { zh: '待发送 3' } })
    expect(returnedWord({ returned: 0 })).toMatchObject({ tone: 'plain', text: { zh: '被退回 0' } })
    expect(returnedWord({ returned: 1 })).toMatchObject({ tone: 'bad', text: { zh: '被退回 1' } })
    expect(jobsWord({ openJobs: 0 })).toBeNull()
    expect(heldWord({ heldJobs: 0 })).toBeNull()
    expect(heldWord({ heldJobs: 1 })).toMatchObject({ tone: 'due', text: { zh: '待打印服务核实 1' } })
    expect(jobsWord({ openJobs: 2 })).toMatchObject({ tone: 'bad', text: { zh: '待确认打印 2' } })
    expect(journalWord({ journal: null })).toBeNull()
    expect(journalWord({ journal: { code: 'SYNC_JOURNAL_BROKEN', message: label('', '') } })).toMatchObject({
      tone: 'bad',
    })
    expect(lastContactWord({ lastContact: null })).toMatchObject({ text: { zh: '最近联系 尚未' } })
  })
})
