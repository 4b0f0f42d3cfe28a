/**
 * What happens to jobs that an earlier run left behind: INTENT becomes UNKNOWN with what the spooler's own record says,
 * half-told outcomes are told to the end, spooled jobs are followed again. Nothing is ever submitted here.
 */
import { label, type Label } from '../../domain/kit/label.ts'
import { documentName, splitPrinterId, type DeviceJob, type Driver } from '../drivers/driver.ts'
import { noteOf, type Job } from './book.ts'
import type { Follower } from './follower.ts'
import type { JobLedger } from './ledger.ts'

export interface RecoverParts {
  readonly ledger: JobLedger
  readonly follower: Follower
  readonly driverOf: (printerId: string) => Driver | undefined
}

/** Nobody must be able to wait longer than this for a spooler that does not answer. Milliseconds. */
const LONGEST_SEARCH = 5000

export async function recover({ ledger, follower, driverOf }: RecoverParts): Promise<void> {
  await Promise.all(
    ledger.open().map(async (job) => {
      if (job.state === 'INTENT') await recoverIntent(job, ledger, driverOf(job.printer))
      else if (job.state === 'SPOOLED') follower.follow(job)
      else if (['DEVICE_DONE', 'DEVICE_ERROR', 'UNKNOWN'].includes(job.state)) ledger.move(job.jobId, 'AWAIT_CONFIRM', { note: job.note })
    }),
  )
}

async function recoverIntent(job: Job, ledger: JobLedger, driver: Driver | undefined): Promise<void> {
  const search = driver?.find(splitPrinterId(job.printer).name, documentName(job.jobId, job.certificateNo))
  const found = search === undefined ? undefined : await within(search, LONGEST_SEARCH)
  const evidence = evidenceOf(found, driver?.keepsHistory ?? false)
  const newest = found?.[0]
  // A page that still waits in the queue would come out while the clerk decides: it is called back. One that is being
  // printed is left alone; what the spooler says of it is asked again each time the clerk looks.
  const isCancelled = newest?.state === 'pending' && driver !== undefined && (await driver.cancel(splitPrinterId(job.printer).name, newest.osJobId))
  const note = noteOf(isCancelled ? label(`${evidence.zh}；已取消`, `${evidence.en}; cancelled`) : evidence)
  ledger.move(job.jobId, 'UNKNOWN', { note, ...(newest === undefined ? {} : { osJobId: newest.osJobId }) })
  ledger.move(job.jobId, 'AWAIT_CONFIRM', { note })
}

/** What the spooler's own record says of a document, in words. */
export function evidenceOf(found: readonly DeviceJob[] | undefined, keepsHistory: boolean): Label {
  if (found === undefined) return label('打印服务无法查询，是否已打印未知', 'The print service cannot be asked; whether it printed is unknown')
  const newest = found[0]
  if (newest === undefined && !keepsHistory) return label('打印队列中没有该任务；打印服务不保留已完成的任务，是否已打印未知', 'Not in the queue; the print service keeps no finished jobs, so whether it printed is unknown')
  if (newest === undefined) return label('打印服务中没有该任务的记录，很可能未打印', 'The print service has no record of this job; most likely it did not print')
  return label(`打印服务记录（任务 ${newest.osJobId}）：${newest.evidence.zh}`, `The print service's record (job ${newest.osJobId}): ${newest.evidence.en}`)
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
