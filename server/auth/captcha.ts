/** Captchas: the token is the answer, sealed; it is good for five minutes and one attempt, which the database remembers. */
import { randomUUID } from 'node:crypto'
import { lt } from 'drizzle-orm'
import * as z from 'zod'
import { captchaUses } from '../../db/central/accounts.ts'
import type { Services } from '../platform/context.ts'
import type { Secret } from '../platform/secret.ts'
import { createPainter, randomText } from './captcha-picture.ts'

const PURPOSE = 'captcha'
const LIFE_MS = 5 * 60 * 1000
const sealedSchema = z.object({ id: z.uuid(), answer: z.string(), until: z.number() })

export function createCaptchas() {
  const paint = createPainter()
  return ({ secret, now }: Pick<Services, 'secret' | 'now'>): { token: string; png: string } => {
    const answer = randomText(4)
    const token = secret.seal(
      PURPOSE,
      JSON.stringify({ id: randomUUID(), answer, until: now().getTime() + LIFE_MS }),
    )
    return { token, png: paint(answer).toString('base64') }
  }
}

/** What a token holds, for whoever knows the secret; undefined when it was not sealed by it. */
export function openCaptcha(secret: Secret, token: string): z.infer<typeof sealedSchema> | undefined {
  const plain = secret.open(PURPOSE, token)
  return plain === undefined ? undefined : sealedSchema.parse(JSON.parse(plain))
}

/** True once, for the right answer in time; the attempt uses the captcha up either way. */
export async function isCaptchaRight(
  { db, secret, now }: Pick<Services, 'db' | 'secret' | 'now'>,
  token: string,
  given: string,
): Promise<boolean> {
  const captcha = openCaptcha(secret, token)
  const at = now()
  if (!captcha || captcha.until <= at.getTime()) return false
  const used = await db
    .insert(captchaUses)
    .values({ id: captcha.id, expiresAt: new Date(captcha.until) })
    .onConflictDoNothing()
    .returning({ id: captchaUses.id })
  await db.delete(captchaUses).where(lt(captchaUses.expiresAt, at))
  return used.length === 1 && captcha.answer === given.normalize('NFKC').trim().toUpperCase()
}
