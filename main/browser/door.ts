/**
 * Who may talk to the browser host. A one-time token in the address of a new window is exchanged for a cookie; the
 * cookie is good for every window of that browser until the process ends. Nothing of this is ever written to disk.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Tokens handed out and not yet used; the oldest is void when there are more. */
const maxWaitingTokens = 16

export interface Door {
  /** A fresh token, 256 bits, for one window. */
  newToken(): string
  /** The cookie's value for a token that was not used yet; undefined for any other. */
  exchange(token: string): string | undefined
  /** Does this Cookie header carry a cookie that was handed out here? */
  admits(cookieHeader: string | undefined): boolean
  /** Set-Cookie for `exchange`'s value. Cookies know no ports, hence the port in the name. */
  setCookie(value: string): string
}

export function createDoor(port: number): Door {
  const name = `sill-window-${port}`
  const waiting: Buffer[] = []
  const cookies: Buffer[] = []
  return {
    newToken() {
      const token = randomSecret()
      waiting.push(digest(token))
      if (waiting.length > maxWaitingTokens) waiting.shift()
      return token
    },
    exchange(token) {
      const index = indexOf(waiting, token)
      if (index === -1) return undefined
      waiting.splice(index, 1)
      const cookie = randomSecret()
      cookies.push(digest(cookie))
      return cookie
    },
    admits: (cookieHeader) =>
      cookieValues(cookieHeader, name).some((value) => indexOf(cookies, value) !== -1),
    setCookie: (value) => `${name}=${value}; HttpOnly; SameSite=Strict; Path=/`,
  }
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

function indexOf(digests: readonly Buffer[], secret: string): number {
  const wanted = digest(secret)
  return digests.findIndex((known) => timingSafeEqual(known, wanted))
}

function cookieValues(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1))
}
