/** A message of the server itself to one enterprise, in the transaction of its cause. */
import { uuidv7 } from 'uuidv7'
import { notices } from '../../db/central/notices.ts'
import type { Label } from '../../domain/kit/label.ts'
import type { Tx } from '../platform/database.ts'
import { publish } from '../platform/feed.ts'
import { noticePublication, type NoticeRow } from './projection.ts'

export interface SystemMessage {
  readonly tenantId: string
  readonly title: Label
  readonly body: Label
  /** Kind of what it is about, by which a system's own list of messages finds it. */
  readonly about?: string
  /** Who it is from, as the list of notices names it. */
  readonly publisher: string
  /** Something has to be done. */
  readonly isUrgent?: boolean
}

export async function tellEnterprise(
  tx: Tx,
  { tenantId, title, body, publisher, about, isUrgent = false }: SystemMessage,
  at: Date,
): Promise<void> {
  const row: NoticeRow = {
    id: uuidv7(),
    type: 'message',
    title: title.zh,
    titleEn: title.en,
    body: body.zh,
    bodyEn: body.en,
    tenantId,
    publisher,
    isOfSystem: true,
    forRole: null,
    isPinned: false,
    isUrgent,
    isPublic: false,
    validUntil: null,
    documentKind: about ?? null,
    documentId: null,
    publishedAt: at,
    withdrawnAt: null,
    spreadTo: null,
    isSpread: true,
  }
  await tx.insert(notices).values(row)
  await publish(tx, tenantId, noticePublication(row))
}
