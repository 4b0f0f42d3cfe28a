/**
 * The archive of this machine: what the clock has taken away because it was never handed in, as it stood here, with its files (ADR 0035). Kept
 * 180 days; a new draft can be made of it until then. Which states do so their declaration says (`keptDays`).
 */
import type { Database } from 'better-sqlite3'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { dueOf } from '../../../domain/kit/due.ts'
import type { Content } from '../../../domain/kit/form.ts'
import type { Registry } from '../../../domain/kit/registry.ts'
import { leadsTo } from '../../../domain/kit/workflow.ts'
import { dropUnusedFiles } from '../attachments/store.ts'
import { readContent, type DraftRow, type Rows } from './rows.ts'
import { keepDraft } from './save.ts'
import type { Versions } from './versions.ts'

const DAY_MS = 86_400_000
export const ARCHIVE_DAYS = 180

interface Source {
  readonly raw: Database
  readonly registry: Registry
}

/** Has the server's clock taken it away by now, so that it is gone? */
function isOver(document: AnyDocument, state: string, content: Content, now: Date): boolean {
  const due = dueOf(document, { state, content, history: [] })
  const action = due && document.workflow.actions[due.action]
  return (
    action !== undefined &&
    due !== undefined &&
    due.at <= now &&
    leadsTo(action).some((name) => document.workflow.states[name]?.gone === true)
  )
}

const keepsForDays = ({ workflow }: AnyDocument): boolean =>
  Object.values(workflow.states).some(({ keptDays }) => keptDays !== undefined)

interface Mirrored {
  readonly state: string
  readonly content: string
  readonly revision: number
  readonly formVersion: number
  readonly updatedAt: string
}

/**
 * Before the mirror loses a document: kept, if time has taken it away. One of which there is a draft here is left to `archiveExpired`. Call
 * inside the transaction of the change; `now` is the server's time.
 */
export function keepExpired(
  { raw, registry }: Source,
  versions: Versions,
  { collection, id }: { readonly collection: string; readonly id: string },
  now: Date,
): void {
  const document = registry.documents.get(collection)
  if (!document || !keepsForDays(document)) return
  const row = raw
    .prepare<[string, string], Mirrored>(
      'select state, content, revision, form_version as formVersion, updated_at as updatedAt from mirror where collection = ? and id = ? and not exists (select 1 from draft where draft.id = mirror.id)',
    )
    .get(collection, id)
  if (!row || document.workflow.states[row.state]?.keptDays === undefined) return
  if (!isOver(document, row.state, readContent(row.content), now)) return
  versions.keep({
    documentId: id,
    collection,
    reason: 'expired',
    onRevision: row.revision,
    formVersion: row.formVersion,
    baseRevision: row.revision,
    savedAt: row.updatedAt,
    keptAt: now.toISOString(),
    base: null,
    content: row.content,
  })
}

/** The server's time, and this machine's own: of a draft that no server has seen the own one counts, from its beginning. */
export interface Clocks {
  readonly server: Date
  readonly own: Date
}

function isDraftOver(document: AnyDocument, draft: DraftRow, { server, own }: Clocks): boolean {
  const days = document.workflow.states[draft.state]?.keptDays
  if (days === undefined) return false
  return draft.baseRevision === 0
    ? Date.parse(draft.createdAt) + days * DAY_MS <= own.getTime()
    : isOver(document, draft.state, readContent(draft.content), server)
}

/** Puts drafts whose time is over into the archive, and forgets what has been there for 180 days. Answers the kinds of which something went. */
export function archiveExpired(session: Source, rows: Rows, clocks: Clocks): ReadonlySet<string> {
  const { raw, registry } = session
  const kinds = new Set<string>()
  for (const document of [...registry.documents.values()].filter(keepsForDays)) {
    const { kind } = document
    const ids = raw
      .prepare<[string], { id: string }>(
        `select d.id from draft d where d.collection = ? and not exists (select 1 from mirror m where m.id = d.id and m.collection = d.collection)
           and not exists (select 1 from outbox o where o.document_id = d.id and o.state in ('waiting', 'sending'))`,
      )
      .all(kind)
    for (const { id } of ids)
      raw.transaction(() => {
        const draft = rows.draft(id)
        if (!draft || !isDraftOver(document, draft, clocks)) return
        keepDraft(rows, draft, { reason: 'expired', onRevision: 0, keptAt: clocks.own.toISOString() })
        rows.remove(id)
        kinds.add(kind)
      })()
  }
  forgetOld(session, rows, clocks.own)
  return kinds
}

function forgetOld({ raw }: Source, rows: Rows, now: Date): void {
  const before = new Date(now.getTime() - ARCHIVE_DAYS * DAY_MS).toISOString()
  const old = raw
    .prepare<[string], { seq: number; content: string }>(
      "select seq, content from draft_version where reason = 'expired' and kept_at < ? limit 50",
    )
    .all(before)
  for (const { seq, content } of old)
    raw.transaction(() => {
      rows.versions.forget(seq)
      dropUnusedFiles(
        raw,
        Object.values(readContent(content).attachments).flatMap((refs) => refs.map(({ sha256 }) => sha256)),
      )
    })()
}
