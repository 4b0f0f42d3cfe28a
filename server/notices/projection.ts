/** How notices and marks of reading appear in feeds: the tables decide, these rows only show. */
import type { DeskNotice } from '../../contract/central/notices.ts'
import type { notices } from '../../db/central/notices.ts'
import { notice, NOTICE_READ, noticeReadId } from '../../domain/general/notice.ts'
import type { ValuesOf } from '../../domain/kit/record.ts'
import type { Publication } from '../platform/feed.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { recordContent } from '../platform/rows.ts'

export type NoticeRow = typeof notices.$inferSelect

export function noticePublication(row: NoticeRow): Publication {
  const fields: ValuesOf<typeof notice> = {
    title: row.title,
    titleEn: row.titleEn,
    type: row.type,
    body: row.body,
    bodyEn: row.bodyEn,
    publisher: row.publisher,
    publishedOn: legalDate(row.publishedAt),
    validUntil: row.validUntil ?? '',
    isPinned: row.isPinned ? '1' : '',
    isUrgent: row.isUrgent ? '1' : '',
    documentKind: row.documentKind ?? '',
    documentId: row.documentId ?? '',
  }
  const at = row.publishedAt.toISOString()
  return {
    collection: notice.kind,
    id: row.id,
    row: { state: 'published', content: recordContent(fields), createdAt: at, updatedAt: at },
  }
}

/** As the desk lists it. */
export function shownNotice(
  row: NoticeRow,
  counts: Pick<DeskNotice, 'tenantName' | 'audience' | 'reads'>,
): DeskNotice {
  const {
    id,
    type,
    title,
    titleEn,
    body,
    bodyEn,
    tenantId,
    forRole,
    publisher,
    isPinned,
    isUrgent,
    isPublic,
    validUntil,
  } = row
  return {
    id,
    type,
    title,
    titleEn,
    body,
    bodyEn,
    tenantId,
    forRole,
    publisher,
    isPinned,
    isUrgent,
    isPublic,
    validUntil,
    ...counts,
    publishedAt: row.publishedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    isSpread: row.isSpread,
  }
}

export const withdrawal = (noticeId: string): Publication => ({
  collection: notice.kind,
  id: noticeId,
  row: null,
})

export function readPublication(accountId: string, noticeId: string, at: Date): Publication {
  const instant = at.toISOString()
  return {
    collection: NOTICE_READ,
    id: noticeReadId(accountId, noticeId),
    row: { state: 'read', content: recordContent({}), createdAt: instant, updatedAt: instant },
  }
}
