/**
 * Printing through CUPS by IPP, over its socket or HTTP. One Print-Job request per submission and never a second one.
 * CUPS has no per-job error policy: a queue that would print a job again after a failure is caught by the follower,
 * which cancels a job that goes back to waiting.
 */
import { label } from '../../../domain/kit/label.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { groups, groupsOf, numberOf, textOf, type IppAttributes } from '../../ipp/message.ts'
import { sendIpp, type IppReply } from '../../ipp/send.ts'
import { GONE, isDefiniteRefusal, isSuccess, NOT_FOUND, statusWords } from '../../ipp/status.ts'
import { refuse } from '../../problems.ts'
import type { DeviceJob, Driver, Records, Submission, SubmitOutcome, Wanted, Witness } from '../driver.ts'
import { deviceJob, goneJob } from './job-state.ts'
import {
  allIn,
  askDevice,
  askDeviceRecord,
  clearDevice,
  finishedIn,
  timesOf,
  type DeviceRecord,
} from './device.ts'
import { fitnessOf, type Fitness } from './fitness.ts'
import { cupsPrinter, type DeviceAnswer } from './printer-state.ts'
import {
  cancelJob,
  getDefault,
  getHistory,
  getJob,
  getPrinters,
  getQueue,
  getWholeQueue,
  printJob,
  purgeJob,
  queuePath,
  getWaiting,
  releaseJob,
  type Asker,
} from './requests.ts'

/** Of `printer-state` and `job-state`. */
const IDLE = 3
const HELD = 4
/** Milliseconds. */
const limits = { ask: 5000, submit: 30_000 } as const

interface KnownQueue {
  readonly uri: string
  readonly fitness: Fitness
  readonly isBusy: boolean
}

