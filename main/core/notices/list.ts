/** Notices out of the mirror, with the marks of this account; those past their last day are not shown. */
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { LocalNotice } from '../../../contract/local/notices.ts'
import {
  notice,
  NOTICE_READ,
  noticeReadId,
  noticeTypes,
  type NoticeType,
} from '../../../domain/general/notice.ts'
import type { SystemName } from '../../../domain/kit/document.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import type { AccountSession } from '../session/account-session.ts'

/** As the server publishes it; an older server may leave fields out. */
const storedSchema = z.object({ fields: z.record(z.string(), z.string().optional()) })

interface StoredNotice {
  readonly id: string
  readonly content: string
  readonly createdAt: string
  readonly isRead: number
}

interface Wish {
  readonly title: string
  readonly show: 'all' | 'unread' | 'read'
  readonly system?: SystemName | undefined
  readonly page: number
  readonly pageSize: number
}

type Source = Pick<AccountSession, 'raw' | 'account' | 'now'>

const IS_READ = `exists (select 1 from mirror mark where mark.collection = '${NOTICE_READ}' and mark.id = ? || '.' || n.id)`
const VALID = `n.collection = '${notice.kind}' and (coalesce(json_extract(n.content, '$.fields.validUntil'), '') = '' or json_extract(n.content, '$.fields.validUntil') >= ?)`
const SHOWN = { all: '', unread: `and not ${IS_READ}`, read: `and ${IS_READ}` } as const
/** The part of a notice's kind before the point names the system that it is about. */
const KIND = `coalesce(json_extract(n.content, '$.fields.documentKind'), '')`
const ORDER = `order by coalesce(json_extract(n.content, '$.fields.isPinned'), '') = '1' desc, n.created_at desc, n.id desc`

export function listNotices(
  { raw, account, now }: Source,
  wish: Wish,
): { notices: LocalNotice[]; total: number } {
  const titled = `and (instr(lower(json_extract(n.content, '$.fields.title')), lower(?)) > 0 or instr(lower(coalesce(json_extract(n.content, '$.fields.titleEn'), '')), lower(?)) > 0)`
  const ofSystem = wish.system === undefined ? '' : `and instr(${KIND}, ?) = 1`
  const where = `${VALID} ${titled} ${ofSystem} ${SHOWN[wish.show]}`
  const title = wish.title.trim()
  const params = [
    legalDate(now()),
    title,
    title,
    ...(wish.system === undefined ? [] : [`${wish.system}.`]),
    ...(wish.show === 'all' ? [] : [account.id]),
  ]
  const rows = raw
    .prepare<unknown[], StoredNotice>(
      `select n.id, n.content, n.created_at as createdAt, ${IS_READ} as isRead from mirror n where ${where} ${ORDER} limit ? offset ?`,
    )
    .all(account.id, ...params, wish.pageSize, (wish.page - 1) * wish.pageSize)
  const total =
    raw
      .prepare<unknown[], { total: number }>(`select count(*) as total from mirror n where ${where}`)
      .get(...params)?.total ?? 0
  return { notices: rows.map(noticeOf), total }
}

function noticeOf(row: StoredNotice): LocalNotice {
  const fields = storedSchema.safeParse(JSON.parse(row.content)).data?.fields ?? {}
  const text = (zh: string, en: string): Label => ({
    zh: fields[zh] ?? '',
    en: fields[en] || fields[zh] || '',
  })
  const kind = fields['documentKind']
  const id = fields['documentId']
  return {
    id: row.id,
    title: text('title', 'titleEn'),
    body: text('body', 'bodyEn'),
    type: typeOf(fields['type']),
    publisher: fields['publisher'] ?? '',
    publishedOn: fields['publishedOn'] ?? '',
    at: row.createdAt,
    isPinned: fields['isPinned'] === '1',
    isUrgent: fields['isUrgent'] === '1',
    isRead: row.isRead === 1,
    opening: kind && id ? { page: 'form', kind, id } : null,
  }
}

const isType = (name: string): name is NoticeType => Object.hasOwn(noticeTypes, name)
const typeOf = (name = ''): NoticeType => (isType(name) ? name : 'message')

export function unreadIds({ raw, account, now }: Source): string[] {
  return raw
    .prepare<unknown[], { id: string }>(`select n.id from mirror n where ${VALID} ${SHOWN.unread}`)
    .all(legalDate(now()), account.id)
    .map((row) => row.id)
}

/** How many are unread of each system that they are about. */
export function unreadOf({ raw, account, now }: Source): Record<string, number> {
  const found = raw
    .prepare<unknown[], { system: string; count: number }>(
      `select substr(${KIND}, 1, instr(${KIND}, '.') - 1) as system, count(*) as count from mirror n where ${VALID} ${SHOWN.unread} and instr(${KIND}, '.') > 0 group by 1`,
    )
    .all(legalDate(now()), account.id)
  return Object.fromEntries(found.map(({ system, count }) => [system, count]))
}

const AT_ONCE = 500

/** Marked here and put into the outbox in one transaction; what is marked already is left out. `null`: all. */
export function markRead(session: AccountSession, ids: readonly string[] | null): number {
  const unread = unreadIds(session)
  const fresh = ids === null ? unread : unread.filter((id) => ids.includes(id))
  if (fresh.length === 0) return 0
  const at = session.now().toISOString()
  const mark = session.raw.prepare(
    `insert into mirror (collection, id, state, content, created_at, updated_at) values ('${NOTICE_READ}', ?, 'read', '{"fields":{},"rows":{},"attachments":{}}', ?, ?) on conflict do nothing`,
  )
  session.raw.transaction(() => {
    for (const id of fresh) mark.run(noticeReadId(session.account.id, id), at, at)
    for (let from = 0; from < fresh.length; from += AT_ONCE)
      session.enqueue({
        key: randomUUID(),
        lane: 'notices',
        name: 'notices.markRead',
        input: { key: randomUUID(), ids: fresh.slice(from, from + AT_ONCE) },
      })
  })()
  session.events.emit('changed', { what: 'collection', collection: NOTICE_READ })
  return fresh.length
}
