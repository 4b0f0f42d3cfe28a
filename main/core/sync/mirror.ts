/** Writing the server's rows into the mirror. Drafts are another table: what the clerk has not sent is never touched. */
import type { Database } from 'better-sqlite3'
import { OWNER } from '../../../domain/kit/fillers.ts'
import type { CentralDocument, CollectionRow } from '../../../contract/shapes.ts'

interface Versions {
  readonly revision?: number | undefined
  readonly formVersion?: number | undefined
  readonly who?: string | undefined
  readonly side?: string | undefined
}

export type MirrorWriter = ReturnType<typeof openMirror>

export function openMirror(raw: Database) {
  const upsert = raw.prepare(`
    insert into mirror (collection, id, state, content, revision, form_version, created_at, updated_at, who, side) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (collection, id) do update set state = excluded.state, content = excluded.content, revision = excluded.revision,
      form_version = excluded.form_version, created_at = excluded.created_at, updated_at = excluded.updated_at, who = excluded.who, side = excluded.side
    where excluded.revision > mirror.revision or excluded.revision = 0`)
  const remove = raw.prepare('delete from mirror where collection = ? and id = ?')
  const tell = raw.prepare(`
    insert into history (document_id, revision, entries) values (?, ?, ?)
    on conflict (document_id) do update set revision = excluded.revision, entries = excluded.entries where excluded.revision > history.revision`)
  const write = (row: Omit<CollectionRow, 'content'> & Versions, content: string) =>
    void upsert.run(
      row.collection,
      row.id,
      row.state,
      content,
      row.revision ?? 0,
      row.formVersion ?? 1,
      row.createdAt,
      row.updatedAt,
      row.who ?? '',
      row.side ?? OWNER,
    )
  return {
    /** An older revision of a document never replaces a newer one; records have none, their order is the feed's. */
    put: (row: CollectionRow & Versions) => write(row, JSON.stringify(row.content)),
    /** `content` is its JSON text. */
    putDocument: (document: Omit<CentralDocument, 'content'>, content: string) => {
      write({ ...document, who: document.history.at(-1)?.who }, content)
      tell.run(document.id, document.revision, JSON.stringify(document.history))
    },
    remove: (collection: string, id: string) => void remove.run(collection, id),
  }
}
