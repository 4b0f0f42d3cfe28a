/**
 * The row of the record that a document changes, as this machine has it now and as it was when the document was begun. Of documents that say
 * which version they began from; all others are compared with the row as it stands.
 */
import type { Database } from 'better-sqlite3'
import { columnSql } from '../../../db/local/dialect.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { asOnFile, comparedRow, withOnFile } from '../../../domain/kit/comparison.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { emptyContent } from '../../../domain/kit/schema.ts'

export interface RecordRow {
  /** The row in the form of the document. */
  readonly content: Content
  readonly version: string
  readonly updatedAt: string
}

export function prepareRecords(raw: Database) {
  const put = raw.prepare(
    'insert into begun_record (document_id, version, content) values (?, ?, ?) on conflict (document_id, version) do nothing',
  )
  const get = raw.prepare<[string, string], { content: string }>(
    'select content from begun_record where document_id = ? and version = ?',
  )
  const forget = raw.prepare('delete from begun_record where document_id = ?')

  /** Undefined where the document names no row, or this machine has none. */
  function now(document: AnyDocument, content: Content): RecordRow | undefined {
    const version = document.comparesWith?.version
    const asked = version === undefined ? undefined : comparedRow(document, content)
    const [by, wanted] = Object.entries(asked?.filters ?? {})[0] ?? []
    if (version === undefined || asked === undefined || by === undefined || wanted === undefined)
      return undefined
    const found = raw
      .prepare<[string, string], { content: string; updatedAt: string }>(
        `select content, updated_at as updatedAt from mirror where collection = ? and ${columnSql(by)} = ? limit 1`,
      )
      .get(asked.collection, wanted.equals)
    if (!found) return undefined
    // What the mirror holds has been checked when it came.
    const row = asOnFile(document, { ...emptyContent(document), ...(JSON.parse(found.content) as Content) })
    return { content: row, version: row.fields[version] ?? '', updatedAt: found.updatedAt }
  }

  return {
    now,
    /** The row as it stands, when the document was begun from another one; undefined when it was not. */
    movedOn(document: AnyDocument, content: Content): RecordRow | undefined {
      const row = now(document, content)
      return row && row.version !== (content.fields[document.comparesWith?.version ?? ''] ?? '')
        ? row
        : undefined
    },
    /** Remembers what the document stands on. To be called in the transaction that writes the document. */
    note(document: AnyDocument, id: string, content: Content): void {
      const row = now(document, content)
      if (row && row.version === (content.fields[document.comparesWith?.version ?? ''] ?? ''))
        put.run(id, row.version, JSON.stringify(row.content))
    },
    /** What a document stands on, within its own content; undefined when this machine has never seen it. */
    begun(document: AnyDocument, id: string, content: Content): Content | undefined {
      const stored = get.get(id, content.fields[document.comparesWith?.version ?? ''] ?? '')
      return stored && withOnFile(document, content, JSON.parse(stored.content) as Content) // written by `note`
    },
    forget: (id: string): void => void forget.run(id),
  }
}
