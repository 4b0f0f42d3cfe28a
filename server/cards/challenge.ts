/** Challenges: random numbers, sealed; good for five minutes and one attempt, which the database remembers. */
import { randomUUID } from 'node:crypto'
import { lt } from 'drizzle-orm'
import * as z from 'zod'
import { challengeUses } from '../../db/central/cards.ts'
import type { Services } from '../platform/context.ts'

const PURPOSE = 'card-challenge'
const LIFE_MS = 5 * 60_000
const sealedSchema = z.object({ id: z.uuid(), until: z.number() })

export function newChallenge({ secret, now }: Pick<Services, 'secret' | 'now'>): {
  challenge: string
  expiresAt: string
} {
  const until = now().getTime() + LIFE_MS
  return {
    challenge: secret.seal(PURPOSE, JSON.stringify({ id: randomUUID(), until })),
    expiresAt: new Date(until).toISOString(),
  }
}

/** True once, in time; the attempt uses the challenge up. */
export async function useChallenge(
  { db, secret, now }: Pick<Services, 'db' | 'secret' | 'now'>,
  challenge: string,
): Promise<boolean> {
  const plain = secret.open(PURPOSE, challenge)
  if (plain === undefined) return false
  const { id, until } = sealedSchema.parse(JSON.parse(plain))
  if (until <= now().getTime()) return false
  await db.delete(challengeUses).where(lt(challengeUses.expiresAt, now()))
  const used = await db
    .insert(challengeUses)
    .values({ id, expiresAt: new Date(until) })
    .onConflictDoNothing()
    .returning({ id: challengeUses.id })
  return used.length === 1
}
