import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { noticeTypes, type NoticeType } from '../../domain/general/notice.ts'
import { labelSchema } from '../../domain/kit/problem.ts'
import { procedure } from '../errors.ts'
import { instantSchema, kindSchema, systemSchema } from '../shapes.ts'

const typeNames = Object.keys(noticeTypes) as [NoticeType, ...NoticeType[]] // never empty

/** What a notice or a desktop notification opens: a document, or the list of notices. */
export const openingSchema = z.discriminatedUnion('page', [
  z.object({ page: z.literal('form'), kind: kindSchema, id: z.string().max(80) }),
  z.object({ page: z.literal('notices') }),
  z.object({ page: z.literal('outbox') }),
])
export type Opening = z.infer<typeof openingSchema>

export const localNoticeSchema = z.object({
  id: z.string(),
  title: labelSchema,
  type: z.enum(typeNames),
  body: labelSchema,
  publisher: z.string(),
  publishedOn: z.string(),
  at: instantSchema,
  isPinned: z.boolean(),
  isUrgent: z.boolean(),
  isRead: z.boolean(),
  opening: openingSchema.nullable(),
})
export type LocalNotice = z.infer<typeof localNoticeSchema>

export const notificationSchema = z.object({
  id: z.string(),
  title: labelSchema,
  body: labelSchema,
  opening: openingSchema,
})
export type Notification = z.infer<typeof notificationSchema>

/** 系统公告, 公告消息, 消息通知 (GEN-19), from the local mirror. */
export const notices = {
  list: procedure
    .input(
      z.object({
        title: z.string().max(200).default(''),
        show: z.enum(['all', 'unread', 'read']).default('all'),
        /** Only what is about this system; all when absent. */
        system: systemSchema.optional(),
        page: z.int().min(1).default(1),
        pageSize: z.int().min(1).max(100).default(20),
      }),
    )
    .output(z.object({ notices: z.array(localNoticeSchema), total: z.int() })),
  /** Counts at once here, and reaches the server through the durable outbox. `ids: null` is all of them. */
  markRead: procedure
    .input(z.object({ ids: z.array(z.string().max(80)).max(500).nullable() }))
    .output(z.object({ marked: z.int() })),
  /** For the menu: unread notices, the documents of each kind that wait for the clerk, and drafts that a colleague's change stands against. */
  counts: procedure.output(
    z.object({
      unread: z.int(),
      /** Of these, by the system that they are about. */
      unreadOf: z.record(z.string(), z.int()),
      todo: z.record(z.string(), z.int()),
      unmerged: z.int(),
    }),
  ),
  /** Says that there is something for a desktop notification; also what arrived while nobody was here. */
  watchDue: procedure.output(eventIterator(z.object({ count: z.int() }))),
  /** What has not been told yet; whoever takes it tells it, and nobody else ever will. */
  takeDue: procedure.output(z.array(notificationSchema)),
  /** The clerk clicked a notification outside of the page: the page is told to open it. */
  requestOpening: procedure.input(openingSchema).output(z.object({ requested: z.boolean() })),
  openings: procedure.output(eventIterator(openingSchema)),
}
