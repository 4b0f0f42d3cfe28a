/**
 * What the spooler still holds of a job, and taking it back. An answer that did not come is `unknown` and never „nothing
 * left“: a spooler that is down keeps its queue, and prints it when it comes up again.
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

export const isLive = ({ state }: DeviceJob): boolean => state === 'pending' || state === 'processing'
export const documentOf = ({ jobId, certificateNo }: Job): string => documentName(jobId, certificateNo)

/** Every job that the spooler has of this document, newest first; `undefined` when it did not answer. */
export async function lookFor(driver: Driver, job: Job): Promise<DeviceJob[] | undefined> {
  const { name } = splitPrinterId(job.printer)
  const named = await driver.find(name, documentOf(job))
  const { osJobId } = job
  if (named === undefined || osJobId === null || named.some((one) => one.osJobId === osJobId)) return named
  const known = await driver.look(name, osJobId, documentOf(job))
  if (known === undefined) return undefined
  return known.state === 'gone' ? named : [known, ...named]
}

/** Cancels whatever would still come out. What is over for the clerk too is purged, so that no restart brings it back. */
export async function callBack(driver: Driver, job: Job, ledger: JobLedger): Promise<Looked> {
  const { name } = splitPrinterId(job.printer)
  const found = await lookFor(driver, job)
  if (found === undefined) return { left: 'unknown', isFound: false }
  for (const one of found) ledger.observe(job.jobId, one)
  const live = found.filter(isLive)
  for (const one of live) await driver.cancel(name, one.osJobId)
  const after = live.length === 0 ? found : await lookFor(driver, job)
  const isFound = found.length > 0
  if (after === undefined) return { left: 'unknown', isFound }
  for (const one of after) ledger.observe(job.jobId, one)
  if (after.some(isLive)) return { left: 'something', isFound }
  if (isJobOver(job.state)) for (const one of live) await driver.purge?.(name, one.osJobId)
  const isDeviceClear = driver.clearDevice === undefined || (await driver.clearDevice(name, documentOf(job)))
  return { left: isDeviceClear ? 'nothing' : 'something', isFound }
}
