/** What the certificate system does by itself while a server runs: the authority at first start, overdue reservations. */
import type { Services } from '../../../server/platform/context.ts'
import { repeating } from '../../../server/platform/repeating.ts'
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
  return repeating(() => expireReservations(db, undefined, now()), sweepMs, log, 'overdue reservations')
}
