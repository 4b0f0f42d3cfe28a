/** What of the operating system seals the vault: Windows' data protection in both hosts; elsewhere what the host brings, if anything. */
import type { Log } from '../core/log.ts'
import { noSealing, type Sealing } from '../core/session/vault.ts'
import { dpapiSealing, loadDpapi, type DpapiCalls } from './dpapi.ts'

interface Means {
  readonly platform: NodeJS.Platform
  readonly log: Log
  readonly load?: () => Promise<DpapiCalls>
  /** Of the host, where it is not Windows. */
  readonly otherwise?: () => Promise<Sealing>
}

/** Never rejects: a store that does not work is told in the log, and the file's own rights have to do. */
export async function systemSealing({
  platform,
  log,
  load = loadDpapi,
  otherwise = async () => noSealing,
}: Means): Promise<Sealing> {
  try {
    if (platform !== 'win32') return await otherwise()
    const sealing = dpapiSealing(await load())
    const probe = Buffer.from('probe')
    if (sealing.open(sealing.seal(probe))?.equals(probe) !== true)
      throw new Error('what was sealed did not come back')
    return sealing
  } catch (error) {
    log.warn('the system’s store of secrets cannot be used', { error })
    return noSealing
  }
}
