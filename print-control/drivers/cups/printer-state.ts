/** A CUPS queue, and what its device says itself when it can be asked, to a printer with its state in words. */
import type { Printer } from '../../../contract/control.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { flagOf, numberOf, textOf, textsOf, type IppAttributes } from '../../ipp/message.ts'
import { reasonWords, stopsPrinting } from '../reasons.ts'

/**
 * What the device answered just now; `silent`: it cannot be reached; `unasked`: it does not speak IPP, so that only
 * what CUPS remembers of the last job is known.
 */
export type DeviceAnswer =
  | { readonly kind: 'says'; readonly attributes: IppAttributes }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unasked' }

const IDLE = 3
const STOPPED = 5
const PROCESSING = 4

/** `unfit`: why numbered forms cannot be printed on it. */
export function cupsPrinter(
  queue: IppAttributes,
  device: DeviceAnswer,
  defaultName: string,
  unfit?: Label,
): Printer | undefined {
  const name = textOf(queue, 'printer-name')
  if (name === '') return undefined
  const state = numberOf(queue, 'printer-state')
  const isStopped = state === STOPPED
  const isAccepting = flagOf(queue, 'printer-is-accepting-jobs') ?? true
  const remembered = textsOf(queue, 'printer-state-reasons').filter((reason) => reason !== 'none')
  const fresh = freshReasons(device, remembered)
  const own = [...(isStopped ? ['paused'] : []), ...(isAccepting ? [] : ['not-accepting-jobs'])]
  const reasons = [...new Set([...own, ...fresh])]
  // What CUPS remembers of an idle queue is from its last job: it is shown, but a printer is not locked out by it for good.
  const isCurrent = device.kind !== 'unasked' || state === PROCESSING
  const isIdle = (device.kind === 'says' ? numberOf(device.attributes, 'printer-state') : state) === IDLE
  const isBlocked = own.length > 0 || (isCurrent && fresh.some((reason) => stopsPrinting(reason, isIdle)))
  const isOffline = reasons.some((reason) => reason.startsWith('offline'))
  return {
    id: `cups:${name}`,
    name: textOf(queue, 'printer-info') || name,
    driver: 'cups',
    isDefault: name === defaultName,
    state: isStopped
      ? 'stopped'
      : isOffline
        ? 'offline'
        : state === PROCESSING
          ? 'printing'
          : state === undefined
            ? 'unknown'
            : 'idle',
    reasons,
    message: messageOf(reasons, isBlocked, isStopped, textOf(queue, 'printer-state-message')),
    canPrint: !isBlocked,
    ...(unfit === undefined ? {} : { unfit }),
  }
}

function freshReasons(device: DeviceAnswer, remembered: readonly string[]): readonly string[] {
  if (device.kind === 'silent') return ['offline-report']
  if (device.kind === 'unasked') return remembered
  const isStopped = numberOf(device.attributes, 'printer-state') === STOPPED
  const said = textsOf(device.attributes, 'printer-state-reasons').filter((reason) => reason !== 'none')
  return isStopped && !said.some((reason) => stopsPrinting(reason, false))
    ? [...said, 'user-intervention-error']
    : said
}

function messageOf(reasons: readonly string[], isBlocked: boolean, isStopped: boolean, said: string): Label {
  const words = reasonWords(reasons)
  if (words.zh === '') return label('', '')
  const more = isStopped && said !== '' ? `（${said}）` : ''
  if (isBlocked) return label(`${words.zh}${more}`, `${words.en}${more}`)
  return reasons.some((reason) => stopsPrinting(reason))
    ? label(`上次报告：${words.zh}`, `Last reported: ${words.en}`)
    : words
}
