/**
 * What happens to jobs that an earlier run left behind, before anything else: what was given up or answered is called back
 * where the spooler still holds it, INTENT becomes UNKNOWN with what the spooler's own record says, half-told outcomes are told
 * to the end, spooled jobs are followed again. Nothing is ever submitted here.
 */
import { label } from '../../domain/kit/label.ts'
import { splitPrinterId, type Driver } from '../drivers/driver.ts'
import { noteOf, type Job } from './book.ts'
import { documentOf, lookFor } from './call-back.ts'
import type { Clearing } from './clearing.ts'
import { evidenceOf, withSights } from './evidence.ts'
import type { Follower } from './follower.ts'
import type { JobLedger } from './ledger.ts'

export interface RecoverParts {
  readonly ledger: JobLedger
  readonly follower: Follower
  readonly clearing: Clearing
  readonly driverOf: (printerId: string) => Driver | undefined
}

/** Nobody must be able to wait longer than this for a spooler that does not answer. Milliseconds. */
const LONGEST_SEARCH = 5000

export async function recover({ ledger, follower, clearing, driverOf }: RecoverParts): Promise<void> {
  await within(clearing.pass(), LONGEST_SEARCH)
  await Promise.all(
    ledger.open().map(async (job) => {
      if (job.state === 'INTENT') await recoverIntent(job, ledger, driverOf(job.printer))
      else if (job.state === 'SPOOLED') follower.follow(job)
      else if (['DEVICE_DONE', 'DEVICE_ERROR', 'UNKNOWN'].includes(job.state))
        ledger.move(job.jobId, 'AWAIT_CONFIRM', { note: job.note })
    }),
  )
}

async function recoverIntent(job: Job, ledger: JobLedger, driver: Driver | undefined): Promise<void> {
  const { name } = splitPrinterId(job.printer)
  const found = driver === undefined ? undefined : await within(lookFor(driver, job), LONGEST_SEARCH)
  const newest = found?.[0]
  if (newest !== undefined) ledger.observe([job.jobId, newest])
  const evidence = evidenceOf(found, driver?.keepsHistory ?? false)
  const own =
    newest?.state === 'done'
      ? undefined
      : await within(
          driver?.witness?.(name, [documentOf(job)]) ?? Promise.resolve(undefined),
          LONGEST_SEARCH,
        ).then((witnesses) => witnesses?.get(documentOf(job)))
  // A page that still waits in the queue would come out while the clerk decides: it is called back, now or as soon as the
  // spooler lets it. One that is being printed is left alone; what the spooler says of it is asked each time the clerk looks.
  if (newest?.state === 'pending') ledger.sight(job.jobId, 'givenUp')
  const isCancelled =
    newest?.state === 'pending' && driver !== undefined && (await driver.cancel(name, newest.osJobId))
  const said =
    own === undefined
      ? evidence
      : label(`${evidence.zh}；${own.evidence.zh}`, `${evidence.en}; ${own.evidence.en}`)
  const told = isCancelled ? label(`${said.zh}；已取消`, `${said.en}; cancelled`) : said
  const note = noteOf(
    withSights(
      told,
      ledger.get(job.jobId)?.sights ?? job.sights,
      newest?.state === 'processing' || newest?.state === 'done',
    ),
  )
  ledger.move(job.jobId, 'UNKNOWN', { note, ...(newest === undefined ? {} : { osJobId: newest.osJobId }) })
  ledger.move(job.jobId, 'AWAIT_CONFIRM', { note })
}

export async function within<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
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
