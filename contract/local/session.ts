import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { boundCardSchema } from '../central/card.ts'
import { failedTriesSchema } from '../central/login.ts'
import { sessionLineSchema } from '../central/sessions.ts'
import { procedure } from '../errors.ts'
import { labelSchema } from '../../domain/kit/problem.ts'
import {
  accountSchema,
  captchaSchema,
  entranceSchema,
  idSchema,
  instantSchema,
  loginBySchema,
} from '../shapes.ts'
import { cardPinSchema, cardsSchema } from './card.ts'

/** `idle`: nobody has typed or clicked for as long as was set. `desktop`: the desktop was locked, or the machine slept. `asked`: by the clerk. */
export const lockReasonSchema = z.enum(['idle', 'desktop', 'asked'])

export const sessionStateSchema = z.discriminatedUnion('state', [
  /** Nobody: the page shows the login. `known` have logged in here before and may unlock without network. */
  z.object({
    state: z.literal('locked'),
    known: z.array(
      z.object({ id: idSchema, loginName: z.string(), displayName: z.string(), tenantName: z.string() }),
    ),
    reason: labelSchema.optional(),
    /** What became of the work. */ hint: labelSchema.optional(),
    /** Whose session it was, which opens where it was left. */ lockedFor: z
      .object({
        loginName: z.string(),
        displayName: z.string(),
        loginBy: loginBySchema,
        why: lockReasonSchema,
      })
      .optional(),
  }),
  /**
   * `contact: offline` until the server has confirmed the account in this session. `mustLogin`: the server can be reached, but this
   * session, opened without it, has no standing there; what waits is sent after a log-in. `cardValidUntil`: of the certificate on the card that opened it.
   */
  z.object({
    state: z.literal('open'),
    account: accountSchema,
    loginBy: loginBySchema,
    contact: z.enum(['offline', 'confirmed']),
    mustLogin: z.boolean(),
    cardValidUntil: instantSchema.nullable(),
    /** At this account, between the last log-in and this one. */ failedTries: failedTriesSchema.optional(),
    lock: z.object({
      /** After so many minutes without input; 0: never. */ minutes: z.int(),
      /** At most so many may be chosen here, and whether it may be off. */ mostMinutes: z.int(),
      mayBeOff: z.boolean(),
      /** Seconds until it locks, while that is to be told. */ closesIn: z.int().nullable(),
    }),
  }),
])
export type SessionState = z.infer<typeof sessionStateSchema>

export const session = {
  state: procedure.output(sessionStateSchema),
  captcha: procedure.output(captchaSchema),
  /** With network. Opens (or creates) the account's encrypted file. */
  login: procedure
    .input(
      z.object({
        loginName: z.string().min(1).max(100),
        password: z.string().min(1).max(200),
        captchaToken: z.string().max(2000),
        captchaAnswer: z.string().max(20),
        /** By whose entrance. */
        entrance: entranceSchema.optional(),
      }),
    )
    .output(sessionStateSchema),
  /** Without network, for who has logged in here before. Throttled: AUTH_THROTTLED says when to try again. */
  unlock: procedure
    .input(z.object({ loginName: z.string().min(1).max(100), password: z.string().min(1).max(200) }))
    .output(sessionStateSchema),
  /** 卡介质: the tokens that are plugged in. Takes as long as the drivers do; never more than some seconds. */
  cards: procedure.output(cardsSchema),
  /** By card: with network at the server; when it cannot be reached, what this card has opened here before. */
  cardLogin: procedure.input(cardPinSchema).output(sessionStateSchema),
  /** 绑定卡介质: binds the card to the open account, and lets it open the local data. */
  bindCard: procedure.input(cardPinSchema).output(boundCardSchema),
  boundCards: procedure.output(z.array(boundCardSchema)),
  /** 退出: closes and locks the local data at once; drafts and outbox stay. With network the session ends at the server too. */
  logout: procedure.output(sessionStateSchema),
  /** Somebody is at the window. */
  active: procedure.output(z.object({ noted: z.boolean() })),
  /** Closes the local data at once, as 【退出】 does; the session at the server stands, and the same account opens where it left. */
  lock: procedure.output(sessionStateSchema),
  /** Where this account is logged in; with network. */
  sessions: procedure.output(z.array(sessionLineSchema)),
  /** Ends one of the others, or all of them; this machine's own is left by `logout`. */
  endSessions: procedure
    .input(
      z.discriminatedUnion('which', [
        z.object({ which: z.literal('one'), id: idSchema }),
        z.object({ which: z.literal('others') }),
      ]),
    )
    .output(z.object({ ended: z.int() })),
  changePassword: procedure
    .input(z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) }))
    .output(z.object({ changed: z.boolean() })),
  watch: procedure.output(eventIterator(sessionStateSchema)),
}
