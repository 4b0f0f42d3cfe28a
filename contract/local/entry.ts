import * as z from 'zod'
import { colleaguesSchema, profileSchema } from '../central/entry.ts'
import { publicNoticeSchema } from '../central/open.ts'
import { procedure } from '../errors.ts'
import { instantSchema } from '../shapes.ts'

const captcha = { captchaToken: z.string().max(2000), captchaAnswer: z.string().max(20) }
const values = z.record(z.string(), z.string())

/** What needs no account, and what an account says of itself. All of it is asked of the server, but for public notices, which stay. */
export const entry = {
  /** Public notices as the server last gave them: `asOf` is when, null when it never has. */
  notices: procedure.output(
    z.object({
      notices: z.array(publicNoticeSchema),
      asOf: instantSchema.nullable(),
      /** Asked just now. */ isCurrent: z.boolean(),
    }),
  ),
  organisation: procedure
    .input(z.object({ code: z.string().min(1).max(40), ...captcha }))
    .output(z.object({ code: z.string(), creditCode: z.string(), known: values.nullable() })),
  register: procedure
    .input(
      z.object({
        key: z.uuid(),
        statementVersion: z.string().max(40),
        loginName: z.string().max(100),
        password: z.string().max(200),
        values,
        ...captcha,
      }),
    )
    .output(z.object({ loginName: z.string(), status: z.enum(['confirmed', 'pending']) })),
  forgotPassword: procedure
    .input(z.object({ loginName: z.string().max(100), email: z.string().max(254), ...captcha }))
    .output(z.object({ asked: z.literal(true) })),
  profile: procedure.output(profileSchema),
  saveProfile: procedure
    .input(z.object({ values, sharedVersion: z.int(), password: z.string().max(200).optional() }))
    .output(
      z.discriminatedUnion('saved', [
        z.object({ saved: z.literal(true), sharedVersion: z.int() }),
        z.object({ saved: z.literal(false), sharedVersion: z.int(), theirs: values }),
      ]),
    ),
  colleagues: procedure.input(z.object({ page: z.int().min(1) })).output(colleaguesSchema),
  decideColleague: procedure
    .input(z.object({ id: z.uuid(), isConfirmed: z.boolean() }))
    .output(z.object({ loginName: z.string() })),
}
