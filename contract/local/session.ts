import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { procedure } from '../errors.ts'
import { accountSchema, captchaSchema, idSchema, loginBySchema } from '../shapes.ts'

export const sessionStateSchema = z.discriminatedUnion('state', [
  /** Nobody: the page shows the login. `known` have logged in here before and may unlock without network. */
  z.object({ state: z.literal('locked'), known: z.array(z.object({ id: idSchema, loginName: z.string(), displayName: z.string(), tenantName: z.string() })), reason: z.object({ zh: z.string(), en: z.string() }).optional() }),
  /** `contact: offline` until the server has confirmed the account in this session. */
  z.object({ state: z.literal('open'), account: accountSchema, loginBy: loginBySchema, contact: z.enum(['offline', 'confirmed']) }),
])
export type SessionState = z.infer<typeof sessionStateSchema>

export const session = {
  state: procedure.output(sessionStateSchema),
  captcha: procedure.output(captchaSchema),
  /** With network. Opens (or creates) the account's encrypted file. */
  login: procedure.input(z.object({ loginName: z.string().min(1).max(100), password: z.string().min(1).max(200), captchaToken: z.string().max(2000), captchaAnswer: z.string().max(20) })).output(sessionStateSchema),
  /** Without network, for who has logged in here before. Throttled: AUTH_THROTTLED says when to try again. */
  unlock: procedure.input(z.object({ loginName: z.string().min(1).max(100), password: z.string().min(1).max(200) })).output(sessionStateSchema),
  /** 退出: closes and locks the local data; drafts and outbox stay. */
  logout: procedure.output(sessionStateSchema),
  changePassword: procedure.input(z.object({ current: z.string().min(1).max(200), next: z.string().min(8).max(200) })).output(z.object({ changed: z.boolean() })),
  watch: procedure.output(eventIterator(sessionStateSchema)),
}
