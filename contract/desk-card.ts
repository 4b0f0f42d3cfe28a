/**
 * How the desk's page reaches the card reader of the officer's own machine: a small program there listens on the loopback, for
 * the pages of the one server that it was told of. It signs for two purposes only, so that nobody logs in through it.
 */
import * as z from 'zod'
import { possessionSchema } from './card-signing.ts'
import { cardPinSchema, cardsSchema } from './local/card.ts'

/** Unless the server's setting and the program's say another. */
export const DESK_CARD_PORT = 17_831

/** What an officer's card may sign for here: confirming what is issued, and binding itself to the account. */
export const deskCardPurposes = ['issue', 'bind'] as const

export const deskCardCalls = {
  /** GET */
  cards: { path: '/cards', output: cardsSchema },
  /** POST, JSON. Refusals are problems with status 422: AUTH_PIN_*, AUTH_CARD_*. */
  prove: {
    path: '/prove',
    input: z.strictObject({
      ...cardPinSchema.shape,
      purpose: z.enum(deskCardPurposes),
      challenge: z.string().min(1).max(2000),
    }),
    output: possessionSchema,
  },
} as const
