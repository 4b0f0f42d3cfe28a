/** Rows that are being written beneath a sub-table: kept with the document on this machine, but no part of its content until they are added. */
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Row } from '../../../domain/kit/document.ts'

/** By sub-table. */
export type Unfinished = Record<string, Row>

const storedSchema = z.record(z.string(), z.object({ id: z.string() }).catchall(z.string().optional()))

export function prepareUnfinished(raw: Database) {
  const get = raw.prepare<[string], { rows: string }>(
    'select rows from unfinished_rows where document_id = ?',
  )
  const put = raw.prepare(`
    insert into unfinished_rows (document_id, saved_at, rows) values (?, ?, ?)
    on conflict (document_id) do update set saved_at = excluded.saved_at, rows = excluded.rows`)
  const remove = raw.prepare('delete from unfinished_rows where document_id = ?')
  return {
    /** Those that the present form has a place for. */
    of: (document: AnyDocument, id: string): Unfinished => {
      const found = get.get(id)
      const rows = found ? storedSchema.parse(JSON.parse(found.rows)) : {}
      return Object.fromEntries(Object.entries(rows).filter(([name]) => Object.hasOwn(document.rows, name)))
    },
    put: (id: string, rows: Unfinished, now: string): void => {
      if (Object.keys(rows).length === 0) remove.run(id)
      else put.run(id, now, JSON.stringify(rows))
    },
    forget: (id: string): void => void remove.run(id),
  }
}
