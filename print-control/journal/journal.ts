/**
 * The append-only print journal of one account (PRN-06): encrypted SQLite, durable before `append` returns, read back
 * from the file, chained by hash, and held by one process at a time. Nothing here ever changes or removes a row.
 */
import type { Database } from 'better-sqlite3'
import { label } from '../../domain/kit/label.ts'
import { ok, type Result } from '../../domain/kit/problem.ts'
import { canonicalJson } from '../../domain/kit/canonical.ts'
import {
  FIRST_HASH,
  firstBreak,
  journalEntrySchema,
  sealEntry,
  type JournalEntry,
} from '../../domain/printing/journal.ts'
import { refuse, whyOf } from '../problems.ts'
import { sha256 } from './hash.ts'
import { fileId, incarnationOf } from './place.ts'
import { openStore } from './store.ts'

export type NewEntry = Omit<JournalEntry, 'seq' | 'prev' | 'hash' | 'at' | 'who' | 'incarnation'>

/**
 * `processing`: the spooler has begun the job (`run` tells beginnings apart). `again`: it began it once more, or may have.
 * `arrived`: whatever was sent of it is at the spooler or never will be, so what the spooler's record says is the whole truth.
 * `givenUp`: nothing of it may come out any more, so it is called back until the spooler has confirmed that. `settled`: it
 * has. `told`: the clerk has said what became of the sheets that came out besides.
 */
export const sightingNames = ['processing', 'again', 'arrived', 'givenUp', 'settled', 'told'] as const
export interface Sighting {
  readonly jobId: string
  readonly what: (typeof sightingNames)[number]
  readonly run?: string
}

export interface Journal {
  readonly last: { readonly seq: number; readonly hash: string }
  /** See `place.ts`. */
  readonly incarnation: string
  /** Durable and read back when it returns ok; `nonce` is spent in the same transaction. */
  append(entry: NewEntry, nonce?: string): Result<JournalEntry>
  /** Entries written before, verbatim, as long as they continue the chain; all or none. */
  restore(entries: readonly JournalEntry[]): Result<undefined>
  isSpent(nonce: string): boolean
  /** All of them durable when it returns, in one piece; false when they could not be written. */
  sight(sightings: readonly Sighting[]): boolean
  /** Oldest first. */
  sightings(): Iterable<Sighting>
  entries(afterSeq: number, limit: number): JournalEntry[]
  /** Every entry, oldest first, one at a time. */
  all(): Iterable<JournalEntry>
  close(): void
}

/** Opens or creates the journal at `path`; `key` is 256 bits in hex. A broken chain refuses and touches nothing. */
export function openJournal(path: string, key: string, who: string, now: () => Date): Result<Journal> {
  const store = openStore(path, key)
  if (!store.ok) return store
  const db = store.value
  const verified = verify(db)
  if (!verified.ok) {
    db.close()
    return verified
  }
  try {
    return ok(
      journalOver(db, { path, start: verified.value, incarnation: incarnationOf(db, path), who, now }),
    )
  } catch (error) {
    db.close()
    return refuse('CONTROL_JOURNAL_WRITE', whyOf(error))
  }
}

interface Opened {
  readonly path: string
  readonly start: { readonly seq: number; readonly hash: string }
  readonly incarnation: string
  readonly who: string
  readonly now: () => Date
}

interface Row {
  readonly seq: number
  readonly entry: string
}

function* read(db: Database): Iterable<JournalEntry | undefined> {
  for (const row of db.prepare<[], Row>('SELECT seq, entry FROM journal ORDER BY seq').iterate())
    yield parse(row)
}

function parse(row: Row): JournalEntry | undefined {
  try {
    const parsed = journalEntrySchema.safeParse(JSON.parse(row.entry))
    return parsed.success && parsed.data.seq === row.seq ? parsed.data : undefined
  } catch {
    return undefined
  }
}

function verify(db: Database): Result<{ seq: number; hash: string }> {
  let last = { seq: 0, hash: FIRST_HASH }
  try {
    for (const entry of read(db)) {
      if (entry === undefined || firstBreak([entry], last, sha256) !== -1) {
        return refuse(
          'CONTROL_JOURNAL_BROKEN',
          label(
            `第 ${last.seq + 1} 条记录与前一条不衔接`,
            `Entry ${last.seq + 1} does not follow from the one before`,
          ),
        )
      }
      last = { seq: entry.seq, hash: entry.hash }
    }
    const head = db.prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM head').get()
    // The head is written with each entry: a journal whose newest rows were cut off no longer fits it.
    if (head !== undefined && (head.seq !== last.seq || head.hash !== last.hash)) {
      return refuse(
        'CONTROL_JOURNAL_BROKEN',
        label(
          `日志应有 ${head.seq} 条，实有 ${last.seq} 条`,
          `The journal should hold ${head.seq} entries but holds ${last.seq}`,
        ),
      )
    }
    return ok(last)
  } catch (error) {
    return refuse(
      'CONTROL_JOURNAL_BROKEN',
      label(`日志文件无法读取（${String(error)}）`, `The journal file cannot be read (${String(error)})`),
    )
  }
}

