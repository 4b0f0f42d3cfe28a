/** Whether a queue, as it is set up, puts a numbered form onto paper exactly as it was laid out; and what each job has to say for that. */
import { label, type Label } from '../../../domain/kit/label.ts'
import type { SentAttribute } from '../../ipp/encode.ts'
import { numberOf, textOf, textsOf, type IppAttributes } from '../../ipp/message.ts'
import { mediaIn, mediaName } from './media.ts'
import { pinned } from './pins.ts'
import type { DeviceAnswer } from './printer-state.ts'

export interface Fitness {
  /** Regardless of the form's size. */
  readonly unfit: Label | undefined
  readonly unfitFor: (paper: { readonly width: number; readonly height: number }) => Label | undefined
  readonly pins: readonly SentAttribute[]
  readonly media: (paper: { readonly width: number; readonly height: number }) => string
}

/** Of `printer-type` (cups.h): the queue is a class of printers. */
const CLASS = 0x0001
/** These scale a page that fits exactly: into the printable area, or over the edges. */
const SCALING = new Set(['fit', 'fill'])

/** `device`: what the printer behind the queue says itself, when it can be asked. */
export function fitnessOf(queue: IppAttributes, device: DeviceAnswer): Fitness {
  const own = device.kind === 'says' ? device.attributes : undefined
  const supported = textsOf(queue, 'media-supported')
  // A queue without a driver lists no papers: what the job says goes to the device as it is, and the device's defaults count.
  const isRaw = supported.length === 0
  const behind = isRaw && own !== undefined ? [own] : []
  const { pins, stubborn } = pinned(queue, ...behind)
  const papers = isRaw ? (own === undefined ? [] : textsOf(own, 'media-supported')) : supported
  const media = (paper: { readonly width: number; readonly height: number }): string =>
    mediaIn(papers, paper) ?? mediaName(paper)
  const unfit =
    unfitQueue(queue) ?? unfitDefaults(stubborn) ?? unfitScaling(isRaw, own) ?? unfitPapers(papers)
  const unfitFor: Fitness['unfitFor'] = (paper) => {
    if (unfit !== undefined) return unfit
    if (mediaIn(papers, paper) !== undefined) return undefined
    return label(
      `打印机不支持 ${paper.width}×${paper.height} mm 的纸张`,
      `the printer does not take paper of ${paper.width}×${paper.height} mm`,
    )
  }
  return { unfit, unfitFor, pins, media }
}

function unfitQueue(queue: IppAttributes): Label | undefined {
  const members = textsOf(queue, 'member-names')
  const isClass = members.length > 0 || ((numberOf(queue, 'printer-type') ?? 0) & CLASS) !== 0
  const uri = textOf(queue, 'device-uri')
  if (isClass || uri.startsWith('implicitclass:'))
    return label(
      '这是由多台打印机组成的打印机组，无法确定由哪一台打印',
      'it is a class of several printers, and nobody knows which of them prints',
    )
  if (/^beh:\/[^/]*\/(?!1\/)/u.test(uri))
    return label(
      '该队列失败后会自行重复打印（beh）',
      'the queue repeats a job by itself after a failure (beh)',
    )
  return undefined
}

function unfitDefaults(stubborn: readonly string[]): Label | undefined {
  if (stubborn.length === 0) return undefined
  return label(
    `该队列的默认选项可能改变版面：${stubborn.join('、')}`,
    `default options of the queue may change the page: ${stubborn.join(', ')}`,
  )
}

function unfitPapers(papers: readonly string[]): Label | undefined {
  if (papers.length > 0) return undefined
  return label(
    '该队列没有驱动程序（raw），打印机也不说明支持的纸张，无法保证纸张大小',
    'the queue has no driver (raw) and its printer does not say which papers it takes, so the size cannot be made sure',
  )
}

/** Through a driver, `print-scaling` of a job does not reach the device. */
function unfitScaling(isRaw: boolean, device: IppAttributes | undefined): Label | undefined {
  const scaling = device === undefined || isRaw ? '' : textOf(device, 'print-scaling-default')
  return SCALING.has(scaling)
    ? label(
        `打印机自身的默认缩放为 ${scaling}，会改变版面`,
        `the printer's own default scaling is ${scaling}, which changes the page`,
      )
    : undefined
}
