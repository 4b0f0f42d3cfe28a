/** A document as this machine has it, put together from draft, mirror, outbox and history. */
import * as z from 'zod'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { historyEntrySchema } from '../../../contract/shapes.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { placedMessageSchema } from '../../../domain/kit/problem.ts'
import type { Registry } from '../../../domain/kit/registry.ts'
import { readContent, type DraftRow, type MirrorRow, type OutboxRow, type Rows } from './rows.ts'

const messages = z.array(placedMessageSchema)
const entries = z.array(historyEntrySchema)

export interface Found {
  readonly document: AnyDocument
  readonly draft: DraftRow | undefined
  readonly mirror: MirrorRow | undefined
  readonly last: OutboxRow | undefined
  readonly state: string
}

/** All that is known of a document here; undefined when it is unknown or not a document. */
export function find(rows: Rows, registry: Registry, id: string): Found | undefined {
  const draft = rows.draft(id)
  const mirror = rows.mirror(id)
  const document = registry.documents.get(draft?.collection ?? mirror?.collection ?? '')
  if (!document) return undefined
  return { document, draft, mirror, last: rows.lastSubmission(id), state: mirror?.state ?? draft?.state ?? document.workflow.initial }
}

export const isPending = (last: OutboxRow | undefined): last is OutboxRow & { state: 'waiting' | 'sending' } => last?.state === 'waiting' || last?.state === 'sending'
export const isStateEditable = ({ document, state }: Found): boolean => document.workflow.states[state]?.editable === true
export const stateLabel = ({ document, state }: Found): string => document.workflow.states[state]?.label.zh ?? state

export function viewOf(rows: Rows, found: Found): LocalDocument {
  const { document, draft, mirror, last } = found
  const shown = draft ?? mirror
  if (!shown) throw new Error('a found document has a draft or a mirrored row')
  const told = rows.history(shown.id)
  return {
    id: shown.id,
    kind: document.kind,
    formVersion: shown.formVersion,
    state: found.state,
    content: readContent(shown.content),
    baseRevision: draft?.baseRevision ?? mirror?.revision ?? 0,
    localRevision: draft?.localRevision ?? 0,
    isDraft: draft !== undefined,
    isEditable: isStateEditable(found) && !isPending(last),
    sending: last === undefined || (last.state === 'delivered' && draft !== undefined) ? null : last.state,
    returned: draft ? messages.parse(JSON.parse(draft.returned)) : [],
    history: told ? entries.parse(JSON.parse(told.entries)) : [],
    createdAt: shown.createdAt,
    updatedAt: shown.updatedAt,
  }
}
