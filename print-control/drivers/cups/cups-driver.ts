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
import type { DeviceJob, Driver, Submission, SubmitOutcome } from '../driver.ts'
import { deviceJob, goneJob } from './job-state.ts'
import { askDevice, askDeviceJob } from './device.ts'
import { cupsPrinter } from './printer-state.ts'
import { cancelJob, getDefault, getHistory, getJob, getPrinters, getQueue, printJob, queuePath, type Asker } from './requests.ts'

/** Milliseconds. */
const limits = { ask: 5000, submit: 30_000 } as const

/** `server`: a socket's path or `http://host:port`. `user`: the name under which jobs are made and found again. */
export function cupsDriver(server: string, user: string): Driver {
  const by: Asker = { user }
  const ask = (path: string, body: Buffer, timeout: number = limits.ask): Promise<IppReply> => sendIpp({ server, path }, body, { timeout })

  const look = async (printer: string, osJobId: string): Promise<DeviceJob | undefined> => {
    const reply = await ask(queuePath(printer), getJob(by, printer, Number(osJobId)))
    if (reply.kind !== 'answer') return undefined
    if (reply.message.code === NOT_FOUND || reply.message.code === GONE) return goneJob(osJobId)
    const job = groupsOf(reply.message, groups.job)[0]
    return job === undefined ? undefined : believed(printer, job)
  }
  /** CUPS' ipp backend sometimes calls a job completed that the printer aborted: what the printer says counts more. */
  const believed = async (printer: string, attributes: IppAttributes): Promise<DeviceJob | undefined> => {
    const job = deviceJob(attributes)
    if (job?.state !== 'done') return job
    const reply = await ask(queuePath(printer), getQueue(by, printer))
    const queue = reply.kind === 'answer' ? groupsOf(reply.message, groups.printer)[0] : undefined
    const own = queue === undefined ? undefined : await askDeviceJob(by, textOf(queue, 'device-uri'), textOf(attributes, 'job-name'))
    if (own?.state !== 'failed') return job
    return { ...job, state: 'failed', evidence: label(`打印服务记为${job.evidence.zh}，但打印机报告：${own.evidence.zh}`, `the print service says ${job.evidence.en}, but the printer reports: ${own.evidence.en}`) }
  }
  return {
    kind: 'cups',
    keepsHistory: true,
    list: async () => {
      const [reply, preferred] = await Promise.all([ask('/', getPrinters(by)), ask('/', getDefault(by))])
      if (reply.kind !== 'answer') return refuse('SPOOL_UNREACHABLE', whyOf(reply))
      // CUPS answers „not found“ when it has no printers at all.
      const queues = groupsOf(reply.message, groups.printer)
      const usual = preferred.kind === 'answer' ? groupsOf(preferred.message, groups.printer)[0] : undefined
      const defaultName = usual === undefined ? '' : textOf(usual, 'printer-name')
      const printers = await Promise.all(queues.map(async (queue) => cupsPrinter(queue, await askDevice(by, textOf(queue, 'device-uri')), defaultName)))
      return ok(printers.filter((printer) => printer !== undefined))
    },
    submit: async ({ printer, tray, paper, documentName, pdf, onSending }: Submission) => {
      const body = printJob(by, { printer, tray, paper, name: documentName, pdf })
      return outcomeOf(await sendIpp({ server, path: queuePath(printer) }, body, { timeout: limits.submit, onSending }))
    },
    look,
    find: async (printer, documentName) => {
      const reply = await ask(queuePath(printer), getHistory(by, printer))
      if (reply.kind !== 'answer' || !isSuccess(reply.message.code)) return undefined
      const named = groupsOf(reply.message, groups.job).filter((job) => textOf(job, 'job-name') === documentName)
      const jobs = (await Promise.all(named.map((job) => believed(printer, job)))).filter((job) => job !== undefined)
      return jobs.sort((a, b) => Number(b.osJobId) - Number(a.osJobId))
    },
    cancel: async (printer, osJobId) => {
      const reply = await ask(queuePath(printer), cancelJob(by, printer, Number(osJobId)))
      if (reply.kind === 'answer' && isSuccess(reply.message.code)) return true
      // A job that had failed already will not print either.
      return (await look(printer, osJobId))?.state === 'failed'
    },
  }
}

/** What the spooler's answer to a Print-Job says about whether there is a job now. */
export function outcomeOf(reply: IppReply): SubmitOutcome {
  if (reply.kind === 'unreached' || reply.kind === 'denied') return { kind: 'refused', evidence: whyOf(reply) }
  if (reply.kind === 'unclear') return { kind: 'unclear', evidence: whyOf(reply) }
  const { message } = reply
  const words = statusWords(message.code)
  if (isDefiniteRefusal(message.code)) return { kind: 'refused', evidence: words }
  const job = groupsOf(message, groups.job)[0]
  const id = job === undefined ? undefined : numberOf(job, 'job-id')
  if (isSuccess(message.code) && id !== undefined) return { kind: 'accepted', osJobId: String(id) }
  return { kind: 'unclear', evidence: isSuccess(message.code) ? label('打印服务未给出任务号', 'the print service gave no job number') : words }
}

function whyOf(reply: Exclude<IppReply, { kind: 'answer' }>) {
  if (reply.kind === 'denied') return label(`打印服务拒绝（HTTP ${reply.status}）`, `The print service said no (HTTP ${reply.status})`)
  if (reply.kind === 'unreached') return label(`打印服务未启动或无法连接（${reply.why}）`, `The print service does not run or cannot be reached (${reply.why})`)
  return label(`打印服务没有明确答复（${reply.why}）`, `The print service gave no clear answer (${reply.why})`)
}
