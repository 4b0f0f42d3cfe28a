/** Where `npm start` keeps everything, and what its client is told of demonstration cards. */
import { join } from 'node:path'
import { softHsmEnv } from './soft-token.ts'

export const demoHome = (root: string): string => process.env['SILL_HOME'] ?? join(root, '.sill')

/** SoftHSM2's own folder of this demonstration; nothing where it is not installed, or somebody has set it up already. */
export function demoCards(home: string): Readonly<Record<string, string>> {
  if (process.env['SOFTHSM2_CONF'] !== undefined) return {}
  try {
    return { SOFTHSM2_CONF: softHsmEnv(join(home, 'cards')).SOFTHSM2_CONF }
  } catch {
    return {} // without SoftHSM2 there are no demonstration cards
  }
}
