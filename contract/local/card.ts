/** Cards as the window sees them. Part of `local.session`. */
import * as z from 'zod'
import { problemSchema } from '../../domain/kit/problem.ts'
import { instantSchema } from '../shapes.ts'

/** What the token itself says of its PIN; many tokens say nothing before the first wrong one. */
export const pinStateSchema = z.enum(['usual', 'countLow', 'finalTry', 'locked', 'unset'])
export type PinState = z.infer<typeof pinStateSchema>

export const cardSchema = z.object({
  /** Names the token as long as it is plugged in. */
  token: z.string().max(400),
  label: z.string(),
  serial: z.string(),
  reader: z.string(),
  pin: pinStateSchema,
  /** Null: no certificate with a key on it, or the token shows it only after its PIN. */
  certificate: z
    .object({ subject: z.string(), company: z.string(), serial: z.string(), notAfter: instantSchema })
    .nullable(),
})
export type Card = z.infer<typeof cardSchema>

export const cardsSchema = z.object({
  cards: z.array(cardSchema),
  /** Why nothing, or not everything, could be read: no driver, a driver that crashed, … */
  problem: problemSchema.optional(),
})
export const cardPinSchema = z.object({ token: z.string().max(400), pin: z.string().min(1).max(64) })
