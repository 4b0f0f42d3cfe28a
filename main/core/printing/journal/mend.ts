/** Gives the journal back what it lost, as far as somebody still has it: the server, else the calls that wait to be sent there. */
import * as z from 'zod'
import { journalEntrySchema, type JournalEntry } from '../../../../domain/printing/journal.ts'
import type { AccountSession } from '../../session/account-session.ts'
import { cursorOf, moveCursor } from '../heal.ts'
import type { Ask } from '../requests.ts'
import { isAnswered, lastOf, waitsForAnswer } from './jobs-told.ts'
import { lostNote } from './words.ts'

export interface Head {
  readonly seq: number
  readonly hash: string
}

const PAGE = 200

/** The control's own entries; undefined when it does not answer. */
export async function entriesAfter(ask: Ask, afterSeq: number): Promise<JournalEntry[] | undefined> {
  const entries: JournalEntry[] = []
  for (;;) {
    const page = await ask('journal', { afterSeq: entries.at(-1)?.seq ?? afterSeq, limit: PAGE })
    if (!page.ok) return undefined
    if (page.value.length === 0) return entries
    entries.push(...page.value)
  }
}

/** Appends what follows `head`, verbatim; the cursor never stays ahead of the journal. Answers with its end, undefined when the control refused. */
export async function restorePrefix(
  session: AccountSession,
  ask: Ask,
  head: Head,
  entries: readonly JournalEntry[],
): Promise<Head | undefined> {
  let end: Head = head
  const missing = [
    ...entries.filter(({ seq }) => seq > head.seq),
    ...waitingEntries(session, Math.max(head.seq, entries.at(-1)?.seq ?? 0)),
  ]
  for (let at = 0; at < missing.length; at += PAGE) {
    const restored = await ask('restore', {
      entries: missing.slice(at, at + PAGE),
      hasMore: at + PAGE < missing.length,
    })
    if (!restored.ok) return undefined
    end = { seq: restored.value.lastSeq, hash: restored.value.lastHash }
  }
  const cursor = cursorOf(session)
  if (cursor.seq > end.seq || (cursor.seq === end.seq && cursor.hash !== end.hash)) moveCursor(session, end)
  return end
}

const waitingSchema = z.object({ entries: z.array(journalEntrySchema) })

/** Entries after `seq` that were handed to the outbox and have not reached the server, each once and without a gap. */
function waitingEntries({ raw }: AccountSession, seq: number): JournalEntry[] {
  const rows = raw
    .prepare<[], { input: string }>(
      `select input from call where name = 'blanks.appendJournal' and state in ('waiting', 'sending') order by seq`,
    )
    .all()
  const found = new Map(
    rows.flatMap(({ input }) =>
      waitingSchema.parse(JSON.parse(input)).entries.map((entry) => [entry.seq, entry] as const),
    ),
  )
  const entries: JournalEntry[] = []
  for (let entry = found.get(seq + 1); entry; entry = found.get(entry.seq + 1)) entries.push(entry)
  return entries
}

/** What the journal that was set aside knew and the server's copy does not say is said again, as new entries. */
export async function mendFork(
  ask: Ask,
  mine: readonly JournalEntry[],
  copy: readonly JournalEntry[],
): Promise<void> {
  const theirs = lastOf(copy)
  for (const [jobId, entry] of lastOf(mine)) {
    const told = theirs.get(jobId)
    if (told && (isAnswered(told) || told.hash === entry.hash)) continue
    const { certificateNo, blankNos, printer, reason } = entry
    const job = {
      jobId,
      certificateNo,
      blankNos,
      printer,
      note: entry.note ?? `${lostNote.zh} / ${lostNote.en}`,
    }
    if (waitsForAnswer(entry)) await ask('adopt', job)
    else if (isAnswered(entry))
      await ask('adopt', {
        ...job,
        result: entry.state === 'CONFIRMED' ? 'printed' : 'spoiled',
        ...(reason === undefined ? {} : { reason }),
      })
  }
}
