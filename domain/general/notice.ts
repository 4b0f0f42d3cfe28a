/**
 * 系统公告, 公告消息 and 消息通知 (GEN-19): written by officers, or made by the server when an officer moves a document. Every
 * enterprise that it is meant for holds it as a record of its own feed; who has read it stands apart (`notice-read.ts`).
 */
import { choice, date, flag, multiline, text } from '../kit/field.ts'
import { label } from '../kit/label.ts'
import { contains, oneOf } from '../kit/list.ts'
import { defineRecord } from '../kit/record.ts'
import { state } from '../kit/workflow.ts'

export const noticeTypes = {
  announcement: label('系统公告', 'System notices'),
  bulletin: label('公告消息', 'Notices'),
  message: label('消息通知', 'Messages'),
} as const
export type NoticeType = keyof typeof noticeTypes

/** Sides that a notice may be for alone: who works as an enterprise, who as an agency. */
export const noticeRoles = ['enterprise', 'agency'] as const
export type NoticeRole = (typeof noticeRoles)[number]

/** Who has published what the server says of itself; its Chinese name is stored. */
export const systemName = label('系统', 'System')

export const TITLE_MAX = 200
export const BODY_MAX = 10_000

export const notice = defineRecord({
  kind: 'general.notice',
  title: label('公告消息', 'Notices'),
  fields: {
    title: text(label('标题', 'Title'), { max: TITLE_MAX }),
    /** Empty where the officer gave none: the Chinese one is shown. */
    titleEn: text(label('英文标题', 'Title in English'), { max: TITLE_MAX }),
    type: choice(label('消息类型', 'Type of message'), noticeTypes),
    body: multiline(label('正文', 'Text'), { max: BODY_MAX }),
    bodyEn: multiline(label('英文正文', 'Text in English'), { max: BODY_MAX }),
    publisher: text(label('发布者', 'Publisher'), { max: 200 }),
    publishedOn: date(label('发布日期', 'Published on')),
    /** Last day on which it is shown; empty: always. */
    validUntil: date(label('有效期至', 'Valid until')),
    isPinned: flag(label('置顶', 'Pinned')),
    /** The clerk has to do something: told by a desktop notification. */
    isUrgent: flag(label('需要处理', 'Needs action')),
    documentKind: text(label('单据类型', 'Document type'), { max: 80 }),
    documentId: text(label('单据', 'Document'), { max: 80 }),
  },
  states: { published: state(label('已发布', 'Published')) },
  list: {
    columns: ['title', 'type', 'publishedOn', 'publisher'],
    filters: [contains('title'), oneOf('type')],
    sort: { column: 'createdAt', direction: 'desc' },
  },
})

/** One account has read one notice: a row of its enterprise's feed, so that its other machines know. */
export const NOTICE_READ = 'general.notice-read'
export const noticeReadId = (accountId: string, noticeId: string): string => `${accountId}.${noticeId}`
