/** What a draft began from, and earlier versions that are kept. Synchronous; call inside the transaction of the change. */
import type { Database } from 'better-sqlite3'
import type { versionReasons } from '../../../db/local/schema.ts'

export interface BaseRow {
  readonly revision: number
  readonly formVersion: number
  readonly updatedAt: string
  readonly content: string
}

export type VersionReason = (typeof versionReasons)[number]

export interface VersionRow {
  readonly seq: number
  readonly documentId: string
  /** Null where an older program wrote it and nothing tells it any more. */
  readonly collection: string | null
  readonly reason: VersionReason
  readonly onRevision: number
  readonly formVersion: number
  readonly baseRevision: number
  readonly savedAt: string
  readonly keptAt: string
  readonly copiedAs: string | null
  readonly base: string | null
  readonly content: string
}

/** Put aside for the clerk, who may make a new draft of it or delete it. */
export const isAside = (reason: VersionReason): boolean => reason === 'stepBack' || reason === 'expired'

export type Versions = ReturnType<typeof prepareVersions>

export function prepareVersions(raw: Database) {
  const base = raw.prepare<[string], BaseRow>(
    'select revision, form_version as formVersion, updated_at as updatedAt, content from draft_base where id = ?',
  )
  const putBase = raw.prepare(`
    insert into draft_base (id, revision, form_version, updated_at, content) values (?, ?, ?, ?, ?)
    on conflict (id) do update set revision = excluded.revision, form_version = excluded.form_version, updated_at = excluded.updated_at, content = excluded.content`)
  const moveBase = raw.prepare('update draft_base set revision = ? where id = ?')
  const removeBase = raw.prepare('delete from draft_base where id = ?')
  const keep = raw.prepare(
    'insert into draft_version (document_id, collection, reason, on_revision, form_version, base_revision, saved_at, kept_at, copied_as, base, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const columns =
    'seq, document_id as documentId, collection, reason, on_revision as onRevision, form_version as formVersion, base_revision as baseRevision, saved_at as savedAt, kept_at as keptAt, copied_as as copiedAs, base, content'
  const last = raw.prepare<[string, VersionReason], VersionRow>(
    `select ${columns} from draft_version where document_id = ? and reason = ? order by seq desc limit 1`,
  )
  const all = raw.prepare<[string, VersionReason], VersionRow>(
    `select ${columns} from draft_version where document_id = ? and reason = ? order by seq`,
  )
  const dropClean = raw.prepare(`
    delete from draft where id in (
      select d.id from draft_base b join draft d on d.id = b.id left join mirror m on m.id = b.id and m.collection = d.collection
      where d.content = b.content and (m.id is null or m.revision > d.base_revision)
        and not exists (select 1 from outbox o where o.document_id = d.id and o.state in ('waiting', 'sending')))`)
  const dropBases = raw.prepare('delete from draft_base where id not in (select id from draft)')
  const one = raw.prepare<[number], VersionRow>(`select ${columns} from draft_version where seq = ?`)
  const copied = raw.prepare('update draft_version set copied_as = ? where seq = ?')
  const forgetAll = raw.prepare('delete from draft_version where document_id = ? and reason = ?')
  const forget = raw.prepare('delete from draft_version where seq = ?')
  return {
    base: (id: string): BaseRow | undefined => base.get(id),
    putBase: (id: string, row: BaseRow) =>
      void putBase.run(id, row.revision, row.formVersion, row.updatedAt, row.content),
    /** The server moved the document on without touching its content. */
    moveBase: (id: string, revision: number) => void moveBase.run(revision, id),
    removeBase: (id: string) => void removeBase.run(id),
    keep: (row: Omit<VersionRow, 'seq' | 'copiedAs'> & { readonly copiedAs?: string | undefined }) =>
      void keep.run(
        row.documentId,
        row.collection,
        row.reason,
        row.onRevision,
        row.formVersion,
        row.baseRevision,
        row.savedAt,
        row.keptAt,
        row.copiedAs ?? null,
        row.base,
        row.content,
      ),
    last: (documentId: string, reason: VersionReason): VersionRow | undefined => last.get(documentId, reason),
    all: (documentId: string, reason: VersionReason): VersionRow[] => all.all(documentId, reason),
    one: (seq: number): VersionRow | undefined => one.get(seq),
    /** A new draft was made of it. */
    copied: (seq: number, id: string) => void copied.run(id, seq),
    /** Drafts that say what they began from give way to what the server has now. */
    dropClean: (): void => {
      if (dropClean.run().changes > 0) dropBases.run()
    },
    forget: (seq: number) => void forget.run(seq),
    forgetAll: (documentId: string, reason: VersionReason) => void forgetAll.run(documentId, reason),
  }
}
