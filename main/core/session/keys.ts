/**
 * The data key: 32 random bytes, kept only wrapped. The wrap is AES-256-GCM with a key that argon2id makes of the
 * password, mixed with a random part that lies outside of the data folder (`vault.ts`): without either nothing opens. What is
 * wrapped is bound to its account by the additional data.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { argon2id } from '../../../secrets/argon2.ts'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'))

export const wrapSchema = z.strictObject({
  /** argon2id: KiB of memory, passes, threads. */
  memory: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(20),
  threads: z.int().min(1).max(16),
  salt: hex(16),
  iv: hex(12),
  sealed: hex(32),
  tag: hex(16),
  /** Made with a part that is kept elsewhere; wraps of earlier programs were not. */
  kept: z.literal(true).optional(),
})
export type KeyWrap = z.infer<typeof wrapSchema>

/** OWASP's first choice for argon2id: 46 MiB, one pass, one thread. */
const COST = { memory: 47_104, passes: 1, threads: 1 } as const

export const newDataKey = (): Buffer => randomBytes(32)

/** Gives the part of a wrap with this salt, which lies outside of the data folder. */
export type PartOf = (salt: string) => Buffer | undefined

/** The key of a wrap: what the secret gives, mixed with the part that is kept elsewhere. */
export const mixed = (secret: Buffer, part: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, part, 'sill/kept-wrap', 32))

async function passwordKey(
  password: string,
  salt: Buffer,
  cost: Pick<KeyWrap, 'memory' | 'passes' | 'threads'>,
): Promise<Buffer> {
  const { memory, passes, threads } = cost
  return argon2id({ password: password.normalize('NFC'), salt, memory, passes, threads, length: 32 })
}

/** `keep` makes the part, and has it on disk when it returns. */
export async function wrapKey(
  dataKey: Buffer,
  password: string,
  accountId: string,
  keep: (salt: string) => Buffer,
): Promise<KeyWrap> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const key = mixed(await passwordKey(password, salt, COST), keep(salt.toString('hex')))
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(accountId))
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return {
    ...COST,
    salt: salt.toString('hex'),
    iv: iv.toString('hex'),
    sealed: sealed.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    kept: true,
  }
}

/** Can it be opened here at all? Its part may be gone. */
export const isWhole = (wrap: Pick<KeyWrap, 'salt' | 'kept'>, partOf: PartOf): boolean =>
  wrap.kept !== true || partOf(wrap.salt) !== undefined

/** The data key, or undefined when the password is not the one, or the part is gone. */
export async function unwrapKey(
  wrap: KeyWrap,
  password: string,
  accountId: string,
  partOf: PartOf,
): Promise<Buffer | undefined> {
  const part = wrap.kept === true ? partOf(wrap.salt) : undefined
  if (wrap.kept === true && !part) return undefined
  const secret = await passwordKey(password, Buffer.from(wrap.salt, 'hex'), wrap)
  const decipher = createDecipheriv(
    'aes-256-gcm',
    part ? mixed(secret, part) : secret,
    Buffer.from(wrap.iv, 'hex'),
  )
    .setAAD(Buffer.from(accountId))
    .setAuthTag(Buffer.from(wrap.tag, 'hex'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrap.sealed, 'hex')), decipher.final()])
  } catch {
    return undefined // the tag does not fit: another password
  }
}

/** A key of its own for each purpose; `name` is permanent. */
export function subkeyOf(dataKey: Buffer, name: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), `sill/${name}`, 32))
}
