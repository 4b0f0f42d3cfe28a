/** The clerk's documents: every use-case, with the events that follow from it. */
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import type { AccountSession } from '../session/account-session.ts'
import { createDraft } from './create.ts'
import { draftUnknown } from './problems.ts'
import { prepareRows, type Rows } from './rows.ts'
import { saveDraft, type Saved } from './save.ts'
import { submitDraft } from './submit.ts'
import { find, viewOf } from './view.ts'
import { discard, withdraw } from './withdraw.ts'

export interface Drafts {
  readonly rows: Rows
  create(kind: string, from: Readonly<Record<string, string>> | undefined): Result<LocalDocument>
  get(id: string): Result<LocalDocument>
  save(id: string, localRevision: number, content: unknown): Result<Saved>
  submit(input: { id: string; localRevision: number; key: string }): Result<LocalDocument>
  withdraw(id: string): Result<LocalDocument>
  discard(id: string): Result<undefined>
}

export function createDrafts(session: AccountSession): Drafts {
  const rows = prepareRows(session.db)
  const { events, registry } = session

  const get = (id: string): Result<LocalDocument> => {
    const found = find(rows, registry, id)
    return found ? ok(viewOf(rows, found)) : fail(draftUnknown())
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
  const then = <T>(result: Result<T>, id: string, after: () => void): Result<LocalDocument> => {
    if (!result.ok) return result
    changed(id)
    after()
    return get(id)
  }

  return {
    rows,
    get,
    create: (kind, from) => {
      const made = createDraft(session, rows, kind, from)
      return made.ok ? then(made, made.value, () => undefined) : made
    },
    save: (id, localRevision, content) => {
      const saved = saveDraft(session, rows, id, localRevision, content)
      if (saved.ok) changed(id, saved.value.kind)
      return saved
    },
    submit: (input) => then(submitDraft(session, rows, input), input.id, sent),
    withdraw: (id) => then(withdraw(session, rows, id), id, sent),
    discard: (id) => {
      const kind = find(rows, registry, id)?.document.kind
      const done = discard(session, rows, id)
      if (done.ok && kind !== undefined) events.emit('changed', { what: 'collection', collection: kind })
      if (done.ok) events.emit('changed', { what: 'document', id })
      return done
    },
  }
}
