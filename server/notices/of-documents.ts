/** When an officer moves a document, its enterprise is told: a message that opens it, urgent when it waits for the clerk. */
import { uuidv7 } from 'uuidv7'
import { cutText } from '../../domain/kit/characters.ts'
import { notices } from '../../db/central/notices.ts'
import { BODY_MAX, TITLE_MAX } from '../../domain/general/notice.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import { isMetaColumn } from '../../domain/kit/list.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import type { Taken } from '../documents/take.ts'
import type { Actor } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import { publishAll } from '../platform/feed.ts'
import { noticePublication, type NoticeRow } from './projection.ts'

/** In the transaction of the moves, after the documents have been published. */
export async function tellOwners(
  tx: Tx,
  registry: Registry,
  actor: Actor,
  taken: readonly Taken[],
  at: Date,
): Promise<void> {
  if (actor.account.role !== 'officer') return
  const told = taken.flatMap((one) => noticeOf(registry, actor, one, at) ?? [])
  if (told.length === 0) return
  await tx.insert(notices).values(told)
  for (const [tenantId, group] of [...Map.groupBy(told, (row) => row.tenantId ?? '')].sort(([a], [b]) =>
    a < b ? -1 : 1,
  ))
    await publishAll(tx, tenantId, group.map(noticePublication))
}

function noticeOf(
  registry: Registry,
  actor: Actor,
  { row, action, why }: Taken,
  at: Date,
): NoticeRow | undefined {
  const document = registry.documents.get(row.collection)
  const state = document?.workflow.states[row.state]
  if (!document || !state || state.gone) return undefined
  const done = document.workflow.actions[action]?.label ?? state.label
  const name = nameOf(document, row.content.fields)
  const about = name === '' ? label('', '') : label(`（${name}）`, ` (${name})`)
  const title = label(
    `${document.title.zh}：${state.label.zh}${about.zh}`,
    `${document.title.en}: ${state.label.en}${about.en}`,
  )
  const body = bodyOf(name, done, state.meaning, why)
  return {
    id: uuidv7(),
    type: 'message',
    title: cutText(title.zh, TITLE_MAX),
    titleEn: cutText(title.en, TITLE_MAX),
    body: cutText(body.zh, BODY_MAX),
    bodyEn: cutText(body.en, BODY_MAX),
    tenantId: row.tenantId,
    publisher: actor.account.tenant.name,
    isOfSystem: true,
    isPinned: false,
    isUrgent: state.attention === true,
    validUntil: null,
    documentKind: row.collection,
    documentId: row.id,
    publishedAt: at,
    withdrawnAt: null,
    spreadTo: null,
    isSpread: true,
  }
}

/** What the clerk knows the document by: its first filled columns. */
function nameOf(document: AnyDocument, fields: Readonly<Record<string, string | undefined>>): string {
  return document.list.columns
    .filter(
      (column) => !isMetaColumn(column) && ['text', 'code'].includes(document.fields[column]?.kind ?? ''),
    )
    .flatMap((column) => fields[column] || [])
    .slice(0, 2)
    .join(' · ')
}

function bodyOf(name: string, done: Label, meaning: Label | undefined, why: string): Label {
  const lines = [
    label(
      `${name === '' ? '' : `${name}\n`}海关操作：${done.zh}`,
      `${name === '' ? '' : `${name}\n`}Action of customs: ${done.en}`,
    ),
    ...(meaning ? [meaning] : []),
    ...(why === '' ? [] : [label(`意见：${why}`, `Opinion: ${why}`)]),
  ]
  return label(lines.map((line) => line.zh).join('\n'), lines.map((line) => line.en).join('\n'))
}
