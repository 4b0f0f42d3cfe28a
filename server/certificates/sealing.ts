/** Private keys at rest: AES-256-GCM under a key derived from the server's secret, bound to a purpose. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16

const keyFor = (secret: Uint8Array, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'sill/sealing/1', purpose, 32))

/** base64 of iv ‖ tag ‖ ciphertext. */
export function seal(secret: Uint8Array, purpose: string, text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Throws when the secret is not the one that sealed it: the installation is misconfigured and must not start. */
export function unseal(secret: Uint8Array, purpose: string, sealed: string): string {
  const raw = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), raw.subarray(0, IV_BYTES))
  decipher.setAuthTag(raw.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(raw.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}
