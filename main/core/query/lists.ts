/**
 * The lists of a session. While there are few rows the core reads them itself, in a few milliseconds; of many a thread does, so
 * that nothing that the clerk saves or prints waits for a list.
 */
import type { Database } from 'better-sqlite3'
import { packingOf } from '../../../db/local/lists/packing.ts'
import { notePacking } from '../../../db/local/lists/write.ts'
import type { LocalStore } from '../../../db/local/open.ts'
import { ok, type Result } from '../../../domain/kit/problem.ts'
import type { Collection } from '../../../domain/kit/collection.ts'
import type { ListQuery } from '../../../domain/kit/list.ts'
import type { Registry } from '../../../domain/kit/registry.ts'
import type { ListRow } from '../../../contract/local/documents.ts'
import { readContent } from '../drafts/rows.ts'
import type { Log } from '../log.ts'
import { askedOf, type Asked } from './asked.ts'
import { createListThread } from './list-thread.ts'
import { keepPacked, type PackingProgress } from './keep-packed.ts'
import { createListReader, type ListedKeys, type ListedPage, type ListReader } from './read-lists.ts'

/** So many rows the core reads itself: at 10 µs each the longest list takes it 20 ms. */
const FEW_ROWS = 2_000

export interface Lists {
  /** Failures: INPUT_COLLECTION and those of `checkQuery`. */
  page(query: ListQuery): Promise<Result<{ readonly rows: ListRow[]; readonly total: number }>>
  /** Which rows the whole result has, in order. Failures as those of `page`. */
  keys(query: ListQuery): Promise<Result<{ readonly collection: Collection; readonly keys: ListedKeys }>>
  /** The server's rows of a kind that are in one of these states; drafts of this machine do not count. */
  count(kind: string, states: readonly string[]): Promise<number>
  /** How far the packing of many rows has come; null when it is done or hardly anything waits. */
  progress(): PackingProgress | null
  /** Closes the thread's connection. */
  close(): Promise<void>
}

export interface ListsOf {
  readonly store: LocalStore
  readonly path: string
  readonly key: Buffer
  readonly registry: Registry
  readonly log: Log
  /** Calls back when rows of the mirror may have changed. */
  readonly onChanged: (listener: () => void) => () => void
  /** The progress is another. */
  readonly onProgress: () => void
}

export function createLists({
  store: { raw },
  path,
  key,
  registry,
  log,
  onChanged,
  onProgress,
}: ListsOf): Lists {
  const packing = packingOf(registry)
  notePacking(raw, packing)
  const here = createListReader(raw, packing, false)
  const thread = createListThread(() => ({ path, key: Uint8Array.from(key), packing }))
  let isClosed = false
  const isLarge = createSizes(raw, FEW_ROWS)
  const keeper = keepPacked({
    raw,
    registry,
    log,
    isLarge,
    pack: (limit) => thread.ask('pack', limit),
    onChanged,
    onProgress,
  })

  /** A thread that broke must not take the list with it. */
  async function read<Method extends 'page' | 'keys' | 'count'>(
    method: Method,
    asked: Asked,
  ): Promise<ReturnType<ListReader[Method]>> {
    const self = () => here[method](asked) as ReturnType<ListReader[Method]> // of this very method
    if (!isLarge()) return self()
    return thread.ask(method, asked).catch((error: unknown) => {
      if (isClosed) throw error
      log.error('a list was not read by its thread', { error: String(error) })
      return self()
    })
  }

  const shown = ({ rows, total }: ListedPage) => ({
    total,
    rows: rows.map((row): ListRow => ({
      ...row,
      content: readContent(row.content),
      isDraft: row.isDraft === 1,
      side: row.side,
    })),
  })

  return {
    page: async (query) => {
      const asked = askedOf(registry, query)
      return asked.ok ? ok(shown(await read('page', asked.value.asked))) : asked
    },
    keys: async (query) => {
      const asked = askedOf(registry, query)
      return asked.ok
        ? ok({ collection: asked.value.collection, keys: await read('keys', asked.value.asked) })
        : asked
    },
    count: (kind, states) =>
      read('count', {
        collection: { kind, fields: {}, list: { sort: { column: 'updatedAt', direction: 'desc' } } },
        hasDrafts: false,
        query: { collection: kind, filters: { state: { anyOf: [...states] } }, page: 1, pageSize: 10 },
      }),
    progress: () => keeper.progress(),
    close: async () => {
      isClosed = true
      await keeper.close()
      await thread.close()
    },
  }
}

/** Are there more than `few` rows or drafts? By their last numbers, which is quicker than counting and never too few. */
function createSizes(raw: Database, few: number): () => boolean {
  const last = raw.prepare<[], { mirrored: number | null; drafted: number | null }>(
    'select (select max(rowid) from mirror) as mirrored, (select max(rowid) from draft) as drafted',
  )
  return () => {
    const { mirrored, drafted } = last.get() ?? {}
    return (mirrored ?? 0) > few || (drafted ?? 0) > few
  }
}
