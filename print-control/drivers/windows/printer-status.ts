/** PRINTER_STATUS_* and PRINTER_ATTRIBUTE_* bits (winspool.h) to state, IPP reasons and words. */
import type { Printer } from '../../../contract/control.ts'
import { label } from '../../../domain/kit/label.ts'
import { reasonWords, stopsPrinting } from '../reasons.ts'

const statusReasons: readonly (readonly [bit: number, reason: string])[] = [
  [0x00000001, 'paused'],
  [0x00000002, 'other-error'],
  [0x00000004, 'deleting'],
  [0x00000008, 'media-jam-error'],
  [0x00000010, 'media-empty-error'],
  [0x00000020, 'media-needed-error'],
  [0x00000040, 'user-intervention-error'],
  [0x00000080, 'offline-report'],
  [0x00000800, 'output-area-full-error'],
  [0x00001000, 'offline-report'],
  [0x00020000, 'toner-low-warning'],
  [0x00040000, 'toner-empty-error'],
  [0x00080000, 'page-punt-error'],
  [0x00100000, 'user-intervention-error'],
  [0x00200000, 'out-of-memory-error'],
  [0x00400000, 'door-open-error'],
  [0x00800000, 'server-unknown-error'],
]
const BUSY = 0x00000200 | 0x00000400 | 0x00004000
const WORK_OFFLINE = 0x00000400

export interface WindowsPrinter {
  readonly name: string
  readonly status: number
  readonly attributes: number
}

export function windowsPrinter({ name, status, attributes }: WindowsPrinter, defaultName: string): Printer {
  const isWorkOffline = (attributes & WORK_OFFLINE) !== 0
  const reasons = [
    ...new Set([
      ...(isWorkOffline ? ['offline-report'] : []),
      ...statusReasons.filter(([bit]) => (status & bit) !== 0).map(([, reason]) => reason),
    ]),
  ]
  const isPaused = reasons.includes('paused')
  const words = reasonWords(reasons)
  return {
    id: `windows:${name}`,
    name,
    driver: 'windows',
    isDefault: name === defaultName,
    state: isPaused
      ? 'stopped'
      : reasons.includes('offline-report')
        ? 'offline'
        : (status & BUSY) !== 0
          ? 'printing'
          : 'idle',
    reasons,
    message: label(words.zh, words.en),
    canPrint: !reasons.some((reason) => stopsPrinting(reason)),
  }
}
