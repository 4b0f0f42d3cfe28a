/**
 * What the administrator has laid down for the machine, in a place that its users cannot write: `/etc/sill/policy.json`, on
 * Windows `policy.json` beside the program. It comes before the environment and before `sill.json`, which lie in the hands of the user.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { USUAL_LOCK, type LockPolicy } from '../core/options.ts'

const policySchema = z.strictObject({
  serverUrl: z.url({ protocol: /^https?$/u }).optional(),
  card: z
    .strictObject({ modules: z.array(z.string()).max(20).optional(), lockOnRemoval: z.boolean().optional() })
    .optional(),
  /** Without input: after so many minutes at the latest; whether an account may switch it off. */
  lock: z
    .strictObject({ mostMinutes: z.int().min(1).max(240).optional(), mayBeOff: z.boolean().optional() })
    .optional(),
})
export type MachinePolicy = z.infer<typeof policySchema>

export const policyFile = (platform: NodeJS.Platform, program: string): string =>
  platform === 'win32' ? join(dirname(program), 'policy.json') : '/etc/sill/policy.json'

/** Throws when the file is there and is not right: rules that are silently not kept would be worse. */
export function readPolicy(file: string): MachinePolicy {
  return existsSync(file) ? policySchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
}

export const lockPolicy = ({ lock }: MachinePolicy): LockPolicy => ({
  mostMinutes: lock?.mostMinutes ?? USUAL_LOCK.mostMinutes,
  mayBeOff: lock?.mayBeOff ?? USUAL_LOCK.mayBeOff,
})
