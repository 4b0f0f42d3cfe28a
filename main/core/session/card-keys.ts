/**
 * The data key, wrapped for a card. An RSA card signs a text that nothing else has signed (the signature is the same each
 * time, and only the card can make it); an EC card agrees on a secret with a key that is thrown away. The wrap is
 * AES-256-GCM with HKDF of either, mixed with a part that lies outside of the data folder. Cards whose EC key only signs get no wrap: they open local data through the server.
 */
import { createCipheriv, createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { signedText } from '../../../contract/card-signing.ts'
import type { ChosenCard } from '../card/reader.ts'
import { mixed, type PartOf } from './keys.ts'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'))

export const cardWrapSchema = z.strictObject({
  /** SHA-256 of the card's certificate. */
  fingerprint: hex(32),
  salt: hex(32),
  /** EC cards: the public point to agree with. */
  point: hex(65).optional(),
  iv: hex(12),
  sealed: hex(32),
  tag: hex(16),
  /** Made with a part that is kept elsewhere; wraps of earlier programs were not. */
  kept: z.literal(true).optional(),
})
export type CardWrap = z.infer<typeof cardWrapSchema>

/** What a card's answer to one salt (and point) is good for. */
export interface CardSecret {
  readonly fingerprint: string
  readonly salt: string
  readonly point?: string | undefined
  readonly bytes: Buffer
}

export const isRsa = ({ x509 }: ChosenCard): boolean => x509.publicKey.asymmetricKeyType === 'rsa'
export const newSalt = (): string => randomBytes(32).toString('hex')

/** What an RSA card signs for its secret. */
export const secretText = (fingerprint: string, salt: string): Buffer =>
  Buffer.from(signedText('data-key', `${fingerprint}\n${salt}`))

const wrapKeyOf = ({ bytes, salt }: CardSecret): Buffer =>
  Buffer.from(hkdfSync('sha256', bytes, Buffer.from(salt, 'hex'), 'sill/card-wrap', 32))

/** `keep` makes the part, and has it on disk when it returns. */
export function wrapForCard(
  dataKey: Buffer,
  secret: CardSecret,
  accountId: string,
  keep: (salt: string) => Buffer,
): CardWrap {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', mixed(wrapKeyOf(secret), keep(secret.salt)), iv).setAAD(
    Buffer.from(accountId),
  )
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return {
    fingerprint: secret.fingerprint,
    salt: secret.salt,
    ...(secret.point !== undefined && { point: secret.point }),
    iv: iv.toString('hex'),
    sealed: sealed.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    kept: true,
  }
}

/** Undefined when this secret is not the one, or the part is gone. */
export function unwrapByCard(
  wrap: CardWrap,
  secret: CardSecret,
  accountId: string,
  partOf: PartOf,
): Buffer | undefined {
  const part = wrap.kept === true ? partOf(wrap.salt) : undefined
  if (wrap.kept === true && !part) return undefined
  const key = wrapKeyOf(secret)
  const decipher = createDecipheriv('aes-256-gcm', part ? mixed(key, part) : key, Buffer.from(wrap.iv, 'hex'))
    .setAAD(Buffer.from(accountId))
    .setAuthTag(Buffer.from(wrap.tag, 'hex'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrap.sealed, 'hex')), decipher.final()])
  } catch {
    return undefined // the tag does not fit: another card, or another account
  }
}

/** The secret of an EC card; undefined when it does not agree on keys. `known`: for opening that wrap. */
export async function agreedSecret(
  card: ChosenCard,
  pin: string,
  known: CardWrap | undefined,
): Promise<CardSecret | undefined> {
  const point = known?.point ?? createECDH('prime256v1').generateKeys('hex')
  const agreed = await card.agree(pin, Buffer.from(point, 'hex'))
  return agreed.ok
    ? { fingerprint: card.fingerprint, salt: known?.salt ?? newSalt(), point, bytes: agreed.value }
    : undefined
}
