/** Tickets of who runs the server: sealed with its secret, good for five minutes. */
import * as z from 'zod'
import type { Services } from '../platform/context.ts'
import type { Secret } from '../platform/secret.ts'

const PURPOSE = 'card-ticket'
const sealedSchema = z.object({ until: z.number() })

export const newTicket = (secret: Secret, now: Date = new Date()): string =>
  secret.seal(PURPOSE, JSON.stringify({ until: now.getTime() + 5 * 60_000 }))

export function isTicketRight({ secret, now }: Pick<Services, 'secret' | 'now'>, ticket: string): boolean {
  const plain = secret.open(PURPOSE, ticket)
  return plain !== undefined && sealedSchema.parse(JSON.parse(plain)).until > now().getTime()
}
