import * as z from 'zod'
import {
  BODY_MAX,
  noticeRoles,
  noticeTypes,
  TITLE_MAX,
  type NoticeType,
} from '../../domain/general/notice.ts'
import { procedure } from '../errors.ts'
import { LARGE_BYTES } from '../route-limits.ts'
import { idSchema, instantSchema, pageParameter } from '../shapes.ts'

const typeNames = Object.keys(noticeTypes) as [NoticeType, ...NoticeType[]] // never empty

export const noticeDraftSchema = z.object({
  type: z.enum(typeNames),
  title: z.string().trim().min(1).max(TITLE_MAX),
  titleEn: z.string().trim().max(TITLE_MAX).default(''),
  body: z.string().trim().min(1).max(BODY_MAX),
  bodyEn: z.string().trim().max(BODY_MAX).default(''),
  /** Null: all enterprises, also those that join later. */
  tenantId: idSchema.nullable(),
  /** Of all only those of this side; null: whatever side. */
  forRole: z.enum(noticeRoles).nullable().default(null),
  isPinned: z.boolean().default(false),
  isUrgent: z.boolean().default(false),
  /** 公开: read by anybody, without log-in; only of one for all enterprises. */
  isPublic: z.boolean().default(false),
  /** The last day on which it is shown. */
  validUntil: z.iso.date().nullable().default(null),
})

export const deskNoticeSchema = noticeDraftSchema.extend({
  id: idSchema,
  tenantName: z.string().nullable(),
  publisher: z.string(),
  publishedAt: instantSchema,
  withdrawnAt: instantSchema.nullable(),
  /** False while it is under way to some enterprises, or back. */
  isSpread: z.boolean(),
  /** Accounts that it is meant for, and how many of them have read it. */
  audience: z.int(),
  reads: z.int(),
})
export type DeskNotice = z.infer<typeof deskNoticeSchema>

/** Notices reach clients by the change feed, as records `general.notice`; marks of reading as rows `general.notice-read`. */
export const notices = {
  markRead: procedure
    .route({
      method: 'POST',
      path: '/notices/read',
      summary: 'This account has read these notices',
      tags: ['notices'],
    })
    .input(z.object({ key: idSchema, ids: z.array(idSchema).min(1).max(500) }))
    .output(z.object({ marked: z.int() })),
  publish: procedure
    .route({ method: 'POST', path: '/desk/notices', summary: 'Publish a notice (officers)', tags: ['desk'] })
    .meta({ maxBytes: LARGE_BYTES })
    .input(noticeDraftSchema.extend({ key: idSchema }))
    .output(z.object({ id: idSchema })),
  withdraw: procedure
    .route({
      method: 'POST',
      path: '/desk/notices/withdraw',
      summary: 'Withdraw a notice: it leaves every client (officers)',
      tags: ['desk'],
    })
    .input(z.object({ key: idSchema, id: idSchema }))
    .output(z.object({ withdrawn: z.boolean() })),
  list: procedure
    .route({
      method: 'GET',
      path: '/desk/notices',
      summary: 'Notices of the officers, newest first, with what was read (officers)',
      tags: ['desk'],
    })
    .input(z.object({ search: z.string().max(100).default(''), page: pageParameter }))
    .output(z.object({ notices: z.array(deskNoticeSchema), total: z.int(), pageSize: z.int() })),
}
