/** What the registration system does by itself while a server runs. */
import type { Services } from '../../../server/platform/context.ts'
import { repeating } from '../../../server/platform/repeating.ts'
import { expireQualifications, showToNewTenants } from './expiry.ts'

/** Milliseconds between two looks; every judgement looks at the dates itself. */
const SWEEP_MS = 60_000

export interface RegistrationService {
  close(): Promise<void>
}

/** The first look is done before the server answers anybody. */
export async function startRegistration(
  { db, now, log }: Pick<Services, 'db' | 'now' | 'log'>,
  sweepMs = SWEEP_MS,
): Promise<RegistrationService> {
  const sweep = async (): Promise<void> => {
    await expireQualifications(db, now())
    await showToNewTenants(db)
  }
  await sweep()
  return repeating(sweep, sweepMs, log, 'expiry of registrations')
}
