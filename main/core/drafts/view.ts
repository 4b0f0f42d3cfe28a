/** A document as this machine has it, put together from draft, mirror, outbox, kept versions and history. */
import * as z from 'zod'
import type { ConflictKind, LocalDocument } from '../../../contract/local/documents.ts'
import { historyEntrySchema, type HistoryEntry } from '../../../contract/shapes.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { OWNER, type Filler } from '../../../domain/kit/fillers.ts'
import { placedMessageSchema, problemSchema, type PlacedMessage } from '../../../domain/kit/problem.ts'
import type { Registry } from '../../../domain/kit/registry.ts'
import { leaveOf } from '../../../domain/kit/standing.ts'
import { targetOf } from '../../../domain/kit/workflow.ts'
import type { Leftover } from '../../../domain/kit/upgrade.ts'
import { isNewer, presentOf } from './present.ts'
import type { RecordRow } from './record.ts'
import { readContent, type DraftRow, type MirrorRow, type OutboxRow, type Rows } from './rows.ts'
import type { VersionRow } from './versions.ts'

const messages = z.array(placedMessageSchema)
const entries = z.array(historyEntrySchema)

export interface Found {
  readonly document: AnyDocument
  readonly draft: DraftRow | undefined
  readonly mirror: MirrorRow | undefined
  readonly last: OutboxRow | undefined
  readonly state: string
  /** As which side of the document this account's tenant has it. */
  readonly side: Filler
  /** The row of the record that the draft changes, when it is another one than the draft was begun from. */
  readonly movedOn: RecordRow | undefined
}

/** All that is known of a document here; undefined when it is unknown or not a document. */
export function find(rows: Rows, registry: Registry, id: string): Found | undefined {
  const draft = rows.draft(id)
  const mirror = rows.mirror(id)
  const document = registry.documents.get(draft?.collection ?? mirror?.collection ?? '')
  if (!document) return undefined
  return {
    document,
    draft,
    mirror,
    last: rows.lastSubmission(id),
    state: mirror?.state ?? draft?.state ?? document.workflow.initial,
    side: mirror?.side ?? OWNER,
    movedOn:
      draft && document.comparesWith?.version !== undefined
        ? rows.records.movedOn(document, readContent(draft.content))
        : undefined,
  }
}

type Pending = OutboxRow & { state: 'waiting' | 'sending' }
export const isPending = (last: OutboxRow | undefined): last is Pending =>
  last?.state === 'waiting' || last?.state === 'sending'
/** 暂存 is on its way: the draft stays editable meanwhile. */
export const isSaving = ({ document, last }: Found): boolean =>
  isPending(last) && document.workflow.actions[last.action]?.saves === true
export const isStateEditable = ({ document, state, side }: Found): boolean =>
  leaveOf(document, side, state).edits
/** The state that it is in when what is on its way has arrived. */
export const comingState = ({ document, state, last }: Found): string => {
  const action = isPending(last) ? document.workflow.actions[last.action] : undefined
  return action ? targetOf(action, state) : state
}
export const stateLabel = ({ document, state }: Found): string =>
  document.workflow.states[state]?.label.zh ?? state

/** Undefined: the draft stands on the newest version that is known here, or something of it is still on its way. */
export function conflictOf(found: Found): { kind: ConflictKind; theirRevision: number } | undefined {
  const { document, draft, mirror, last } = found
  if (!draft || isPending(last)) return undefined
  if (!mirror && draft.baseRevision > 0) return { kind: 'gone', theirRevision: 0 }
  if (!mirror || mirror.revision <= draft.baseRevision) {
    const { movedOn } = found
    return movedOn && isStateEditable(found)
      ? { kind: 'record', theirRevision: Date.parse(movedOn.updatedAt) }
      : undefined
  }
  const kind = isNewer(document, mirror) ? 'newer' : isStateEditable(found) ? 'content' : 'state'
  return { kind, theirRevision: mirror.revision }
}

/** 暂存 has arrived and nothing was written since: the draft says what the server has. */
const isClean = (rows: Rows, draft: DraftRow): boolean =>
  rows.versions.base(draft.id)?.content === draft.content

/** The last choice that can still be taken back: of a draft a merge, between machines or windows, else that edits were put aside. */
export function undoableOf(rows: Rows, { draft, mirror, last }: Found): VersionRow | undefined {
  const shown = draft ?? mirror
  if (!shown || isPending(last)) return undefined
  const revision = draft ? draft.baseRevision : mirror?.revision
  const made = draft
    ? [rows.versions.last(shown.id, 'resolve'), rows.versions.last(shown.id, 'windows')]
    : [rows.versions.last(shown.id, 'stepBack')]
  return made
    .filter((version) => version !== undefined && version.onRevision === revision)
    .sort((a, b) => (b?.seq ?? 0) - (a?.seq ?? 0))[0]
}

/** What older forms held and the present one has no place for, of what is shown and of what was kept when it was saved. */
function allLeftovers(rows: Rows, document: AnyDocument, id: string, own: readonly Leftover[]): Leftover[] {
  const kept = rows.versions.all(id, 'upgrade').flatMap((version) => presentOf(document, version).leftovers)
  return [
    ...new Map([...own, ...kept].map((leftover) => [`${leftover.at} ${leftover.value}`, leftover])).values(),
  ]
}

export function historyOf(rows: Rows, id: string): HistoryEntry[] {
  const told = rows.history(id)
  return told ? entries.parse(JSON.parse(told.entries)) : []
}

/** What the server sent back; that a colleague was first is said by the conflict already. */
function returnedOf({ draft, last }: Found, conflict: ReturnType<typeof conflictOf>): PlacedMessage[] {
  if (
    !draft ||
    (conflict &&
      last?.state === 'returned' &&
      last.problem &&
      problemSchema.safeParse(JSON.parse(last.problem)).data?.code === 'SYNC_CONFLICT')
  )
    return []
  return messages.parse(JSON.parse(draft.returned))
}

/** The two sides may still be brought together in this document. */
const canGoOn = (kind: ConflictKind): boolean => kind === 'content' || kind === 'record'

export function viewOf(rows: Rows, found: Found): LocalDocument {
  const { document, draft, mirror, last } = found
  const shown = draft ?? mirror
  if (!shown) throw new Error('a found document has a draft or a mirrored row')
  const { content, news, leftovers } = presentOf(document, shown)
  const conflict = conflictOf(found) ?? null
  const isOpen =
    isStateEditable(found) && !isNewer(document, shown) && (conflict === null || canGoOn(conflict.kind))
  return {
    id: shown.id,
    kind: document.kind,
    formVersion: Math.max(shown.formVersion, document.version),
    state: found.state,
    content,
    baseRevision: draft?.baseRevision ?? mirror?.revision ?? 0,
    localRevision: draft?.localRevision ?? 0,
    isDraft: draft !== undefined,
    side: found.side,
    actions: [...leaveOf(document, found.side, found.state).actions],
    isEditable: isOpen && (!isPending(last) || isSaving(found)),
    sending:
      last === undefined || (last.state === 'delivered' && draft !== undefined && !isClean(rows, draft))
        ? null
        : last.state,
    returned: returnedOf(found, conflict ?? undefined),
    conflict,
    canUndoResolve: undoableOf(rows, found) !== undefined,
    news: [...news],
    leftovers: allLeftovers(rows, document, shown.id, leftovers),
    unfinished: rows.unfinished.of(document, shown.id),
    history: historyOf(rows, shown.id),
    by: mirror ? { who: mirror.who, at: mirror.updatedAt } : null,
    createdAt: shown.createdAt,
    updatedAt: shown.updatedAt,
  }
}
