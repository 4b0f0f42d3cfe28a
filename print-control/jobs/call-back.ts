/**
 * What the spooler still holds of jobs, and taking it back. An answer that did not come is `unknown` and never „nothing
 * left“: a spooler that is down keeps its queue, and prints it when it comes up again. It is asked once for all jobs of a
 * queue: a mended journal may have hundreds, and questions one by one would be overtaken by their own time limits.
 */
import { isJobOver } from '../../domain/printing/job.ts'
import { documentName, splitPrinterId, type DeviceJob, type Driver } from '../drivers/driver.ts'
import type { Job } from './book.ts'
import type { JobLedger } from './ledger.ts'

export type Left = 'nothing' | 'something' | 'unknown'
export interface Looked {
  readonly left: Left
  /** The spooler has a record of it. */
  readonly isFound: boolean
}
/** By job: every job that the spooler has of its document, newest first; `undefined` when it did not answer. */
export type Found = ReadonlyMap<string, readonly DeviceJob[] | undefined>

export const isLive = ({ state }: DeviceJob): boolean => state === 'pending' || state === 'processing'
export const documentOf = ({ jobId, certificateNo }: Job): string => documentName(jobId, certificateNo)

/** By the printer that they were sent to. */
export function byPrinter(jobs: readonly Job[]): ReadonlyMap<string, readonly Job[]> {
  return Map.groupBy(jobs, ({ printer }) => printer)
}

/** The jobs are all of one printer. */
export async function lookForAll(driver: Driver, jobs: readonly Job[]): Promise<Found> {
  const { name } = splitPrinterId(jobs[0]?.printer ?? '')
  const wanted = jobs.map((job) => ({ documentName: documentOf(job), osJobId: job.osJobId }))
  const records = await driver.find(name, wanted)
  if (records === undefined) return new Map(jobs.map(({ jobId }) => [jobId, undefined]))
  const found = new Map<string, readonly DeviceJob[] | undefined>()
  for (const job of jobs) {
    const named = records.get(documentOf(job)) ?? []
    const { osJobId } = job
    // Only a queue that forgets what is over may know by its number what it does not list.
    const isWhole = driver.keepsHistory || osJobId === null || named.some((one) => one.osJobId === osJobId)
    found.set(job.jobId, isWhole ? named : await withNumber(driver, name, job, osJobId, named))
  }
  return found
}

async function withNumber(
  driver: Driver,
  name: string,
  job: Job,
  osJobId: string,
  named: readonly DeviceJob[],
): Promise<readonly DeviceJob[] | undefined> {
  const known = await driver.look(name, osJobId, documentOf(job))
  if (known === undefined) return undefined
  return known.state === 'gone' ? named : [known, ...named]
}

/** As `lookForAll`, for one. */
export const lookFor = async (driver: Driver, job: Job): Promise<readonly DeviceJob[] | undefined> =>
  (await lookForAll(driver, [job])).get(job.jobId)

/**
 * Cancels whatever would still come out of these jobs, all of one printer, in their order. What is over for the clerk too is purged,
 * so that no restart brings it back. `found`: what the spooler has just said.
 */
export async function callBack(
  driver: Driver,
  jobs: readonly Job[],
  found: Found,
  ledger: JobLedger,
): Promise<ReadonlyMap<string, Looked>> {
  const { name } = splitPrinterId(jobs[0]?.printer ?? '')
  const live = jobs.filter(({ jobId }) => found.get(jobId)?.some(isLive) === true)
  const cancelled = live.flatMap((job) => liveOf(job, found))
  // What was seen of those that come out now is kept before it changes; of the long list when there is time.
  observeAll(ledger, live, found)
  for (const one of cancelled) await driver.cancel(name, one.osJobId)
  const after: Found = live.length === 0 ? found : new Map([...found, ...(await lookForAll(driver, live))])
  observeAll(ledger, jobs, after)
  const isQuiet = (job: Job): boolean => after.get(job.jobId)?.some(isLive) === false
  for (const job of live.filter((one) => isQuiet(one) && isJobOver(one.state)))
    for (const one of liveOf(job, found)) await driver.purge?.(name, one.osJobId)
  const quiet = jobs.filter(isQuiet).map(documentOf)
  const atDevice = quiet.length === 0 ? undefined : await driver.clearDevice?.(name, quiet)
  const leftOf = (job: Job): Left => {
    if (after.get(job.jobId) === undefined) return 'unknown'
    return isQuiet(job) && atDevice?.has(documentOf(job)) !== true ? 'nothing' : 'something'
  }
  return new Map(
    jobs.map((job) => [job.jobId, { left: leftOf(job), isFound: (found.get(job.jobId) ?? []).length > 0 }]),
  )
}

const liveOf = ({ jobId }: Job, found: Found): DeviceJob[] => (found.get(jobId) ?? []).filter(isLive)

function observeAll(ledger: JobLedger, jobs: readonly Job[], found: Found): void {
  ledger.observe(...jobs.flatMap(({ jobId }) => (found.get(jobId) ?? []).map((one) => [jobId, one] as const)))
}