/** `server`: a socket's path or `http://host:port`. `user`: the name under which jobs are made and found again. */
export function cupsDriver(server: string, user: string): Driver {
  const by: Asker = { user }
  const ask = (path: string, body: Buffer, timeout: number = limits.ask): Promise<IppReply> =>
    sendIpp({ server, path }, body, { timeout })

  /** As of the last list or submission. */
  const known = new Map<string, KnownQueue>()
  /** What devices said when they last answered: one that is slow just now has not become another one. */
  const devices = new Map<string, DeviceAnswer>()

  const know = (printer: string, queue: IppAttributes, device: DeviceAnswer): KnownQueue => {
    const uri = textOf(queue, 'device-uri')
    if (device.kind === 'says') devices.set(uri, device)
    const now: KnownQueue = {
      uri,
      fitness: fitnessOf(queue, devices.get(uri) ?? device),
      isBusy: numberOf(queue, 'printer-state') !== IDLE || (numberOf(queue, 'queued-job-count') ?? 0) > 0,
    }
    known.set(printer, now)
    return now
  }
  /** Its options may have been changed since the list, while another job was waited for: they are asked once more before the first byte. */
  const asOfNow = async (printer: string): Promise<KnownQueue | undefined> => {
    const reply = await ask(queuePath(printer), getWholeQueue(by, printer))
    const queue = reply.kind === 'answer' ? groupsOf(reply.message, groups.printer)[0] : undefined
    if (queue === undefined) return known.get(printer)
    const uri = textOf(queue, 'device-uri')
    return know(printer, queue, devices.get(uri) ?? (await askDevice(by, uri)))
  }

  const deviceOf = async (printer: string): Promise<string> => {
    const listed = known.get(printer)
    if (listed !== undefined) return listed.uri
    const reply = await ask(queuePath(printer), getQueue(by, printer))
    const queue = reply.kind === 'answer' ? groupsOf(reply.message, groups.printer)[0] : undefined
    return queue === undefined ? '' : textOf(queue, 'device-uri')
  }
  const list: Driver['list'] = async () => {
    const [reply, preferred] = await Promise.all([ask('/', getPrinters(by)), ask('/', getDefault(by))])
    if (reply.kind !== 'answer') return refuse('SPOOL_UNREACHABLE', whyOf(reply))
    // CUPS answers „not found“ when it has no printers at all.
    const queues = groupsOf(reply.message, groups.printer)
    const usual = preferred.kind === 'answer' ? groupsOf(preferred.message, groups.printer)[0] : undefined
    const defaultName = usual === undefined ? '' : textOf(usual, 'printer-name')
    const printers = await Promise.all(
      queues.map(async (queue) => {
        const device = await askDevice(by, textOf(queue, 'device-uri'))
        const { fitness } = know(textOf(queue, 'printer-name'), queue, device)
        return cupsPrinter(queue, device, defaultName, fitness.unfit)
      }),
    )
    return ok(printers.filter((printer) => printer !== undefined))
  }
  const fitnessFor = async (printer: string): Promise<Fitness | undefined> => {
    if (!known.has(printer)) await list()
    return known.get(printer)?.fitness
  }

  const look = async (
    printer: string,
    osJobId: string,
    document?: string,
  ): Promise<DeviceJob | undefined> => {
    const reply = await ask(queuePath(printer), getJob(by, printer, Number(osJobId)))
    if (reply.kind !== 'answer') return undefined
    if (reply.message.code === NOT_FOUND || reply.message.code === GONE) return goneJob(osJobId)
    const job = groupsOf(reply.message, groups.job)[0]
    // A scheduler that lost its spool folder counts from 1 again: that number is somebody else's document now.
    if (
      job !== undefined &&
      document !== undefined &&
      job.has('job-name') &&
      textOf(job, 'job-name') !== document
    )
      return goneJob(osJobId)
    return job === undefined
      ? undefined
      : (await believed(printer, [{ job, document: textOf(job, 'job-name') }]))[0]
  }
  /** As CUPS tells them, each against the printer's own record, which is asked once for all. */
  const believed = async (
    printer: string,
    told: readonly { readonly job: IppAttributes; readonly document: string }[],
  ): Promise<(DeviceJob | undefined)[]> => {
    const jobs = told.map(({ job, document }) => ({ job: deviceJob(job), document }))
    if (!jobs.some(({ job }) => job?.state === 'done')) return jobs.map(({ job }) => job)
    const own = await askDeviceRecord(by, await deviceOf(printer))
    return jobs.map(({ job, document }) => (job?.state === 'done' ? checked(job, own, document) : job))
  }
  const history = async (printer: string, wanted: readonly Wanted[]): Promise<Records | undefined> => {
    const reply = await ask('/', getHistory(by))
    if (reply.kind !== 'answer' || !isSuccess(reply.message.code)) return undefined
    const names = new Set(wanted.map(({ documentName }) => documentName))
    const byNumber = new Map(wanted.map(({ osJobId, documentName }) => [osJobId, documentName]))
    const told = groupsOf(reply.message, groups.job).flatMap((job) => {
      // A scheduler that hides names still tells numbers.
      const document = job.has('job-name')
        ? textOf(job, 'job-name')
        : byNumber.get(String(numberOf(job, 'job-id')))
      return document !== undefined && names.has(document) ? [{ job, document }] : []
    })
    const jobs = await believed(printer, told)
    const found = new Map<string, DeviceJob[]>()
    for (const [at, { document }] of told.entries()) {
      const job = jobs[at]
      if (job !== undefined) found.set(document, [...(found.get(document) ?? []), job])
    }
    for (const each of found.values()) each.sort((a, b) => Number(b.osJobId) - Number(a.osJobId))
    return found
  }
  return {
    kind: 'cups',
    keepsHistory: true,
    list,
    submit: async ({ printer, tray, paper, documentName, pdf, ...how }: Submission) => {
      const queue = await asOfNow(printer)
      if (queue === undefined)
        return {
          kind: 'refused',
          evidence: label('打印服务中没有该打印机', 'the print service has no such printer'),
        }
      const { fitness, isBusy } = queue
      const unfit = how.isNumbered === true ? fitness.unfitFor(paper) : undefined
      if (unfit !== undefined) return { kind: 'refused', evidence: unfit }
      const body = printJob(by, {
        printer,
        tray,
        paper,
        name: documentName,
        pdf,
        pins: fitness.pins,
        media: fitness.media(paper),
        isHeld: how.mayBeHeld === true && isBusy,
      })
      return outcomeOf(
        await sendIpp({ server, path: queuePath(printer) }, body, {
          timeout: limits.submit,
          onSending: how.onSending,
        }),
      )
    },
    look,
    find: history,
    release: async (printer, osJobId) => {
      const reply = await ask(queuePath(printer), getWaiting(by, printer))
      if (reply.kind !== 'answer' || !isSuccess(reply.message.code)) return false
      const waiting = groupsOf(reply.message, groups.job)
      const isMine = (job: IppAttributes): boolean => numberOf(job, 'job-id') === Number(osJobId)
      if (!waiting.some((job) => isMine(job) && numberOf(job, 'job-state') === HELD)) return true
      // Held ones of others do not move; everything else is before it.
      if (waiting.some((job) => !isMine(job) && numberOf(job, 'job-state') !== HELD)) return false
      const released = await ask(queuePath(printer), releaseJob(by, printer, Number(osJobId)))
      return released.kind === 'answer' && isSuccess(released.message.code)
    },
    purge: async (printer, osJobId) =>
      void (await ask(queuePath(printer), purgeJob(by, printer, Number(osJobId)))),
    clearDevice: async (printer, documentNames) => clearDevice(by, await deviceOf(printer), documentNames),
    witness: async (printer, documentNames) => {
      const record = await askDeviceRecord(by, await deviceOf(printer))
      return new Map(documentNames.flatMap((name) => testimony(name, allIn(record, name))))
    },
    unfit: async (printer, paper) => (await fitnessFor(printer))?.unfitFor(paper),
    cancel: async (printer, osJobId) => {
      const reply = await ask(queuePath(printer), cancelJob(by, printer, Number(osJobId)))
      if (reply.kind === 'answer' && isSuccess(reply.message.code)) return true
      // A job that had failed already will not print either.
      return (await look(printer, osJobId))?.state === 'failed'
    },
  }
}

