/** The desk's session cookie: out of reach of scripts, sent to our own pages only. */
const NAME = 'sill_desk'
const FLAGS = 'Path=/api; HttpOnly; SameSite=Strict'

export const sessionCookie = (token: string, expiresAt: Date): string => `${NAME}=${token}; ${FLAGS}; Expires=${expiresAt.toUTCString()}`
export const endCookie = (): string => `${NAME}=; ${FLAGS}; Max-Age=0`

export function tokenInCookie(header: string | undefined): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=')
    if (name === NAME && value) return value
  }
  return undefined
}
