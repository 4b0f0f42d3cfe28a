/** Reads lists from an account's file: what `list-worker.ts` does in its thread, and the core itself while there are few rows. */
import type { Database } from 'better-sqlite3'
import { BLOCK_BITS, createPacker, type Packing } from '../../../db/local/lists/packing.ts'
import type { BlockMade } from '../../../db/local/lists/write.ts'
import type { SendState } from '../../../contract/local/documents.ts'
import type { Asked } from './asked.ts'
import { findBySql, type Hit, type Hits } from './by-sql.ts'
import { openPackedLists } from './packed/find.ts'

export interface ListedRow {
  readonly id: string
  readonly collection: string
  readonly state: string
  /** JSON. */
  readonly content: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly isDraft: number
  readonly side: string
  readonly sending: SendState | null
}

export interface ListedPage {
  readonly rows: ListedRow[]
  readonly total: number
}

/** A whole result in order, made small for its way between threads: ids joined by zero bytes. */
export interface ListedKeys {
  readonly count: number
  readonly ids: string
  /** By row: which of `kinds`; and whether it is a draft. */
  readonly kinds: readonly string[]
  readonly kindOf: Uint8Array
  readonly isDraft: Uint8Array
}

export interface ListReader {
  page(asked: Asked): ListedPage
  keys(asked: Asked): ListedKeys
  /** How many rows fit. */
  count(asked: Asked): number
  /** Up to `limit` blocks that are due, packed. */
  pack(limit: number): BlockMade[]
}

/** `isPacked`: by the packed rows, which needs a connection that nobody writes through. */
export function createListReader(raw: Database, packing: Packing, isPacked: boolean): ListReader {
  const packed = isPacked ? openPackedLists(raw) : undefined
  const pack = createPacker(raw)
  const columns = 'id, collection, state, content, created_at as createdAt, updated_at as updatedAt'
  const fromDraft = raw.prepare<[Hit], ListedRow>(
    `select ${columns}, 1 as isDraft, coalesce((select side from mirror where mirror.id = draft.id), 'owner') as side, null as sending from draft where id = ?`,
  )
  const fromMirror = raw.prepare<[Hit], ListedRow>(
    `select ${columns}, 0 as isDraft, side, null as sending from mirror where rowid = ?`,
  )
  const draftKey = raw.prepare<[Hit], [string, string]>('select id, collection from draft where id = ?').raw()
  const mirrorKey = raw
    .prepare<[Hit], [string, string]>('select id, collection from mirror where rowid = ?')
    .raw()
  const sent = raw.prepare<[string], { state: SendState }>(
    'select state from outbox where document_id = ? order by seq desc limit 1',
  )
  const due = raw.prepare<[number], { block: number; mark: number }>(
    'select block, mark from list_due order by mark = 0, block desc limit ?',
  )
  const find = (asked: Asked, isWhole: boolean): Hits =>
    packed?.find(asked, isWhole) ?? findBySql(raw, asked, isWhole)
  const kindsIn = raw
    .prepare<[number, number], string>(
      'select distinct collection from mirror not indexed where rowid between ? and ?',
    )
    .pluck()
  /** One state of the file for all that an answer reads. */
  const reading = <T>(work: () => T): T => raw.transaction(work)()

  return {
    page: (asked) =>
      reading(() => {
        const { hits, total } = find(asked, false)
        const rows = hits.flatMap((hit) => (typeof hit === 'string' ? fromDraft : fromMirror).get(hit) ?? [])
        return {
          total,
          rows: asked.hasDrafts
            ? rows.map((row) => ({ ...row, sending: sent.get(row.id)?.state ?? null }))
            : rows,
        }
      }),
    count: (asked) => reading(() => find(asked, false).total),
    keys: (asked) =>
      reading(() => {
        const { hits } = find(asked, true)
        const kinds: string[] = []
        const ids: string[] = []
        const [kindOf, isDraft] = [new Uint8Array(hits.length), new Uint8Array(hits.length)]
        for (const [index, hit] of hits.entries()) {
          const [id, kind] = (typeof hit === 'string' ? draftKey : mirrorKey).get(hit) ?? ['', '']
          if (!kinds.includes(kind)) kinds.push(kind)
          kindOf[index] = kinds.indexOf(kind)
          isDraft[index] = typeof hit === 'string' ? 1 : 0
          ids.push(id)
        }
        return { count: hits.length, ids: ids.join('\0'), kinds, kindOf, isDraft }
      }),
    pack: (limit) =>
      reading(() =>
        due.all(limit).map(({ block, mark }) => ({
          block,
          mark,
          kinds: kindsIn.all(block << BLOCK_BITS, ((block + 1) << BLOCK_BITS) - 1).flatMap((kind) => {
            const made = packing[kind] && pack(block, kind, packing[kind])
            return made ? [{ kind, packed: made }] : []
          }),
        })),
      ),
  }
}
