/** The durable calls that follow from entries of the print journal. */
import type { JournalEntry } from '../../../domain/printing/journal.ts'
import type { AccountSession } from '../session/account-session.ts'
import { stableId } from './stable-id.ts'

/** Entries up to `until` are handed over again: by other keys, because the same key is never sent twice. */
export interface Healing {
  readonly times: number
  readonly until: number
}

/** Inside a transaction that also moves the cursor. */
export function queueEntries(
  session: AccountSession,
  entries: readonly JournalEntry[],
  healing: Healing | undefined,
): void {
  const newest = entries.at(-1)
  if (!newest) return
  const { workstationId } = session
  const again = ({ seq }: JournalEntry): readonly number[] =>
    healing && seq <= healing.until ? [healing.times] : []
  session.enqueue({
    key: stableId('journal', workstationId, newest.seq, newest.hash, ...again(newest)),
    lane: 'journal',
    name: 'blanks.appendJournal',
    input: { workstationId, entries: [...entries] },
  })
  for (const entry of entries) queueResult(session, entry, again(entry))
}

/** What of a session is needed to hand something over. */
type Outbox = Pick<AccountSession, 'raw' | 'enqueue' | 'workstationId'>

/** A result that the server does not have, though its job was answered here; nothing while the first call is still under way. */
export function queueResultAgain(session: Outbox, entry: JournalEntry): void {
  const waits = session.raw
    .prepare<[string]>(
      `select 1 from call where name = 'blanks.settle' and state in ('waiting', 'sending') and json_extract(input, '$.jobId') = ?`,
    )
    .get(entry.jobId)
  if (waits === undefined) queueResult(session, entry, [entry.seq])
}

/**
 * A result that is given again goes after the entries, in their lane, because the server may know the job only from them. It
 * has a key of its own there too: the first answer may have been a refusal. The server settles and releases a job only once.
 */
function queueResult(session: Outbox, entry: JournalEntry, again: readonly number[]): void {
  const { jobId, reason, note, alsoSpoiled } = entry
  // Sheets that came out besides: numbers that no job holds.
  for (const extra of alsoSpoiled ?? []) {
    const key = stableId('extra', jobId, extra.blankNo, ...again)
    session.enqueue({
      key,
      lane: again.length === 0 ? 'print' : 'journal',
      name: 'blanks.writeOff',
      input: { key, ...extra, note: '', job: { jobId, certificateNo: entry.certificateNo } },
    })
    if (again.length > 0)
      session.raw
        .prepare(`delete from call where key = ? and state = 'returned'`)
        .run(stableId('extra', jobId, extra.blankNo))
  }
  const job = { jobId, workstationId: session.workstationId }
  const lane = again.length === 0 ? 'print' : 'journal'
  if (entry.state === 'ABANDONED') {
    const key = stableId('release', jobId, ...again)
    session.enqueue({ key, lane, name: 'blanks.release', input: { key, ...job, abandoned: entry } })
  } else if (entry.state === 'CONFIRMED' || entry.state === 'SPOILED') {
    const key = stableId('settle', jobId, ...again)
    const result = entry.state === 'CONFIRMED' ? 'printed' : 'spoiled'
    session.enqueue({
      key,
      lane,
      name: 'blanks.settle',
      input: {
        key,
        ...job,
        result,
        ...(reason === undefined ? {} : { reason }),
        ...(note === undefined ? {} : { note }),
      },
    })
    // The refusal that this one takes the place of.
    if (again.length > 0)
      session.raw
        .prepare(`delete from call where key = ? and state = 'returned'`)
        .run(stableId('settle', jobId))
  }
}
