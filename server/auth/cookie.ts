/**
 * Cookies of the desk: the session, out of reach of scripts and sent to our own pages only; and the word of a device that an
 * officer has used. Over TLS their names begin with `__Host-`, so that no other host of the domain can plant them.
 */
const SESSION = 'sill_desk'
const DEVICE = 'sill_device'
const HOST = '__Host-'
const FLAGS = 'HttpOnly; SameSite=Strict'
const DEVICE_SECONDS = 180 * 86_400

export const sessionCookie = (token: string, expiresAt: Date): string =>
  `${SESSION}=${token}; ${FLAGS}; Expires=${expiresAt.toUTCString()}`
export const endCookie = (): string => `${SESSION}=; ${FLAGS}; Max-Age=0`
export const deviceCookie = (word: string): string => `${DEVICE}=${word}; ${FLAGS}; Max-Age=${DEVICE_SECONDS}`

/** As it is sent: a `__Host-` cookie is `Secure`, for the whole host and no other. */
export const cookieFor = (cookie: string, isSecure: boolean): string =>
  isSecure ? `${HOST}${cookie}; Path=/; Secure` : `${cookie}; Path=/api`

export const tokenInCookie = (header: string | undefined, isSecure: boolean): string | undefined =>
  valueOf(header, SESSION, isSecure)
export const deviceInCookie = (header: string | undefined, isSecure: boolean): string | undefined =>
  valueOf(header, DEVICE, isSecure)

function valueOf(header: string | undefined, wanted: string, isSecure: boolean): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=')
    if (name === `${isSecure ? HOST : ''}${wanted}` && value) return value
  }
  return undefined
}