/** CUPS' ipp backend sometimes calls a job completed that the printer aborted: what the printer says counts more. */
function checked(job: DeviceJob, record: DeviceRecord, document: string): DeviceJob {
  const own = finishedIn(record, document)
  if (own === undefined) return job
  if (own.state !== 'failed') return own.times === undefined ? job : { ...job, times: own.times }
  return {
    ...job,
    state: 'failed',
    evidence: label(
      `打印服务记为${job.evidence.zh}，但打印机报告：${own.evidence.zh}`,
      `the print service says ${job.evidence.en}, but the printer reports: ${own.evidence.en}`,
    ),
  }
}

function testimony(document: string, jobs: readonly DeviceJob[]): (readonly [string, Witness])[] {
  const [newest] = jobs
  if (newest === undefined) return []
  const evidence = label(
    `打印机自身记录：${newest.evidence.zh}（${jobs.length} 次）`,
    `the printer's own record: ${newest.evidence.en} (${jobs.length}×)`,
  )
  return [[document, { times: timesOf(jobs), evidence }]]
}

/** What the spooler's answer to a Print-Job says about whether there is a job now. */
export function outcomeOf(reply: IppReply): SubmitOutcome {
  if (reply.kind === 'unreached' || reply.kind === 'denied')
    return { kind: 'refused', evidence: whyOf(reply) }
  if (reply.kind === 'unclear') return { kind: 'unclear', evidence: whyOf(reply) }
  const { message } = reply
  const words = statusWords(message.code)
  if (isDefiniteRefusal(message.code)) return { kind: 'refused', evidence: words }
  const job = groupsOf(message, groups.job)[0]
  const id = job === undefined ? undefined : numberOf(job, 'job-id')
  if (isSuccess(message.code) && id !== undefined) return { kind: 'accepted', osJobId: String(id) }
  return {
    kind: 'unclear',
    evidence: isSuccess(message.code)
      ? label('打印服务未给出任务号', 'the print service gave no job number')
      : words,
  }
}

function whyOf(reply: Exclude<IppReply, { kind: 'answer' }>) {
  if (reply.kind === 'denied')
    return label(`打印服务拒绝（HTTP ${reply.status}）`, `The print service said no (HTTP ${reply.status})`)
  if (reply.kind === 'unreached')
    return label(
      `打印服务未启动或无法连接（${reply.why}）`,
      `The print service does not run or cannot be reached (${reply.why})`,
    )
  return label(
    `打印服务没有明确答复（${reply.why}）`,
    `The print service gave no clear answer (${reply.why})`,
  )
}
