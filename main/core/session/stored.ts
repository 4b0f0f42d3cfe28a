/** Shapes of the facts that a session keeps in its encrypted file. */
import * as z from 'zod'
import type { Circumstances } from '../../../domain/kit/document.ts'
import { accountSchema, instantSchema } from '../../../contract/shapes.ts'

/** Each way in has its own session at the server: who unlocks by password does not act as the card. */
export const tokenFact = (loginBy: Circumstances['loginBy']): string =>
  loginBy === 'card' ? 'token.card' : 'token'
export const tokenSchema = z.string()
export const storedAccountSchema = accountSchema
/** The change feed: how far it is applied, and up to which instant of the server the mirror is complete. */
/** `systems`: those that the account worked in when it was read; the server leaves out the others' rows. */
export const feedSchema = z.object({
  cursor: z.int().min(0),
  freshAt: instantSchema.nullable(),
  systems: z.array(z.string()).optional(),
})
/** Whether this data key has been deposited at the server. */
export const depositedSchema = z.boolean()
