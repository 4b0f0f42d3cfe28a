/**
 * What the journal of a workstation proves and this server no longer knows, because it was restored from a backup: that a
 * job reserved its blanks, was committed here and started to print. It is taken over as far as the ledger as it stands allows;
 * where it does not, every blank gets a line in the audit log for an officer to look into.
 */
import { asc, eq, inArray } from 'drizzle-orm'
import { exportCertificates, printJobs } from '../tables.ts'
import { because } from '../../declare/reasons.ts'
import { mayHavePrinted } from '../../../../domain/printing/job.ts'
import type { JournalEntry } from '../../../../domain/printing/journal.ts'
import { certificateFormat } from '../../declare/formats.ts'
import { audit } from '../../../../server/platform/audit.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import type { Caller } from '../caller.ts'
import { wrongBlank } from './blank-checks.ts'
import { notPrintable } from './certificate-checks.ts'
import { moveBlanks } from './changes.ts'
import { moveJob } from './close.ts'
import { findOpenJob, lockBlanks, lockCertificate, type PrintJobRow } from './locks.ts'

/** `entries` are new here and their chain is proven. Nothing to do in ordinary life: a job is committed before it starts. */
export async function takeOverStarted(
  tx: Tx,
  caller: Caller,
  workstationId: string,
  entries: readonly JournalEntry[],
  now: Date,
): Promise<void> {
  await eachStarted(tx, entries, async (entry, job) => {
    if (job && isKnown(job)) return keep(tx, caller, workstationId, job)
    const reserved =
      job?.state === 'reserved' ? job : await reserveAgain(tx, caller, workstationId, entry, job, now)
    if (reserved)
      await moveJob(
        tx,
        caller,
        reserved,
        { action: 'takeOver', state: 'committed', blanks: 'committed' },
        now,
      )
    else await contradict(tx, caller, entry, job, now)
  })
}

/**
 * `entries` do not continue the copy that is here: the account works in two copies of one workstation, or from a backup. Of what
 * they say only this is believed: that a job of this workstation has started, which another copy has given up.
 */
export async function heedStarted(
  tx: Tx,
  caller: Caller,
  workstationId: string,
  entries: readonly JournalEntry[],
  now: Date,
): Promise<void> {
  await eachStarted(tx, entries, async (entry, job) => {
    if (!job || job.tenantId !== caller.tenantId || job.workstationId !== workstationId) return
    if (isKnown(job)) await keep(tx, caller, workstationId, job)
    else if (job.state === 'released') await contradict(tx, caller, entry, job, now)
  })
}

/** Each job that `entries` show as started and that is not simply under way here, under the locks of the whole ledger in their order. */
async function eachStarted(
  tx: Tx,
  entries: readonly JournalEntry[],
  act: (entry: JournalEntry, job: PrintJobRow | undefined) => Promise<void>,
): Promise<void> {
  const started = new Map(
    entries.filter(({ state }) => mayHavePrinted(state)).map((entry) => [entry.jobId, entry]),
  )
  if (started.size === 0) return
  const seen = new Map(
    (
      await tx
        .select()
        .from(printJobs)
        .where(inArray(printJobs.jobId, [...started.keys()]))
    ).map((job) => [job.jobId, job]),
  )
  const concerned = [...started.values()].filter(({ jobId }) => !isUnderWay(seen.get(jobId)))
  if (concerned.length === 0) return
  // Before the first row is published: certificates, jobs, blanks, feed.
  await tx
    .select({ no: exportCertificates.certificateNo })
    .from(exportCertificates)
    .where(
      inArray(
        exportCertificates.certificateNo,
        concerned.map(({ certificateNo }) => certificateNo),
      ),
    )
    .orderBy(asc(exportCertificates.certificateNo))
    .for('update')
  const jobs = new Map(
    (
      await tx
        .select()
        .from(printJobs)
        .where(
          inArray(
            printJobs.jobId,
            concerned.map(({ jobId }) => jobId),
          ),
        )
        .orderBy(asc(printJobs.jobId))
        .for('update')
    ).map((job) => [job.jobId, job]),
  )
  await lockBlanks(
    tx,
    concerned.flatMap(({ blankNos }) => blankNos),
  )
  for (const entry of concerned) await act(entry, jobs.get(entry.jobId))
}

/** Another incarnation had given it up, and it started all the same: its blanks do not come back by themselves. */
async function keep(tx: Tx, { tenantId }: Caller, workstationId: string, job: PrintJobRow): Promise<void> {
  if (job.releaseAt === null || job.tenantId !== tenantId || job.workstationId !== workstationId) return
  await tx.update(printJobs).set({ releaseAt: null, note: null }).where(eq(printJobs.jobId, job.jobId))
}

const isUnderWay = (job: PrintJobRow | undefined): boolean => isKnown(job) && job?.releaseAt === null
const isKnown = (job: PrintJobRow | undefined): boolean =>
  job !== undefined && ['committed', 'printed', 'spoiled'].includes(job.state)

/** Null when the certificate, a blank or another job stands against it, or the job was given up for certain. */
async function reserveAgain(
  tx: Tx,
  caller: Caller,
  workstationId: string,
  { jobId, certificateNo, blankNos }: JournalEntry,
  job: PrintJobRow | undefined,
  now: Date,
): Promise<PrintJobRow | null> {
  const { tenantId, accountId } = caller
  if (job && (job.state !== 'expired' || job.tenantId !== tenantId)) return null
  const certificate = await lockCertificate(tx, tenantId, certificateNo)
  const format = certificate && certificateFormat(certificate.format)
  if (!certificate || !format || notPrintable(certificate) || (await findOpenJob(tx, certificateNo)))
    return null
  const locked = await lockBlanks(tx, blankNos)
  if (wrongBlank({ blankNos, tenantId, mainKind: format.blankKind }, locked)) return null
  const again: PrintJobRow = job ?? {
    jobId,
    tenantId,
    accountId,
    workstationId,
    certificateNo,
    contentSha256: certificate.contentSha256,
    blankNos: [...blankNos],
    state: 'reserved',
    incarnation: null,
    releaseAt: null,
    reason: null,
    note: null,
    expiresAt: now,
    createdAt: now,
    updatedAt: now,
  }
  if (job)
    await tx.update(printJobs).set({ state: 'reserved', updatedAt: now }).where(eq(printJobs.jobId, jobId))
  else await tx.insert(printJobs).values(again)
  await moveBlanks(tx, locked, { to: 'reserved', job: { jobId, certificateNo, workstationId } }, now)
  return again
}

/** No honest control starts what was given up; or the paper, the certificate or the job has become something else since. */
async function contradict(
  tx: Tx,
  { tenantId, loginName }: Caller,
  { jobId, blankNos }: JournalEntry,
  job: PrintJobRow | undefined,
  now: Date,
): Promise<void> {
  if (job && job.tenantId !== tenantId) return
  await audit(
    tx,
    (job?.blankNos ?? blankNos).map((blankNo) => ({
      tenantId,
      who: loginName,
      subject: `blank:${blankNo}`,
      action: 'contradiction',
      from: job?.state ?? null,
      to: null,
      reasons: [because('journalStarted', { jobId })],
    })),
    now,
  )
}
