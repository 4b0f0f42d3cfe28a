/** The clerk's documents: every use-case, with the events that follow from it. */
import type { DocumentConflict, LocalDocument, Unmerged } from '../../../contract/local/documents.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import type { AccountSession } from '../session/account-session.ts'
import { showConflict } from './conflict.ts'
import { createDraft, type CreateInput } from './create.ts'
import { archivedHere, deletedElsewhere, draftUnknown } from './problems.ts'
import { resolveConflict, stepBack, undoResolve, type ResolveInput } from './resolve.ts'
import { keepUnfinished, type KeepInput } from './keep-unfinished.ts'
import { prepareRows, type Rows } from './rows.ts'
import { saveDraft, type Saved, type SaveInput } from './save.ts'
import { submitDraft, type SubmitInput } from './submit.ts'
import { forgetPutAside, listUnmerged, showPutAside, type UnmergedInput } from './unmerged.ts'
import { find, viewOf } from './view.ts'
import { resolveWindows, type Apart, type WindowsInput } from './windows.ts'
import { discard, withdraw } from './withdraw.ts'

export interface Drafts {
  readonly rows: Rows
  create(input: CreateInput): Result<LocalDocument>
  get(id: string): Result<LocalDocument>
  save(input: SaveInput): Result<Saved>
  keepUnfinished(input: KeepInput): Result<undefined>
  submit(input: SubmitInput): Result<LocalDocument>
  withdraw(id: string): Result<LocalDocument>
  discard(id: string): Result<{ discarded: boolean }>
  conflict(id: string): Result<DocumentConflict>
  resolve(input: ResolveInput): Result<LocalDocument>
  stepBack(input: {
    id: string
    localRevision: number
    asNew: boolean
  }): Result<{ document: LocalDocument | null; copy: LocalDocument | null }>
  resolveWindows(input: WindowsInput): Result<LocalDocument>
  undoResolve(input: { id: string; localRevision: number }): Result<LocalDocument & { apart: Apart | null }>
  unmerged(input: UnmergedInput): { items: Unmerged[]; total: number; page: number; pageSize: number }
  putAside(version: number): Result<DocumentConflict>
  forget(version: number): Result<undefined>
}

export function createDrafts(session: AccountSession): Drafts {
  const rows = prepareRows(session)
  const { events, registry } = session

  const get = (id: string): Result<LocalDocument> => {
    const found = find(rows, registry, id)
    if (found) return ok(viewOf(rows, found))
    if (rows.versions.last(id, 'expired')) return fail(archivedHere())
    return fail(rows.versions.last(id, 'stepBack') ? deletedElsewhere() : draftUnknown())
  }
  const changed = (id: string, kind = find(rows, registry, id)?.document.kind) => {
    events.emit('changed', { what: 'document', id })
    if (kind !== undefined) events.emit('changed', { what: 'collection', collection: kind })
  }
  const sent = () => {
    events.emit('changed', { what: 'outbox' })
    events.emit('state', undefined)
    events.emit('work', undefined)
  }
  const then = <T>(
    result: Result<T>,
    id: string,
    after: () => void = () => undefined,
  ): Result<LocalDocument> => {
    if (!result.ok) return result
    changed(id)
    after()
    return get(id)
  }

  return {
    rows,
    get,
    create: (input) => {
      const made = createDraft(session, rows, input)
      return made.ok ? then(made, made.value) : made
    },
    save: (input) => {
      const saved = saveDraft(session, rows, input)
      if (saved.ok) changed(input.id, saved.value.kind)
      return saved
    },
    keepUnfinished: (input) => keepUnfinished(session, rows, input),
    submit: (input) => then(submitDraft(session, rows, input), input.id, sent),
    withdraw: (id) => then(withdraw(session, rows, id), id, sent),
    discard: (id) => {
      const kind = find(rows, registry, id)?.document.kind
      const done = discard(session, rows, id, crypto.randomUUID())
      if (done.ok) changed(id, kind)
      if (done.ok) sent()
      return done
    },
    conflict: (id) => showConflict(session, rows, id),
    resolve: (input) => then(resolveConflict(session, rows, input), input.id),
    stepBack: (input) => {
      const kind = find(rows, registry, input.id)?.document.kind
      const done = stepBack(session, rows, input)
      if (!done.ok) return done
      changed(input.id, kind)
      const document = get(input.id)
      const copy = done.value === undefined ? undefined : get(done.value)
      return ok({ document: document.ok ? document.value : null, copy: copy?.ok ? copy.value : null })
    },
    resolveWindows: (input) => then(resolveWindows(session, rows, input), input.id),
    undoResolve: (input) => {
      const undone = undoResolve(session, rows, input)
      const document = then(undone, input.id)
      return document.ok ? ok({ ...document.value, apart: (undone.ok && undone.value) || null }) : document
    },
    unmerged: (input) => listUnmerged(session, rows, input),
    putAside: (version) => showPutAside(session, rows, version),
    forget: (version) => {
      const forgotten = forgetPutAside(session, rows, version)
      if (forgotten.ok) changed(forgotten.value)
      return forgotten.ok ? ok(undefined) : forgotten
    },
  }
}
