/** What must be true of the ledger after any history of calls: read from the tables, independent of the code that wrote them. */
import { eq } from 'drizzle-orm'
import { blankBatches, blanks, exportCertificates, printJobs } from '../tables.ts'
import type { Db } from '../../../../server/platform/database.ts'

const openStates = new Set(['reserved', 'committed'])
/** The state that each blank of a job in this state must have; null: the job holds no blanks any more. */
const blankStateOf = {
  reserved: 'reserved',
  committed: 'committed',
  printed: 'used',
  spoiled: 'spoiled',
  released: null,
  expired: null,
} as const

/** Every violation in words; empty when the ledger is sound. */
export async function violations(db: Db, tenantId: string): Promise<string[]> {
  const [batches, stock, jobs, certificates] = await Promise.all([
    db.select().from(blankBatches).where(eq(blankBatches.tenantId, tenantId)),
    db.select().from(blanks).where(eq(blanks.tenantId, tenantId)),
    db.select().from(printJobs).where(eq(printJobs.tenantId, tenantId)),
    db.select().from(exportCertificates).where(eq(exportCertificates.tenantId, tenantId)),
  ])
  const found: string[] = []
  const issued = batches.reduce((sum, batch) => sum + batch.count, 0)
  if (issued !== stock.length) found.push(`${issued} blanks were issued, ${stock.length} are accounted for`)

  const holders = new Map<string, string[]>()
  const byNo = new Map(stock.map((blank) => [blank.blankNo, blank]))
  for (const job of jobs) {
    const expected = blankStateOf[job.state]
    if (expected === null) continue
    for (const blankNo of job.blankNos) {
      holders.set(blankNo, [...(holders.get(blankNo) ?? []), job.jobId])
      const blank = byNo.get(blankNo)
      if (blank?.state !== expected || blank.jobId !== job.jobId)
        found.push(
          `job ${job.jobId} is ${job.state}, its blank ${blankNo} is ${blank?.state} for ${blank?.jobId}`,
        )
    }
  }
  for (const [blankNo, jobIds] of holders)
    if (jobIds.length > 1) found.push(`blank ${blankNo} is in ${jobIds.length} jobs`)
  for (const blank of stock) {
    if (openStates.has(blank.state) && !holders.has(blank.blankNo))
      found.push(`blank ${blank.blankNo} is ${blank.state} without a job`)
    if (blank.state === 'available' && blank.jobId !== null)
      found.push(`blank ${blank.blankNo} is available but names a job`)
  }
  for (const certificate of certificates) {
    const mine = jobs.filter((job) => job.certificateNo === certificate.certificateNo)
    const open = mine.filter((job) => openStates.has(job.state)).length
    if (open > 1) found.push(`certificate ${certificate.certificateNo} has ${open} open jobs`)
    const printed = mine.filter((job) => job.state === 'printed').length
    if (printed !== certificate.printCount)
      found.push(
        `certificate ${certificate.certificateNo} was printed ${printed} times, says ${certificate.printCount}`,
      )
  }
  return found
}
