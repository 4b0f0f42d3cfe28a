/** Reads and writes of drafts and what shadows them, as prepared statements. */
import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from 'better-sqlite3'
import type { LocalDb } from '../../../db/local/open.ts'
import { prepareGet } from '../../../db/local/prepared.ts'
import { draft, history, mirror, outbox } from '../../../db/local/schema.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { nameOfFile } from '../../../domain/kit/file-name.ts'
import { prepareUnfinished } from './unfinished.ts'
import { prepareRecords } from './record.ts'
import { prepareVersions } from './versions.ts'

export type DraftRow = typeof draft.$inferSelect
export type MirrorRow = typeof mirror.$inferSelect
export type OutboxRow = typeof outbox.$inferSelect

/** What was stored has been checked by the document's schema when it was written; names of files by an older one, perhaps. */
export function readContent(text: string): Content {
  const content = JSON.parse(text) as Content
  const attachments = Object.entries(content.attachments).map(
    ([slot, refs]) => [slot, refs.map((ref) => ({ ...ref, name: nameOfFile(ref.name, ref.type) }))] as const,
  )
  return { ...content, attachments: Object.fromEntries(attachments) }
}

export type Rows = ReturnType<typeof prepareRows>

export function prepareRows({ db, raw }: { readonly db: LocalDb; readonly raw: Database }) {
  const draftById = prepareGet(raw, draft, 'where id = ?')
  const mirrorById = prepareGet(raw, mirror, 'where id = ?')
  const lastSent = prepareGet(raw, outbox, 'where document_id = ? order by seq desc')
  const historyOf = prepareGet(raw, history, 'where document_id = ?')
  const update = raw.prepare(
    'update draft set content = ?, updated_at = ?, local_revision = local_revision + 1 where id = ? and local_revision = ?',
  )
  const isStored = raw.prepare<[string, string, number], { isSame: number }>(
    'select content = ? as isSame from draft where id = ? and local_revision = ?',
  )
  const revisionOf = raw.prepare<[string], { localRevision: number }>(
    'select local_revision as localRevision from draft where id = ?',
  )
  const remove = raw.prepare('delete from draft where id = ?')
  const versions = prepareVersions(raw)
  return {
    /** Undefined when there is no draft. */
    localRevision: (key: string): number | undefined => revisionOf.get(key)?.localRevision,
    draft: (key: string): DraftRow | undefined => draftById(key),
    mirror: (key: string): MirrorRow | undefined => mirrorById(key),
    /** The newest submission of a document, whatever became of it. */
    lastSubmission: (key: string): OutboxRow | undefined => lastSent(key),
    history: (key: string) => historyOf(key),
    insert: (row: DraftRow) => void db.insert(draft).values(row).run(),
    /** Raises the local revision; false when it was not `localRevision`. */
    update: (key: string, localRevision: number, content: string, now: string): boolean =>
      update.run(content, now, key, localRevision).changes === 1,
    /** Does the draft read back from the file as this content in this revision? Compared by SQLite, so that it is not made a string again. */
    holds: (key: string, localRevision: number, content: string): boolean =>
      isStored.get(content, key, localRevision)?.isSame === 1,
    patch: (key: string, values: Partial<DraftRow>) =>
      void db.update(draft).set(values).where(eq(draft.id, key)).run(),
    /** With what it began from; kept versions stay. */
    remove: (key: string): void => {
      remove.run(key)
      versions.removeBase(key)
    },
    versions,
    records: prepareRecords(raw),
    unfinished: prepareUnfinished(raw),
    forgetReturned: (documentId: string) =>
      void db
        .delete(outbox)
        .where(and(eq(outbox.documentId, documentId), inArray(outbox.state, ['returned'])))
        .run(),
  }
}
