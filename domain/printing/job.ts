/**
 * The print job, at the workstation. INTENT is durable before the spooler is called; a crash between INTENT and SPOOLED
 * is UNKNOWN and never prints again by itself.
 */
import { label, type Label } from '../kit/label.ts'

export const jobStates = {
  CREATED: label('已创建', 'Job created'),
  VALIDATED: label('已校验', 'Validated'),
  RESERVED: label('已预留空白单证', 'Blank reserved'),
  INTENT: label('即将打印', 'About to be printed'),
  SPOOLED: label('已送打印机', 'Sent to the printer'),
  DEVICE_DONE: label('打印机报告完成', 'Printer reports done'),
  DEVICE_ERROR: label('打印机报告错误', 'Printer reports an error'),
  UNKNOWN: label('结果未知', 'Outcome unknown'),
  AWAIT_CONFIRM: label('等待确认', 'Waiting for confirmation'),
  CONFIRMED: label('打印成功', 'Printed successfully'),
  SPOILED: label('打印失败', 'Printing failed'),
  ABANDONED: label('未开始打印', 'Never started'),
} as const satisfies Record<string, Label>

export type JobState = keyof typeof jobStates
export const jobStateNames = Object.keys(jobStates) as [JobState, ...JobState[]] // never empty, see above

export const jobMoves: { readonly [From in JobState]: readonly JobState[] } = {
  CREATED: ['VALIDATED', 'ABANDONED'],
  VALIDATED: ['RESERVED', 'ABANDONED'],
  RESERVED: ['INTENT', 'ABANDONED'],
  INTENT: ['SPOOLED', 'UNKNOWN', 'DEVICE_ERROR'],
  SPOOLED: ['DEVICE_DONE', 'DEVICE_ERROR', 'UNKNOWN'],
  DEVICE_DONE: ['AWAIT_CONFIRM'],
  DEVICE_ERROR: ['AWAIT_CONFIRM'],
  UNKNOWN: ['AWAIT_CONFIRM'],
  AWAIT_CONFIRM: ['CONFIRMED', 'SPOILED'],
  CONFIRMED: [],
  SPOILED: [],
  ABANDONED: [],
}

export const canMoveJob = (from: JobState, to: JobState): boolean => jobMoves[from].includes(to)
export const isJobOver = (state: JobState): boolean => jobMoves[state].length === 0
/** From INTENT on a page may have reached paper: the blank may not be released. */
export const mayHavePrinted = (state: JobState): boolean =>
  !['CREATED', 'VALIDATED', 'RESERVED', 'ABANDONED'].includes(state)
