/** A job as CUPS tells it (RFC 8011 §5.3.7) to what the control follows, with the evidence in words. */
import { label, type Label } from '../../../domain/kit/label.ts'
import { numberOf, textOf, textsOf, type IppAttributes } from '../../ipp/message.ts'
import type { DeviceJob } from '../driver.ts'
import { reasonWords } from '../reasons.ts'

interface Known {
  readonly state: DeviceJob['state']
  readonly words: Label
}

const jobStates: { readonly [state: number]: Known } = {
  3: { state: 'pending', words: label('排队中', 'waiting') },
  4: { state: 'pending', words: label('已挂起', 'held') },
  5: { state: 'processing', words: label('正在打印', 'printing') },
  6: { state: 'processing', words: label('打印机停下，任务未完', 'printer stopped, job unfinished') },
  7: { state: 'failed', words: label('已取消', 'cancelled') },
  8: { state: 'failed', words: label('已中止', 'aborted') },
  9: { state: 'done', words: label('已完成', 'completed') },
}

const HELD = 4
/** What CUPS' own programs say while all goes well: nothing that its state does not say, and in English alone. */
const CHATTER =
  /^(?:Printing|Sending|Spooling|Connect|Waiting for|Rendering|Ready|Copying|Data file sent|Print file sent|The printer is (?:in use|ready)|\d+ pages? )/u
/** A completion with one of these is no success. */
const badEndings = [
  'job-completed-with-errors',
  'document-format-error',
  'document-unprintable-error',
  'compression-error',
  'aborted-by-system',
]

export function deviceJob(attributes: IppAttributes): DeviceJob | undefined {
  const id = numberOf(attributes, 'job-id')
  const code = numberOf(attributes, 'job-state')
  const known = code === undefined ? undefined : jobStates[code]
  if (id === undefined || known === undefined) return undefined
  const reasons = textsOf(attributes, 'job-state-reasons')
  const printerReasons = textsOf(attributes, 'job-printer-state-reasons')
  const sheets =
    numberOf(attributes, 'job-media-sheets-completed') ??
    numberOf(attributes, 'job-impressions-completed') ??
    0
  const begun = numberOf(attributes, 'time-at-processing')
  const isBadEnding = known.state === 'done' && reasons.some((reason) => badEndings.includes(reason))
  const isOver = known.state === 'done' || known.state === 'failed'
  // Of a job that is over, what the printer says now is not about this job any more.
  const trouble = reasonWords(isOver ? [] : printerReasons)
  const message = textOf(attributes, 'job-printer-state-message')
  const said = CHATTER.test(message) ? '' : message
  const parts = (comma: string, ...words: string[]): string => words.filter((word) => word !== '').join(comma)
  return {
    osJobId: String(id),
    state: isBadEnding ? 'failed' : known.state,
    isHeld: code === HELD,
    hasStarted: begun !== undefined,
    ...(begun === undefined ? {} : { run: String(begun) }),
    progress: [code, ...reasons, ...printerReasons, sheets].join(' '),
    evidence: label(
      parts('，', known.words.zh, trouble.zh, isBadEnding ? '但有错误' : '', said),
      parts(', ', known.words.en, trouble.en, isBadEnding ? 'with errors' : '', said),
    ),
  }
}

/** The job is not in the spooler's record. */
export const goneJob = (osJobId: string): DeviceJob => ({
  osJobId,
  state: 'gone',
  progress: 'gone',
  evidence: label('打印服务中已没有该任务的记录', 'the print service has no record of the job any more'),
})
