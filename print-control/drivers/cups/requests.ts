/** The requests this driver makes, as IPP messages. */
import { attribute, encodeRequest, type SentAttribute } from '../../ipp/encode.ts'
import { groups, operations } from '../../ipp/message.ts'

let requestId = 0

function build(
  operation: number,
  own: readonly SentAttribute[],
  more: { job?: readonly SentAttribute[]; data?: Uint8Array } = {},
): Buffer {
  requestId = (requestId % 0x7fffffff) + 1
  const opening = [
    attribute.charset('attributes-charset', 'utf-8'),
    attribute.language('attributes-natural-language', 'zh-cn'),
  ]
  return encodeRequest({
    operation,
    requestId,
    groups: [
      { tag: groups.operation, attributes: [...opening, ...own] },
      ...(more.job === undefined ? [] : [{ tag: groups.job, attributes: more.job }]),
    ],
    ...(more.data === undefined ? {} : { data: more.data }),
  })
}

/** All: only so does CUPS list the defaults of names that it does not know itself. */
const printerAttributes = attribute.keyword('requested-attributes', 'all')
const jobAttributes = attribute.keyword(
  'requested-attributes',
  'job-id',
  'job-name',
  'job-state',
  'job-state-reasons',
  'job-printer-state-message',
  'job-printer-state-reasons',
  'job-impressions-completed',
  'job-media-sheets-completed',
  'time-at-processing',
)

/** The queue's URI; its host does not matter to CUPS. */
const queueUri = (printer: string): string => `ipp://localhost${queuePath(printer)}`
export const queuePath = (printer: string): string => `/printers/${encodeURIComponent(printer)}`

export interface Asker {
  /** `requesting-user-name`: without it CUPS takes everyone for `anonymous` and hides the jobs' names. */
  readonly user: string
}

const asking = ({ user }: Asker): SentAttribute => attribute.name('requesting-user-name', user)

export const getPrinters = (by: Asker): Buffer =>
  build(operations.cupsGetPrinters, [asking(by), printerAttributes])
export const getDefault = (by: Asker): Buffer =>
  build(operations.cupsGetDefault, [asking(by), attribute.keyword('requested-attributes', 'printer-name')])
export const getDeviceState = (by: Asker, uri: string): Buffer =>
  build(operations.getPrinterAttributes, [
    attribute.uri('printer-uri', uri),
    asking(by),
    attribute.keyword(
      'requested-attributes',
      'printer-state',
      'printer-state-reasons',
      'printer-is-accepting-jobs',
      'media-supported',
      'job-template',
    ),
  ])

/** As it is set up now, with its defaults. */
export const getWholeQueue = (by: Asker, printer: string): Buffer =>
  build(operations.getPrinterAttributes, [
    attribute.uri('printer-uri', queueUri(printer)),
    asking(by),
    printerAttributes,
  ])
/** Only the device that a queue prints to. */
export const getQueue = (by: Asker, printer: string): Buffer =>
  build(operations.getPrinterAttributes, [
    attribute.uri('printer-uri', queueUri(printer)),
    asking(by),
    attribute.keyword('requested-attributes', 'device-uri'),
  ])
export const getDeviceJobs = (by: Asker, uri: string, which: 'completed' | 'not-completed'): Buffer =>
  build(operations.getJobs, [
    attribute.uri('printer-uri', uri),
    asking(by),
    attribute.keyword('which-jobs', which),
    attribute.boolean('my-jobs', false),
    attribute.integer('limit', 50),
    jobAttributes,
  ])

export const getJob = (by: Asker, printer: string, jobId: number): Buffer =>
  build(operations.getJobAttributes, [
    attribute.uri('printer-uri', queueUri(printer)),
    attribute.integer('job-id', jobId),
    asking(by),
    jobAttributes,
  ])
export const cancelDeviceJob = (by: Asker, uri: string, jobId: number): Buffer =>
  build(operations.cancelJob, [
    attribute.uri('printer-uri', uri),
    attribute.integer('job-id', jobId),
    asking(by),
  ])
export const purgeJob = (by: Asker, printer: string, jobId: number): Buffer =>
  build(operations.cancelJob, [
    attribute.uri('printer-uri', queueUri(printer)),
    attribute.integer('job-id', jobId),
    asking(by),
    attribute.boolean('purge-job', true),
  ])
export const releaseJob = (by: Asker, printer: string, jobId: number): Buffer =>
  build(operations.releaseJob, [
    attribute.uri('printer-uri', queueUri(printer)),
    attribute.integer('job-id', jobId),
    asking(by),
  ])
/** Those that are not over, of everybody. */
export const getWaiting = (by: Asker, printer: string): Buffer =>
  build(operations.getJobs, [
    attribute.uri('printer-uri', queueUri(printer)),
    asking(by),
    attribute.keyword('which-jobs', 'not-completed'),
    attribute.boolean('my-jobs', false),
    attribute.keyword('requested-attributes', 'job-id', 'job-state'),
  ])
export const cancelJob = (by: Asker, printer: string, jobId: number): Buffer =>
  build(operations.cancelJob, [
    attribute.uri('printer-uri', queueUri(printer)),
    attribute.integer('job-id', jobId),
    asking(by),
  ])
/** Of all queues: somebody may have moved the job to another one. */
export const getHistory = (by: Asker): Buffer =>
  build(operations.getJobs, [
    attribute.uri('printer-uri', 'ipp://localhost/'),
    asking(by),
    attribute.keyword('which-jobs', 'all'),
    attribute.boolean('my-jobs', false),
    jobAttributes,
  ])

export interface SentDocument {
  readonly printer: string
  readonly name: string
  readonly tray: string
  /** mm */
  readonly paper: { readonly width: number; readonly height: number }
  readonly pdf: Uint8Array
  /** What the queue lists as its own defaults, each overridden. */
  readonly pins: readonly SentAttribute[]
  /** The size's keyword. */
  readonly media: string
  /** Not printed before it is released. */
  readonly isHeld: boolean
}

/** The sheet, and everything that the queue would otherwise do to it by itself. */
export function printJob(
  by: Asker,
  { printer, name, tray, paper, pdf, pins, media: size, isHeld }: SentDocument,
): Buffer {
  // Hundredths of a millimetre. Without it a queue takes its own default paper, and a form would be cut or moved.
  const dimensions = [
    attribute.integer('x-dimension', Math.round(paper.width * 100)),
    attribute.integer('y-dimension', Math.round(paper.height * 100)),
  ]
  const media = [
    attribute.collection('media-size', dimensions),
    ...(tray === '' ? [] : [attribute.keyword('media-source', tray)]),
  ]
  const job = [
    ...pins,
    attribute.keyword('job-hold-until', isHeld ? 'indefinite' : 'no-hold'),
    // Both: a raw queue hands only the keyword on, a driver reads either.
    attribute.keyword('media', size),
    attribute.collection('media-col', media),
  ]
  const own = [
    attribute.uri('printer-uri', queueUri(printer)),
    asking(by),
    attribute.name('job-name', name),
    attribute.mimeType('document-format', 'application/pdf'),
    attribute.boolean('ipp-attribute-fidelity', false),
  ]
  return build(operations.printJob, own, { job, data: pdf })
}
