/**
 * Hands the control's journal to the durable outbox: the entries themselves, and for every job that is over what becomes
 * of its blanks. Entries and cursor move in one transaction and all keys follow from the entries, so a crash anywhere
 * only makes the same calls again. The journal alone decides; nothing is remembered elsewhere.
 */
import * as z from 'zod'
import type { JournalEntry } from '../../../domain/printing/journal.ts'
import type { AccountSession } from '../session/account-session.ts'
import type { Ask } from './requests.ts'
import { stableId } from './stable-id.ts'

const CURSOR = 'print.forwarded'
const cursorSchema = z.object({ seq: z.int(), hash: z.string() })
const BATCH = 200

export interface Forwarder {
  /** Never throws for an absent control: what is left waits for the next time. */
  forward(): Promise<void>
  /** Nothing touches the store when this has answered. */
  close(): Promise<void>
}

export function createForwarder(session: AccountSession, ask: Ask): Forwarder {
  let last: Promise<void> = Promise.resolve()
  let isClosed = false

  const step = async (): Promise<boolean> => {
    if (isClosed) return false
    const cursor = session.facts.get(CURSOR, cursorSchema) ?? { seq: 0, hash: '' }
    const read = await ask('journal', { afterSeq: cursor.seq, limit: BATCH })
    if (!read.ok) return false
    const newest = read.value.at(-1)
    // The store may have been closed while the control answered.
    if (!newest || isClosed) return false
    session.raw.transaction(() => {
      queueEntries(session, read.value)
      session.facts.put(CURSOR, { seq: newest.seq, hash: newest.hash })
    })()
    return read.value.length === BATCH
  }

  const drain = async (): Promise<void> => {
    try {
      while (await step());
    } catch (error) {
      // A full disk or a closed store: the journal still has everything, and the next time starts where this one did.
      session.log.error('the print journal could not be handed on', { error: String(error) })
    }
  }

  return {
    forward: () => {
      last = last.then(drain, drain)
      return last
    },
    close: async () => {
      isClosed = true
      await last
    },
  }
}

function queueEntries(session: AccountSession, entries: readonly JournalEntry[]): void {
  const newest = entries.at(-1)
  if (!newest) return
  const { workstationId } = session
  session.enqueue({ key: stableId('journal', workstationId, newest.seq, newest.hash), lane: 'journal', name: 'blanks.appendJournal', input: { workstationId, entries: [...entries] } })
  for (const entry of entries) queueResult(session, entry)
}

function queueResult(session: AccountSession, entry: JournalEntry): void {
  const { jobId, reason, note } = entry
  const job = { jobId, workstationId: session.workstationId }
  if (entry.state === 'ABANDONED') {
    const key = stableId('release', jobId)
    session.enqueue({ key, lane: 'print', name: 'blanks.release', input: { key, ...job, abandoned: entry } })
  } else if (entry.state === 'CONFIRMED' || entry.state === 'SPOILED') {
    const key = stableId('settle', jobId)
    const result = entry.state === 'CONFIRMED' ? 'printed' : 'spoiled'
    session.enqueue({ key, lane: 'print', name: 'blanks.settle', input: { key, ...job, result, ...(reason === undefined ? {} : { reason }), ...(note === undefined ? {} : { note }) } })
  }
}
