/** When one side moves a document, the tenants of its other sides are told: a message that opens it, urgent when it is their turn. */
import { uuidv7 } from 'uuidv7'
import { cutText } from '../../domain/kit/characters.ts'
import { notices } from '../../db/central/notices.ts'
import { BODY_MAX, TITLE_MAX } from '../../domain/general/notice.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import { choiceName } from '../../domain/kit/chosen.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import { isMetaColumn } from '../../domain/kit/list.ts'
import { OWNER, type Filler } from '../../domain/kit/fillers.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { isPrivate } from '../../domain/kit/standing.ts'
import { isNamed } from '../../domain/kit/workflow.ts'
import { isSystem } from '../documents/somebody.ts'
import type { Taken } from '../documents/take.ts'
import type { Actor } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import { publishAll } from '../platform/feed.ts'
import type { StoredRow } from '../platform/rows.ts'
import { noticePublication, type NoticeRow } from './projection.ts'

/** In the transaction of the moves, after the documents have been published. */
export async function tellOwners(
  tx: Tx,
  registry: Registry,
  actor: Actor,
  taken: readonly Taken[],
  at: Date,
): Promise<void> {
  const told = taken.flatMap((one) => noticesOf(registry, actor, one, at))
  if (told.length === 0) return
  await tx.insert(notices).values(told)
  for (const [tenantId, group] of [...Map.groupBy(told, (row) => row.tenantId ?? '')].sort(([a], [b]) =>
    a < b ? -1 : 1,
  ))
    await publishAll(tx, tenantId, group.map(noticePublication))
}

/** Sides of other tenants than who moved it; parties only while they see it. */
function sidesTold(document: AnyDocument, actor: Actor, row: StoredRow): (readonly [Filler, string])[] {
  const parties = isPrivate(document, row.state) ? [] : Object.entries(row.parties ?? {})
  return [[OWNER, row.tenantId] as const, ...parties].filter(([, tenantId]) => tenantId !== actor.tenantId)
}

/** Who moved it, as a reader of another tenant knows him. */
const moverOf = (actor: Actor): Label =>
  isSystem(actor)
    ? label('系统办理', 'Done by the system')
    : actor.account.role === 'officer'
      ? label('海关操作', 'Action of customs')
      : label(`${actor.account.tenant.name}操作`, `Action of ${actor.account.tenant.name}`)

/** A title with the values of the fields that it names: choices by their names. */
export const withValues = (
  { zh, en }: Label,
  { fields }: Pick<AnyDocument, 'fields'>,
  values: Readonly<Record<string, string | undefined>>,
): Label => {
  const filled = (text: string, language: 'zh' | 'en') =>
    text.replaceAll(/\{(\w+)\}/gu, (_all, name: string) => {
      const value = values[name] ?? ''
      return choiceName(fields[name], value)?.[language] ?? value
    })
  return label(filled(zh, 'zh'), filled(en, 'en'))
}

/** Parties that have lost the document by this move, and what they are told of it. Before it was handed in nobody was one. */
function formerTold(
  document: AnyDocument,
  { row, before, from, action }: Taken,
): (readonly [string, Label])[] {
  if (from === null || from === document.workflow.initial) return []
  const isHidden = isPrivate(document, row.state)
  return Object.entries(before?.parties ?? {}).flatMap(([party, tenantId]) => {
    const title = document.workflow.actions[action]?.tellsFormer?.[party]
    const isFormer = isHidden || row.parties?.[party] !== tenantId
    return title && isFormer ? [[tenantId, title] as const] : []
  })
}

function noticesOf(registry: Registry, actor: Actor, taken: Taken, at: Date): NoticeRow[] {
  const { row, action } = taken
  const document = registry.documents.get(row.collection)
  const state = document?.workflow.states[row.state]
  if (!document || !state || state.gone) return []
  const { saves, tells, isUrgent } = document.workflow.actions[action] ?? {}
  // Who only saves has nothing to tell, unless its declaration says so.
  const sides = sidesTold(document, actor, row).filter(([side]) => !saves || tells?.[side])
  const told = sides.map(([side, tenantId]) => ({
    ...noticeOf(document, actor, taken, at, tells?.[side]),
    tenantId,
    isUrgent: isNamed(state.waitsFor ?? [], side) || isUrgent?.(row.content.fields) === true,
  }))
  const former = formerTold(document, taken).map(([tenantId, title]) => ({
    ...noticeOf(document, actor, taken, at, title),
    // What it no longer sees it cannot open, and why is no longer its business.
    body: withValues(title, document, row.content.fields).zh,
    bodyEn: withValues(title, document, row.content.fields).en,
    documentKind: null,
    documentId: null,
    tenantId,
    isUrgent: false,
  }))
  return [...told, ...former]
}

function noticeOf(
  document: AnyDocument,
  actor: Actor,
  { row, action, why }: Taken,
  at: Date,
  declared: Label | undefined,
): Omit<NoticeRow, 'tenantId' | 'isUrgent'> {
  const state = document.workflow.states[row.state] ?? { label: label(row.state, row.state) }
  const done = document.workflow.actions[action]?.label ?? state.label
  const name = nameOf(document, row.content.fields)
  const about = name === '' ? label('', '') : label(`（${name}）`, ` (${name})`)
  const title = declared
    ? withValues(declared, document, row.content.fields)
    : label(
        `${document.title.zh}：${state.label.zh}${about.zh}`,
        `${document.title.en}: ${state.label.en}${about.en}`,
      )
  const body = bodyOf(name, moverOf(actor), done, state.meaning, why)
  return {
    id: uuidv7(),
    type: 'message',
    title: cutText(title.zh, TITLE_MAX),
    titleEn: cutText(title.en, TITLE_MAX),
    body: cutText(body.zh, BODY_MAX),
    bodyEn: cutText(body.en, BODY_MAX),
    publisher: actor.account.tenant.name,
    isOfSystem: true,
    forRole: null,
    isPinned: false,
    isPublic: false,
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

function bodyOf(name: string, mover: Label, done: Label, meaning: Label | undefined, why: string): Label {
  const lines = [
    label(
      `${name === '' ? '' : `${name}\n`}${mover.zh}：${done.zh}`,
      `${name === '' ? '' : `${name}\n`}${mover.en}: ${done.en}`,
    ),
    ...(meaning ? [meaning] : []),
    ...(why === '' ? [] : [label(`意见：${why}`, `Opinion: ${why}`)]),
  ]
  return label(lines.map((line) => line.zh).join('\n'), lines.map((line) => line.en).join('\n'))
}
