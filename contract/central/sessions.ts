/** The sessions of an account, as their owner sees and ends them; and what a session at the desk does once more. Part of `central.auth`. */
import * as z from 'zod'
import { possessionSchema } from '../card-signing.ts'
import { procedure } from '../errors.ts'
import { idSchema, instantSchema, loginBySchema } from '../shapes.ts'

export const sessionLineSchema = z.object({
  id: idSchema,
  door: z.enum(['client', 'desk']),
  /** The machine's or the browser's name. */
  device: z.string(),
  address: z.string(),
  loginBy: loginBySchema,
  createdAt: instantSchema,
  lastUsedAt: instantSchema,
  /** The one that asks. */
  isThis: z.boolean(),
})
export type SessionLine = z.infer<typeof sessionLineSchema>

/** One of them by its id, all but this one, or every one. */
export const endSessionsSchema = z.discriminatedUnion('which', [
  z.object({ which: z.literal('one'), id: idSchema }),
  z.object({ which: z.literal('others') }),
  z.object({ which: z.literal('all') }),
])

export const sessionAuth = {
  sessions: procedure
    .route({
      method: 'GET',
      path: '/auth/sessions',
      summary: 'The sessions of this account that stand',
      tags: ['auth'],
    })
    .output(z.array(sessionLineSchema)),
  endSessions: procedure
    .route({
      method: 'POST',
      path: '/auth/sessions/end',
      summary: 'End sessions of this account 退出; their streams are cut at once',
      tags: ['auth'],
    })
    .input(endSessionsSchema)
    .output(z.object({ ended: z.int().min(0) })),
  /** Somebody is at the desk: its session ends when this, and every call that is more than a look, has not come for a while. */
  stay: procedure
    .route({ method: 'POST', path: '/auth/stay', summary: 'This session is in use', tags: ['auth'] })
    .output(z.object({ idleAt: instantSchema.nullable() })),
  /** Purpose `issue`: for some minutes this session may issue what the account issues by card only. */
  confirmCard: procedure
    .route({
      method: 'POST',
      path: '/auth/card/confirm',
      summary: 'Confirm by card what this session issues',
      tags: ['auth'],
    })
    .input(possessionSchema)
    .output(z.object({ until: instantSchema })),
  /** The officer's own choice, confirmed by the card (purpose `issue`) both ways. */
  requireCard: procedure
    .route({
      method: 'POST',
      path: '/auth/card/required',
      summary: 'Issue certificates and blanks by card only, or no longer',
      tags: ['auth'],
    })
    .input(z.object({ isRequired: z.boolean(), card: possessionSchema }))
    .output(z.object({ isRequired: z.boolean() })),
}
