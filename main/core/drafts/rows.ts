/** Reads and writes of drafts and what shadows them, as prepared statements. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { draft, history, mirror, outbox } from '../../../db/local/schema.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { AccountSession } from '../session/account-session.ts'
import { prepareVersions } from './versions.ts'

export type DraftRow = typeof draft.$inferSelect
export type MirrorRow = typeof mirror.$inferSelect
export type OutboxRow = typeof outbox.$inferSelect

/** What was stored has been checked by the document's schema when it was written. */
export const readContent = (text: string): Content => JSON.parse(text) as Content

export type Rows = ReturnType<typeof prepareRows>

export function prepareRows({ db, raw }: Pick<AccountSession, 'db' | 'raw'>) {
  const id = sql.placeholder('id')
  const draftById = db.select().from(draft).where(eq(draft.id, id)).prepare()
  const mirrorById = db.select().from(mirror).where(eq(mirror.id, id)).limit(1).prepare()
  const lastSent = db.select().from(outbox).where(eq(outbox.documentId, id)).orderBy(desc(outbox.seq)).limit(1).prepare()
  const historyOf = db.select().from(history).where(eq(history.documentId, id)).prepare()
  const update = db
    .update(draft)
    .set({ content: sql`${sql.placeholder('content')}`, updatedAt: sql`${sql.placeholder('now')}`, localRevision: sql`local_revision + 1` })
    .where(and(eq(draft.id, id), eq(draft.localRevision, sql.placeholder('localRevision'))))
    .prepare()
  const revisionOf = db.select({ localRevision: draft.localRevision }).from(draft).where(eq(draft.id, id)).prepare()
  const remove = db.delete(draft).where(eq(draft.id, id)).prepare()
  const versions = prepareVersions(raw)
  return {
    /** Undefined when there is no draft. */
    localRevision: (key: string): number | undefined => revisionOf.get({ id: key })?.localRevision,
    draft: (key: string): DraftRow | undefined => draftById.get({ id: key }),
    mirror: (key: string): MirrorRow | undefined => mirrorById.get({ id: key }),
    /** The newest submission of a document, whatever became of it. */
    lastSubmission: (key: string): OutboxRow | undefined => lastSent.get({ id: key }),
    history: (key: string) => historyOf.get({ id: key }),
    insert: (row: DraftRow) => void db.insert(draft).values(row).run(),
    /** Raises the local revision; false when it was not `localRevision`. */
    update: (key: string, localRevision: number, content: string, now: string): boolean => update.run({ id: key, localRevision, content, now }).changes === 1,
    patch: (key: string, values: Partial<DraftRow>) => void db.update(draft).set(values).where(eq(draft.id, key)).run(),
    /** With what it began from; kept versions stay. */
    remove: (key: string): void => {
      remove.run({ id: key })
      versions.removeBase(key)
    },
    versions,
    forgetReturned: (documentId: string) => void db.delete(outbox).where(and(eq(outbox.documentId, documentId), inArray(outbox.state, ['returned']))).run(),
  }
}
