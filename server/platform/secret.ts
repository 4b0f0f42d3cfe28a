/** The server's secret: seals what leaves the process and must come back unchanged and unread (AES-256-GCM). */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

export interface Secret {
  /** Base64url of nonce, tag and cipher text; `purpose` separates uses. */
  seal(purpose: string, plain: string): string
  /** Undefined when it was not sealed here, for this purpose. */
  open(purpose: string, sealed: string): string | undefined
}

/** `hex`: at least 32 bytes. Throws at start-up when it is shorter. */
export function createSecret(hex: string): Secret {
  if (!/^[0-9a-f]{64,}$/iu.test(hex)) throw new Error('SILL_SECRET must be at least 32 bytes in hex')
  const root = Buffer.from(hex, 'hex')
  const keyFor = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `sill:${purpose}`, 32))
  return {
    seal(purpose, plain) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(purpose, sealed) {
      const raw = Buffer.from(sealed, 'base64url')
      if (raw.length < 28) return undefined
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), raw.subarray(0, 12))
      decipher.setAuthTag(raw.subarray(12, 28))
      try {
        return Buffer.concat([decipher.update(raw.subarray(28)), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
