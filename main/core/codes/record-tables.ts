/**
 * Mirrored rows of record collections, searched and named as the rows of code tables are: for fields that refer to one. Read
 * once per collection and change; names are spelled in a thread, and until they are, found by everything but pinyin.
 */
import type { CodeEntry } from '../../../contract/code-entry.ts'
import { recordEntry } from '../../../domain/codes/record-entry.ts'
import { prepare, searchCodes, type Prepared, type SearchRow } from '../../../domain/codes/search.ts'
import type { AnyRecord } from '../../../domain/kit/collection.ts'
import { readContent } from '../drafts/rows.ts'
import type { CoreEvents } from '../events.ts'
import type { Log } from '../log.ts'
import type { AccountSession } from '../session/account-session.ts'
import { runTask } from '../workers/run-task.ts'
import type { Spelling } from '../../../domain/codes/spell.ts'

type Session = Pick<AccountSession, 'raw' | 'registry'>

export interface RecordTables {
  /** Undefined for what is no collection that says by what its rows are known. */
  recordOf(session: Session, kind: string): AnyRecord | undefined
  /** Best first; what may not be chosen is among them. */
  search(session: Session, record: AnyRecord, text: string, limit: number): CodeEntry[]
  /** By its id, or by its number as a person writes it. */
  get(session: Session, record: AnyRecord, text: string): CodeEntry | null
}

interface Row extends SearchRow {
  readonly entry: CodeEntry
}

interface Stored {
  readonly id: string
  readonly state: string
  readonly content: string
}

interface Held {
  readonly rows: readonly Prepared<Row>[]
  readonly byNumber: ReadonlyMap<string, CodeEntry>
}

export function openRecordTables(events: CoreEvents, log: Log): RecordTables {
  const held = new WeakMap<AccountSession['raw'], Map<string, Held>>()
  const spelled = new Map<string, Spelling>()
  let spelling: Promise<void> | undefined
  const forget = new Set<(kind: string) => void>()
  events.on('changed', (change) => {
    if (change.what !== 'collection') return
    for (const drop of forget) drop(change.collection)
  })

  const entryOf = (record: AnyRecord, { id, state, content }: Stored): CodeEntry =>
    recordEntry(record, { id, state, fields: readContent(content).fields })

  /** By number, so that equally good ones stand in its order. */
  function read({ raw }: Session, record: AnyRecord): Held {
    const stored = raw
      .prepare<[string], Stored>('select id, state, content from mirror where collection = ?')
      .all(record.kind)
    const entries = stored
      .map((row) => entryOf(record, row))
      .toSorted((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1))
    const rows = entries.map((entry) =>
      prepare<Row>({
        code: entry.number ?? '',
        zh: entry.zh,
        en: entry.en === entry.zh ? '' : entry.en,
        path: entry.path,
        pinyin: spelled.get(entry.zh)?.pinyin ?? '',
        initials: spelled.get(entry.zh)?.initials ?? '',
        entry,
      }),
    )
    return { rows, byNumber: new Map(entries.map((entry) => [entry.number ?? '', entry])) }
  }

  function tables(raw: AccountSession['raw']): Map<string, Held> {
    const known = held.get(raw)
    if (known) return known
    const made = new Map<string, Held>()
    held.set(raw, made)
    const there = new WeakRef(made)
    const drop = (kind: string): void => {
      const still = there.deref()
      if (still) still.delete(kind)
      else forget.delete(drop)
    }
    forget.add(drop)
    return made
  }

  function tableOf(session: Session, record: AnyRecord): Held {
    const mine = tables(session.raw)
    const known = mine.get(record.kind)
    if (known) return known
    const made = read(session, record)
    mine.set(record.kind, made)
    const unspelled = [...new Set(made.rows.map(({ row }) => row.zh))].filter((name) => !spelled.has(name))
    if (unspelled.length > 0) spelling ??= spellAll(unspelled, mine, record.kind)
    return made
  }

  async function spellAll(names: readonly string[], mine: Map<string, Held>, kind: string): Promise<void> {
    try {
      const found = await runTask('spell', names)
      names.forEach((name, index) => spelled.set(name, found[index] ?? { pinyin: '', initials: '' }))
      mine.delete(kind)
      // Lists that are open are asked for again.
      events.emit('changed', { what: 'codes' })
    } catch (error) {
      log.warn('names of records: could not be spelled', { error: String(error) })
    } finally {
      spelling = undefined
    }
  }

  return {
    recordOf: ({ registry }, kind) => {
      const record = registry.records.get(kind)
      return record?.known && record
    },
    search: (session, record, text, limit) =>
      searchCodes(tableOf(session, record).rows, text, { limit }).map(({ entry }) => entry),
    get: (session, record, text) => {
      const stored = session.raw
        .prepare<[string, string], Stored>(
          'select id, state, content from mirror where collection = ? and id = ?',
        )
        .get(record.kind, text)
      return stored ? entryOf(record, stored) : (tableOf(session, record).byNumber.get(text) ?? null)
    },
  }
}
