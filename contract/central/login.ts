/** What both ways in have in common. */
import * as z from 'zod'
import { accountSchema, instantSchema } from '../shapes.ts'

/** Failed attempts at an account since somebody last came in: told to who comes in next. */
export const failedTriesSchema = z.object({
  count: z.int().min(1),
  lastAt: instantSchema,
  addresses: z.array(z.string()),
})
export type FailedTries = z.infer<typeof failedTriesSchema>

export const deviceInput = {
  /** Of an earlier log-in from here: wrong tries of others do not hold up a device that the account was used on. */
  device: z.string().max(1000).optional(),
  /** As the owner's list of sessions names it. */
  deviceName: z.string().max(100).optional(),
}

export const loginOutputSchema = z.object({
  token: z.string(),
  expiresAt: instantSchema,
  account: accountSchema,
  /** Rises whenever the password changes: an older offline wrap is then stale. */
  passwordVersion: z.int(),
  /** For `device` at the next log-in from here; opens nothing. Desk pages have it in a cookie. */
  device: z.string().optional(),
  failedTries: failedTriesSchema.optional(),
})
