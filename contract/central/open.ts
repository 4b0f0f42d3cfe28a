import * as z from 'zod'
import { procedure } from '../errors.ts'
import { idSchema, instantSchema, pageParameter } from '../shapes.ts'

/** Without log-in; what systems add stands in their own contracts. */
export const publicNoticeSchema = z.object({
  id: idSchema,
  title: z.string(),
  titleEn: z.string(),
  body: z.string(),
  bodyEn: z.string(),
  publisher: z.string(),
  isPinned: z.boolean(),
  publishedAt: instantSchema,
})
export type PublicNotice = z.infer<typeof publicNoticeSchema>

export const open = {
  /** Published for everybody, pinned ones first, then the newest. */
  notices: procedure
    .route({ method: 'GET', path: '/open/notices', summary: 'Public notices', tags: ['open'] })
    .input(z.object({ page: pageParameter }))
    .output(z.object({ notices: z.array(publicNoticeSchema), total: z.int(), pageSize: z.int() })),
  /** For the operator of the WeChat official account, who proves it by the secret of its gateway. */
  wechatTicket: procedure
    .route({
      method: 'POST',
      path: '/open/wechat/tickets',
      summary: 'The address at which a follower binds an account, ten minutes long',
      tags: ['open'],
    })
    .input(z.object({ follower: z.string().min(1).max(128), secret: z.string().min(1).max(500) }))
    .output(z.object({ address: z.url() })),
  /** 用户绑定. Refusals as those of a log-in, and OPEN_TICKET. */
  bindWechat: procedure
    .route({
      method: 'POST',
      path: '/open/wechat/bindings',
      summary: 'Bind an account to a follower',
      tags: ['open'],
    })
    .input(
      z.object({
        ticket: z.string().max(1000),
        loginName: z.string().min(1).max(100),
        password: z.string().min(1).max(200),
        captchaToken: z.string().max(2000),
        captchaAnswer: z.string().max(20),
      }),
    )
    .output(z.object({ displayName: z.string() })),
}
