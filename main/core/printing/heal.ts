/**
 * The server lacks entries of the print journal that it once had taken: it was restored from a backup. The journal has the
 * whole chain, so what is missing is handed over again, in order; what the server has already changes nothing there.
 */
import * as z from 'zod'
import type { JournalEntry } from '../../../domain/printing/journal.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import type { AccountSession } from '../session/account-session.ts'
import type { Healing } from './journal-calls.ts'
import type { Workstation } from './workstation.ts'

const CURSOR = 'print.forwarded'
const HEALING = 'print.healing'
const cursorSchema = z.object({ seq: z.int(), hash: z.string() })
const healingSchema = z.object({ times: z.int(), until: z.int() })

/** The results of so many entries before the gap are given again too: they travel apart from the entries and may be lost where those are not. */
const MARGIN = 200

/** Up to which entry everything has been handed to the outbox. */
export const cursorOf = ({
  facts,
}: AccountSession): {
  readonly seq: number
  /** Empty while entries are handed over again. */ readonly hash: string
} => facts.get(CURSOR, cursorSchema) ?? { seq: 0, hash: '' }
export const moveCursor = (
  { facts }: AccountSession,
  { seq, hash }: Pick<JournalEntry, 'seq' | 'hash'>,
): void => facts.put(CURSOR, { seq, hash })
export const healingOf = ({ facts }: AccountSession): Healing | undefined => facts.get(HEALING, healingSchema)

export interface Lack {
  /** The last entry that the server has. */
  readonly upTo: number
  /** False: it does not even know this workstation. */
  readonly isRegistered: boolean
}

/** What the server lacks, by its refusal of an entry; undefined when it refused for another reason. */
export function lackOf({ code, places }: Problem): Lack | undefined {
  if (code === 'SYNC_WORKSTATION_NOT_FOUND') return { upTo: 0, isRegistered: false }
  const upTo = Number(places?.find(({ at }) => at === 'upTo')?.message.zh)
  return code === 'SYNC_JOURNAL_GAP' && Number.isInteger(upTo) ? { upTo, isRegistered: true } : undefined
}

/** Puts the cursor back, durably: the next forwarding begins there. Calls that wait with entries give way to those that it makes. */
export function startHealing(
  session: AccountSession,
  workstation: Workstation,
  { upTo, isRegistered }: Lack,
): void {
  const { raw, facts } = session
  raw.transaction(() => {
    const before = healingOf(session)
    const healing = {
      times: (before?.times ?? 0) + 1,
      until: Math.max(cursorOf(session).seq, before?.until ?? 0),
    }
    raw
      .prepare(`delete from call where name = 'blanks.appendJournal' and state in ('waiting', 'returned')`)
      .run()
    if (!isRegistered) workstation.registerAgain(healing.times)
    facts.put(HEALING, healing)
    facts.put(CURSOR, { seq: Math.max(0, upTo - MARGIN), hash: '' })
  })()
}
