/** Passwords as they are stored at a server: argon2id in the PHC string format, which names its own cost. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { argon2id, type Cost } from './argon2.ts'

/** OWASP's second choice for argon2id: 19 MiB, two passes, one thread. */
const USUAL: Cost = { memory: 19_456, passes: 2, threads: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32
/** What a stored hash may ask of this machine at the most. */
const LIMITS: Cost = { memory: 1_048_576, passes: 20, threads: 16 }

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,86})$/u

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/u, '')

/** `$argon2id$v=19$m=19456,t=2,p=1$…$…` */
export async function hashPassword(password: string | Uint8Array, cost: Cost = USUAL): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await argon2id({ ...cost, password, salt, length: HASH_BYTES })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.threads}$${unpadded(salt)}$${unpadded(key)}`
}

/** False also for a text that is no such hash. */
export async function isPassword(stored: string, password: string | Uint8Array): Promise<boolean> {
  const [, memory, passes, threads, salt, key] = PHC.exec(stored) ?? []
  if (salt === undefined || key === undefined) return false
  const cost: Cost = { memory: Number(memory), passes: Number(passes), threads: Number(threads) }
  const isBounded =
    cost.memory >= 8 * cost.threads &&
    cost.passes >= 1 &&
    cost.threads >= 1 &&
    cost.memory <= LIMITS.memory &&
    cost.passes <= LIMITS.passes &&
    cost.threads <= LIMITS.threads
  if (!isBounded) return false
  const expected = Buffer.from(key, 'base64')
  return timingSafeEqual(
    await argon2id({ ...cost, password, salt: Buffer.from(salt, 'base64'), length: expected.length }),
    expected,
  )
}
