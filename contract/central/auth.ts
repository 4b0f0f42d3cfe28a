import * as z from 'zod'
import { possessionSchema } from '../card-signing.ts'
import { procedure } from '../errors.ts'
import { cardAuth } from './card.ts'
import { entryAuth } from './entry.ts'
import { sessionAuth } from './sessions.ts'
import { deviceInput, loginOutputSchema } from './login.ts'
import { entranceSchema, accountSchema, captchaSchema, idSchema, instantSchema } from '../shapes.ts'

/** Of a session at the desk: when it ends unless somebody uses it, and after how many milliseconds without use; where its page finds the card reader; until when a card has confirmed what it issues. */
const deskStandingSchema = z.object({
  idleAt: instantSchema,
  idleMs: z.number(),
  cardPort: z.int(),
  cardUntil: instantSchema.nullable(),
})

/** Sessions are bearer tokens in `Authorization`; the desk's pages use the same token in an HttpOnly cookie. */
export const auth = {
  captcha: procedure
    .route({ method: 'GET', path: '/auth/captcha', summary: 'A captcha picture 验证码', tags: ['auth'] })
    .output(captchaSchema),
  login: procedure
    .route({
      method: 'POST',
      path: '/auth/login',
      summary: 'Log in with user name, password and captcha',
      tags: ['auth'],
    })
    .input(
      z.object({
        loginName: z.string().min(1).max(100),
        password: z.string().min(1).max(200),
        captchaToken: z.string().max(2000),
        captchaAnswer: z.string().min(1).max(20),
        asRole: z.enum(['client', 'desk']).default('client'),
        /** Whoever is not of this role is refused with AUTH_ENTRANCE. */
        entrance: entranceSchema.optional(),
        ...deviceInput,
      }),
    )
    .output(loginOutputSchema),
  logout: procedure
    .route({ method: 'POST', path: '/auth/logout', summary: 'End this session', tags: ['auth'] })
    .output(z.object({ ended: z.boolean() })),
  me: procedure
    .route({ method: 'GET', path: '/auth/me', summary: 'The account of this session', tags: ['auth'] })
    .output(
      z.object({
        account: accountSchema,
        passwordVersion: z.int(),
        serverTime: instantSchema,
        /** At the desk. */ desk: deskStandingSchema.optional(),
      }),
    ),
  changePassword: procedure
    .route({
      method: 'POST',
      path: '/auth/password',
      summary: 'Change the password; ends all other sessions',
      tags: ['auth'],
    })
    .input(
      z.object({
        current: z.string().min(1).max(200),
        /** AUTH_PASSWORD_WEAK when it is short, common, or holds the user name. */ next: z
          .string()
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ passwordVersion: z.int() })),
  /** The recovery copy of the workstation's data key, sealed at the server; given back only to the account itself. */
  putRecovery: procedure
    .route({
      method: 'PUT',
      path: '/auth/recovery',
      summary: 'Deposit the data key for recovery',
      tags: ['auth'],
    })
    .input(z.object({ workstationId: idSchema, dataKey: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(z.object({ stored: z.boolean() })),
  /** A session alone is not enough: the password once more, or a card of the account (purpose `recover`). Each one is audited. */
  getRecovery: procedure
    .route({
      method: 'POST',
      path: '/auth/recovery/{workstationId}',
      summary: 'Recover the data key',
      tags: ['auth'],
    })
    .input(
      z.object({
        workstationId: idSchema,
        password: z.string().min(1).max(200).optional(),
        card: possessionSchema.optional(),
      }),
    )
    .output(
      z.object({
        dataKey: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullable(),
      }),
    ),
  ...cardAuth,
  ...sessionAuth,
  ...entryAuth,
}
