/** What `machine.json` holds, now and as an earlier program wrote it. */
import * as z from 'zod'
import { cardWrapSchema } from './card-keys.ts'
import { wrapSchema } from './keys.ts'
import { throttleSchema } from './throttle.ts'

const entryShape = {
  id: z.uuid(),
  loginName: z.string(),
  displayName: z.string(),
  tenantName: z.string(),
  /** By the password; absent until it was used here, and after it was changed elsewhere. */
  wrap: wrapSchema.optional(),
  /** By each card that has opened the account here. */
  cards: z.array(cardWrapSchema).optional(),
  passwordVersion: z.int(),
  /** The server's word that the account was used on this machine: wrong tries of others do not hold it up here. Opens nothing. */
  device: z.string().optional(),
  /** The server is known to have a copy of the data key. */
  deposited: z.boolean().optional(),
  /** The server ended the account's sessions: the next opening must be a login. */
  mustLogin: z.boolean(),
}

export const accountEntrySchema = z.strictObject({ ...entryShape, throttle: throttleSchema })
export type AccountEntry = z.infer<typeof accountEntrySchema>

/** In the order in which it is signed. */
export const bodySchema = z.strictObject({
  version: z.literal(2),
  counter: z.int().min(0),
  workstationId: z.uuid(),
  accounts: z.array(accountEntrySchema),
})
export const signedSchema = bodySchema.extend({ signature: z.string() })

/** Not signed, and its throttle went by the clock. */
export const firstSchema = z.strictObject({
  version: z.literal(1),
  workstationId: z.uuid(),
  accounts: z.array(
    z.strictObject({
      ...entryShape,
      throttle: z.strictObject({ failures: z.int().min(0), lastAt: z.iso.datetime().nullable() }),
    }),
  ),
})
