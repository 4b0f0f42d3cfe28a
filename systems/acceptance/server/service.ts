/** What this system does by itself while a server runs. */
import type { Services } from '../../../server/platform/context.ts'
import { repeating } from '../../../server/platform/repeating.ts'
import type { SystemService } from '../../../server/served.ts'
import { sweepAcceptance } from './sweep.ts'

/** Milliseconds between two looks; every judgement looks at the dates itself. */
const SWEEP_MS = 60_000

/** The first look is done before the server answers anybody. */
export async function startAcceptance({
  db,
  now,
  log,
}: Pick<Services, 'db' | 'now' | 'log'>): Promise<SystemService> {
  const sweep = () => sweepAcceptance(db, now())
  await sweep()
  return repeating(sweep, SWEEP_MS, log, 'agencies whose day has come')
}
