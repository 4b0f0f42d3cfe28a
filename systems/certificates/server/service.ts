/** What the certificate system does by itself while a server runs: the authority at first start, overdue reservations. */
import type { Services } from '../../../server/platform/context.ts'
import { authorityOf } from '../../../server/signing/authority.ts'
import { expireReservations } from './ledger/expiry.ts'

/** Milliseconds between two looks; every ledger call looks too, this is for holders who only watch their stock. */
const SWEEP_MS = 30_000

export interface CertificateService {
  close(): Promise<void>
}

/** Several servers over one store may all sweep: each reservation ends once. */
export async function startCertificates(
  { db, secret, now, log }: Pick<Services, 'db' | 'secret' | 'now' | 'log'>,
  sweepMs = SWEEP_MS,
): Promise<CertificateService> {
  await authorityOf({ db, secret }, now())
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    running = running
      .then(() => expireReservations(db, undefined, now()))
      .catch((error: unknown) => log.warn({ err: error }, 'overdue reservations'))
  }, sweepMs)
  timer.unref()
  return {
    close: async () => {
      clearInterval(timer)
      await running
    },
  }
}