function journalOver(db: Database, { path, start, incarnation, who, now }: Opened): Journal {
  let last = start
  const file = fileId(path)
  const insert = db.prepare<[number, string, string]>(
    'INSERT INTO journal (seq, job, entry) VALUES (?, ?, ?)',
  )
  const spend = db.prepare<[string, number]>('INSERT INTO nonces (nonce, seq) VALUES (?, ?)')
  const head = db.prepare<[number, string]>(
    'INSERT INTO head (id, seq, hash) VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash',
  )
  const one = db.prepare<[number], Row>('SELECT seq, entry FROM journal WHERE seq = ?')
  const sight = db.prepare<[string, string, string | null]>(
    'INSERT INTO sightings (job, what, run) VALUES (?, ?, ?)',
  )
  const sightings = db.prepare<[], { job: string; what: string; run: string | null }>(
    'SELECT job, what, run FROM sightings ORDER BY n',
  )
  const spent = db.prepare<[string], { seq: number }>('SELECT seq FROM nonces WHERE nonce = ?')
  const some = db.prepare<[number, number], Row>(
    'SELECT seq, entry FROM journal WHERE seq > ? ORDER BY seq LIMIT ?',
  )
  const write = db.transaction((entry: JournalEntry, nonce: string | undefined) => {
    insert.run(entry.seq, entry.jobId, canonicalJson(entry))
    head.run(entry.seq, entry.hash)
    if (nonce !== undefined) spend.run(nonce, entry.seq)
  })
  return {
    get last() {
      return last
    },
    incarnation,
    append: (open, nonce) => {
      // What is written to a file that was moved away is gone when this process ends.
      if (fileId(path) !== file)
        return refuse(
          'CONTROL_JOURNAL_BROKEN',
          label('日志文件已被移走或替换', 'The journal file was moved away or replaced'),
        )
      const sealed = sealEntry(
        { ...open, seq: last.seq + 1, prev: last.hash, at: now().toISOString(), who, incarnation },
        sha256,
      )
      const parsed = journalEntrySchema.safeParse(sealed)
      if (!parsed.success)
        return refuse('CONTROL_BAD_MESSAGE', label(parsed.error.message, parsed.error.message))
      try {
        write.immediate(sealed, nonce)
        // Drops the page cache, so that what is compared comes from the file and not from what was just written.
        db.pragma('shrink_memory')
        const row = one.get(sealed.seq)
        if (row === undefined || row.entry !== canonicalJson(sealed))
          return refuse(
            'CONTROL_JOURNAL_WRITE',
            label('写入后读回不一致', 'What was read back differs from what was written'),
          )
      } catch (error) {
        return refuse('CONTROL_JOURNAL_WRITE', whyOf(error))
      }
      last = { seq: sealed.seq, hash: sealed.hash }
      return ok(sealed)
    },
    restore: (entries) => {
      if (fileId(path) !== file)
        return refuse(
          'CONTROL_JOURNAL_BROKEN',
          label('日志文件已被移走或替换', 'The journal file was moved away or replaced'),
        )
      if (firstBreak(entries, last, sha256) !== -1)
        return refuse(
          'CONTROL_JOURNAL_BROKEN',
          label('副本与本机日志不衔接', 'The copy does not continue this journal'),
        )
      try {
        db.transaction(() => {
          for (const entry of entries) write(entry, undefined)
        }).immediate()
      } catch (error) {
        return refuse('CONTROL_JOURNAL_WRITE', whyOf(error))
      }
      const end = entries.at(-1)
      if (end) last = { seq: end.seq, hash: end.hash }
      return ok(undefined)
    },
    isSpent: (nonce) => spent.get(nonce) !== undefined,
    sight: (seen) => {
      try {
        db.transaction(() => {
          for (const { jobId, what, run } of seen) sight.run(jobId, what, run ?? null)
        }).immediate()
        return true
      } catch {
        return false
      }
    },
    sightings: function* () {
      for (const { job, what, run } of sightings.iterate()) {
        const known = sightingNames.find((name) => name === what)
        if (known !== undefined) yield { jobId: job, what: known, ...(run === null ? {} : { run }) }
      }
    },
    entries: (afterSeq, limit) => some.all(afterSeq, limit).flatMap((row) => parse(row) ?? []),
    all: function* () {
      for (const entry of read(db)) if (entry !== undefined) yield entry
    },
    close: () => db.close(),
  }
}
