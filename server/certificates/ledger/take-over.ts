/**
 * What the journal of a workstation proves and this server no longer knows, because it was restored from a backup: that a
 * job reserved its blanks, was committed here and started to print. It is taken over as far as the ledger as it stands allows;
 * where it does not, every blank gets a line in the audit log for an officer to look into.
 */
import { asc, eq, inArray } from 'drizzle-orm'
import { exportCertificates, printJobs } from '../../../db/central/certificates.ts'
import { because } from '../../../domain/general/audit-reason.ts'
import { mayHavePrinted } from '../../../domain/printing/job.ts'
import type { JournalEntry } from '../../../domain/printing/journal.ts'
import { certificateFormat } from '../../../domain/systems/certificates/formats.ts'
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Caller } from '../caller.ts'
import { wrongBlank } from './blank-checks.ts'
import { notPrintable } from './certificate-checks.ts'
import { moveBlanks } from './changes.ts'
import { moveJob } from './close.ts'
import { findOpenJob, lockBlanks, lockCertificate, type PrintJobRow } from './locks.ts'

/** `entries` are new here and their chain is proven. Nothing to do in ordinary life: a job is committed before it starts. */
export async function takeOverStarted(tx: Tx, caller: Caller, workstationId: string, entries: readonly JournalEntry[], now: Date): Promise<void> {
  const started = new Map(entries.filter(({ state }) => mayHavePrinted(state)).map((entry) => [entry.jobId, entry]))
  if (started.size === 0) return
  const seen = new Map((await tx.select().from(printJobs).where(inArray(printJobs.jobId, [...started.keys()]))).map((job) => [job.jobId, job]))
  const lacking = [...started.values()].filter(({ jobId }) => !isKnown(seen.get(jobId)))
  if (lacking.length === 0) return
  // Locks in the order of the whole ledger, before the first row is published: certificates, jobs, blanks, feed.
  await tx.select({ no: exportCertificates.certificateNo }).from(exportCertificates).where(inArray(exportCertificates.certificateNo, lacking.map(({ certificateNo }) => certificateNo))).orderBy(asc(exportCertificates.certificateNo)).for('update')
  const jobs = new Map((await tx.select().from(printJobs).where(inArray(printJobs.jobId, lacking.map(({ jobId }) => jobId))).orderBy(asc(printJobs.jobId)).for('update')).map((job) => [job.jobId, job]))
  await lockBlanks(tx, lacking.flatMap(({ blankNos }) => blankNos))
  for (const entry of lacking) {
    const job = jobs.get(entry.jobId)
    if (isKnown(job)) continue
    const reserved = job?.state === 'reserved' ? job : await reserveAgain(tx, caller, workstationId, entry, job, now)
    if (reserved) await moveJob(tx, caller, reserved, { action: 'takeOver', state: 'committed', blanks: 'committed' }, now)
    else await contradict(tx, caller, entry, job, now)
  }
}

const isKnown = (job: PrintJobRow | undefined): boolean => job !== undefined && ['committed', 'printed', 'spoiled'].includes(job.state)

/** Null when the certificate, a blank or another job stands against it, or the job was given up for certain. */
async function reserveAgain(tx: Tx, caller: Caller, workstationId: string, { jobId, certificateNo, blankNos }: JournalEntry, job: PrintJobRow | undefined, now: Date): Promise<PrintJobRow | null> {
  const { tenantId, accountId } = caller
  if (job && (job.state !== 'expired' || job.tenantId !== tenantId)) return null
  const certificate = await lockCertificate(tx, tenantId, certificateNo)
  const format = certificate && certificateFormat(certificate.format)
  if (!certificate || !format || notPrintable(certificate) || (await findOpenJob(tx, certificateNo))) return null
  const locked = await lockBlanks(tx, blankNos)
  if (wrongBlank({ blankNos, tenantId, mainKind: format.blankKind }, locked)) return null
  const again: PrintJobRow = job ?? { jobId, tenantId, accountId, workstationId, certificateNo, contentSha256: certificate.contentSha256, blankNos: [...blankNos], state: 'reserved', reason: null, note: null, expiresAt: now, createdAt: now, updatedAt: now }
  if (job) await tx.update(printJobs).set({ state: 'reserved', updatedAt: now }).where(eq(printJobs.jobId, jobId))
  else await tx.insert(printJobs).values(again)
  await moveBlanks(tx, locked, { to: 'reserved', job: { jobId, certificateNo, workstationId } }, now)
  return again
}

/** No honest control starts what was given up; or the paper, the certificate or the job has become something else since. */
async function contradict(tx: Tx, { tenantId, loginName }: Caller, { jobId, blankNos }: JournalEntry, job: PrintJobRow | undefined, now: Date): Promise<void> {
  if (job && job.tenantId !== tenantId) return
  await audit(tx, (job?.blankNos ?? blankNos).map((blankNo) => ({ tenantId, who: loginName, subject: `blank:${blankNo}`, action: 'contradiction', from: job?.state ?? null, to: null, reasons: [because('journalStarted', { jobId })] })), now)
}
