/**
 * JOB_STATUS_* bits (winspool.h) to what the control follows. Windows removes a job from its queue when it is done, so
 * that what was seen last decides what its absence means.
 */
import { label, type Label } from '../../../domain/kit/label.ts'
import type { DeviceJob } from '../driver.ts'

const bits = {
  paused: 0x1,
  error: 0x2,
  deleting: 0x4,
  spooling: 0x8,
  printing: 0x10,
  offline: 0x20,
  paperOut: 0x40,
  printed: 0x80,
  deleted: 0x100,
  blocked: 0x200,
  attention: 0x400,
  restart: 0x800,
  complete: 0x1000,
  retained: 0x2000,
} as const

const words: readonly (readonly [bit: number, text: Label])[] = [
  [bits.paused, label('已暂停', 'paused')],
  [bits.error, label('错误', 'error')],
  [bits.deleting, label('正在删除', 'being deleted')],
  [bits.spooling, label('正在送往打印队列', 'spooling')],
  [bits.printing, label('正在打印', 'printing')],
  [bits.offline, label('打印机脱机', 'printer offline')],
  [bits.paperOut, label('缺纸', 'out of paper')],
  [bits.printed, label('已打印', 'printed')],
  [bits.deleted, label('已删除', 'deleted')],
  [bits.blocked, label('驱动无法打印', 'blocked by the driver')],
  [bits.attention, label('需要人工处理', 'needs attention')],
  [bits.restart, label('重新打印', 'restarted')],
  [bits.complete, label('已送打印机', 'sent to the printer')],
  [bits.retained, label('已保留', 'retained')],
]

const has = (status: number, bit: number): boolean => (status & bit) !== 0

function said(status: number): Label {
  const found = words.filter(([bit]) => has(status, bit)).map(([, text]) => text)
  return found.length === 0
    ? label('排队中', 'waiting')
    : label(found.map(({ zh }) => zh).join('，'), found.map(({ en }) => en).join(', '))
}

function stateOf(status: number): DeviceJob['state'] {
  if (has(status, bits.deleting) || has(status, bits.deleted))
    return has(status, bits.printed) ? 'done' : 'failed'
  // A restart prints once more: the follower calls a job back that waits again.
  if (has(status, bits.restart)) return 'pending'
  if (has(status, bits.printed) || has(status, bits.complete)) return 'done'
  if (has(status, bits.blocked)) return 'failed'
  return has(status, bits.printing) ? 'processing' : 'pending'
}

export interface WindowsJob {
  readonly id: number
  readonly status: number
  readonly pagesPrinted: number
}

export const windowsJob = ({ id, status, pagesPrinted }: WindowsJob): DeviceJob => ({
  osJobId: String(id),
  state: stateOf(status),
  progress: `${status} ${pagesPrinted}`,
  evidence: said(status),
})

/** The job is in the queue no more; `last` is its status when it was seen last. */
export function jobLeft(osJobId: string, last: number | undefined): DeviceJob {
  const left = (state: DeviceJob['state'], zh: string, en: string): DeviceJob => ({
    osJobId,
    state,
    progress: 'left',
    evidence: label(zh, en),
  })
  if (last === undefined)
    return left(
      'gone',
      '打印队列中没有该任务；Windows 不保留已完成的任务，可能已打印',
      'not in the queue; Windows keeps no finished jobs, so it may have printed',
    )
  const state = stateOf(last)
  const { zh, en } = said(last)
  if (state === 'failed')
    return left('failed', `任务已离开打印队列，最后状态：${zh}`, `left the queue, last seen: ${en}`)
  const trouble =
    has(last, bits.error) ||
    has(last, bits.offline) ||
    has(last, bits.paperOut) ||
    has(last, bits.attention) ||
    has(last, bits.paused)
  if (trouble)
    return left('gone', `任务在故障状态下离开打印队列：${zh}`, `left the queue while in trouble: ${en}`)
  return left(
    'done',
    `任务已全部送往打印机，最后状态：${zh}`,
    `everything was sent to the printer, last seen: ${en}`,
  )
}
