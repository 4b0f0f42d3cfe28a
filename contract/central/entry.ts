import * as z from 'zod'
import { procedure } from '../errors.ts'
import { idSchema, instantSchema, pageParameter } from '../shapes.ts'

const captchaInput = { captchaToken: z.string().max(2000), captchaAnswer: z.string().min(1).max(20) }
const passwordInput = z.string().min(1).max(200)
/** By the names of the declared form; judged by it. */
const valuesSchema = z
  .record(z.string().max(40), z.string().max(3000))
  .refine((values) => Object.keys(values).length <= 40)

/** One user of the caller's organisation, as its other users see them. */
export const colleagueSchema = z.object({
  id: idSchema,
  loginName: z.string(),
  displayName: z.string(),
  status: z.enum(['confirmed', 'pending']),
  createdAt: instantSchema,
})
export type Colleague = z.infer<typeof colleagueSchema>
export const colleaguesSchema = z.object({
  entries: z.array(colleagueSchema),
  total: z.int(),
  pageSize: z.int(),
})

export const profileSchema = z.object({
  loginName: z.string(),
  values: z.record(z.string(), z.string()),
  /** Of the part that all users of the organisation share: goes back when it is changed. */
  sharedVersion: z.int(),
  status: z.enum(['confirmed', 'pending']),
  /** Required ones that were never given. */
  missing: z.array(z.string()),
})
export type Profile = z.infer<typeof profileSchema>

/** Without an account: registration and forgotten passwords. Every refusal is the same for known and unknown; see docs/adr/0034. */
export const entryAuth = {
  /** 10 an hour and network. Refusals: AUTH_CAPTCHA, AUTH_ORGANISATION_CODE, AUTH_OFTEN. */
  organisation: procedure
    .route({
      method: 'POST',
      path: '/auth/organisation',
      summary: 'What is told of an organisation by its code, before registering',
      tags: ['auth'],
    })
    .input(z.object({ code: z.string().min(1).max(40), ...captchaInput }))
    .output(
      z.object({
        /** Nine characters, cut out of a credit code where one was given. */
        code: z.string(),
        creditCode: z.string(),
        known: z.record(z.string(), z.string()).nullable(),
      }),
    ),
  /** Refusals: AUTH_CAPTCHA, AUTH_STATEMENT, INPUT_INVALID with places, AUTH_PASSWORD_WEAK, AUTH_NAME_TAKEN, AUTH_ORGANISATION, AUTH_OFTEN. */
  register: procedure
    .route({ method: 'POST', path: '/auth/users', summary: 'Register a user', tags: ['auth'] })
    .input(
      z.object({
        /** One for each intended registration: a repeat brings the same answer. */
        key: idSchema,
        statementVersion: z.string().max(40),
        loginName: z.string().max(100),
        password: passwordInput,
        values: valuesSchema,
        ...captchaInput,
      }),
    )
    .output(z.object({ loginName: z.string(), status: z.enum(['confirmed', 'pending']) })),
  /** The answer is the same whether there is such an account or not. Refusals: AUTH_CAPTCHA, AUTH_NO_MAIL. */
  forgotPassword: procedure
    .route({
      method: 'POST',
      path: '/auth/password/forgotten',
      summary: 'Ask for a link by mail to set a new password',
      tags: ['auth'],
    })
    .input(
      z.object({ loginName: z.string().min(1).max(100), email: z.string().min(1).max(254), ...captchaInput }),
    )
    .output(z.object({ asked: z.literal(true) })),
  /** By the link of the mail, once. Refusals: AUTH_RESET_OVER, AUTH_PASSWORD_WEAK, AUTH_THROTTLED. */
  resetPassword: procedure
    .route({
      method: 'POST',
      path: '/auth/password/reset',
      summary: 'Set a new password by the link of a mail',
      tags: ['auth'],
    })
    .input(z.object({ token: z.string().min(1).max(200), password: passwordInput }))
    .output(z.object({ loginName: z.string() })),
  profile: procedure
    .route({
      method: 'GET',
      path: '/auth/profile',
      summary: 'What this account said of itself',
      tags: ['auth'],
    })
    .output(profileSchema),
  /** Counts from the next log-in of each user. Refusals: INPUT_INVALID with places, AUTH_WRONG. */
  saveProfile: procedure
    .route({
      method: 'PUT',
      path: '/auth/profile',
      summary: 'Change what this account says of itself',
      tags: ['auth'],
    })
    .input(
      z.object({
        values: valuesSchema,
        sharedVersion: z.int(),
        /** Needed when the e-mail address is another. */
        password: passwordInput.optional(),
      }),
    )
    .output(
      z.discriminatedUnion('saved', [
        z.object({ saved: z.literal(true), sharedVersion: z.int() }),
        /** Somebody else of the organisation has changed the shared part meanwhile: nothing was saved. */
        z.object({
          saved: z.literal(false),
          sharedVersion: z.int(),
          /** As they stand now, of those that differ. */ theirs: z.record(z.string(), z.string()),
        }),
      ]),
    ),
  /** 本单位用户. */
  colleagues: procedure
    .route({
      method: 'GET',
      path: '/auth/colleagues',
      summary: 'Users of the same organisation: those who wait first, then by registration',
      tags: ['auth'],
    })
    .input(z.object({ page: pageParameter }))
    .output(colleaguesSchema),
  /** Whoever is refused is locked out. Refusals: AUTH_NOT_PENDING. */
  decideColleague: procedure
    .route({
      method: 'POST',
      path: '/auth/colleagues/{id}/decision',
      summary: 'Confirm or refuse a new user of the same organisation',
      tags: ['auth'],
    })
    .input(z.object({ id: idSchema, isConfirmed: z.boolean() }))
    .output(z.object({ loginName: z.string() })),
}

/** 用户确认 at the desk: new users of organisations that had users before. */
export const newcomersDesk = {
  newcomers: procedure
    .route({
      method: 'GET',
      path: '/desk/newcomers',
      summary: 'Users who wait to be confirmed, oldest first',
      tags: ['desk'],
    })
    .input(z.object({ page: pageParameter }))
    .output(
      z.object({
        entries: z.array(colleagueSchema.extend({ tenantName: z.string(), organisationCode: z.string() })),
        total: z.int(),
        pageSize: z.int(),
      }),
    ),
  decideNewcomer: procedure
    .route({
      method: 'POST',
      path: '/desk/newcomers/{id}/decision',
      summary: 'Confirm or refuse a new user',
      tags: ['desk'],
    })
    .input(z.object({ id: idSchema, isConfirmed: z.boolean() }))
    .output(z.object({ loginName: z.string() })),
}
