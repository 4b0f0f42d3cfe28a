/** A device on which an account was used before: a sealed word that it brings along. It opens nothing; see attempts.ts. */
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Services } from '../platform/context.ts'

const PURPOSE = 'device'
const LIFE_MS = 180 * 86_400_000
const sealedSchema = z.object({ id: z.string(), loginName: z.string(), until: z.number() })

type Tools = Pick<Services, 'secret' | 'now'>

/** The device's name for itself, when it was given for this account and is not too old. */
export function knownDevice(
  { secret, now }: Tools,
  loginName: string,
  brought: string | undefined,
): string | undefined {
  const plain = brought === undefined ? undefined : secret.open(PURPOSE, brought)
  const device = plain === undefined ? undefined : sealedSchema.parse(JSON.parse(plain))
  return device?.loginName === loginName && device.until > now().getTime() ? device.id : undefined
}

/** After a successful log-in; the same device keeps its name. */
export function deviceWord({ secret, now }: Tools, loginName: string, known: string | undefined): string {
  return secret.seal(
    PURPOSE,
    JSON.stringify({ id: known ?? randomUUID(), loginName, until: now().getTime() + LIFE_MS }),
  )
}
