/**
 * Hands the control's journal to the durable outbox: the entries themselves, and for every job that is over what becomes
 * of its blanks. Entries and cursor move in one transaction and all keys follow from the entries, so a crash anywhere
 * only makes the same calls again. The journal alone decides; nothing is remembered elsewhere.
 *
 * A server that was restored from a backup lacks what came after it. It says so at the next entry, and is asked whenever
 * contact begins; then everything from there on is handed over again, in order (`heal.ts`).
 */
import { label } from '../../../domain/kit/label.ts'
import type { AccountSession } from '../session/account-session.ts'
import { worksWithBlanks } from './blanks-system.ts'
import { callCentral } from './central-call.ts'
import { cursorOf, healingOf, lackOf, moveCursor, startHealing, type Lack } from './heal.ts'
import { queueEntries } from './journal-calls.ts'
import type { Ask } from './requests.ts'
import type { Workstation } from './workstation.ts'

const BATCH = 200
/** Healings one after the other of which none made the server take an entry: then the refusal stands, for the clerk to see. */
const IN_VAIN = 3
const what = label('打印日志无法核对', 'the print journal cannot be compared')

export interface Forwarder {
  /** Never throws for an absent control: what is left waits for the next time. */
  forward(): Promise<void>
  /** Nothing touches the store when this has answered. */
  close(): Promise<void>
}

/** `isSound`: the journal may be handed on; `doubt`: the server says that it is not the one that it knows. */
export function createForwarder(
  session: AccountSession,
  ask: Ask,
  workstation: Workstation,
  isSound: () => boolean,
  doubt: () => void,
): Forwarder {
  let last: Promise<void> = Promise.resolve()
  /** Apart from `last`, for which a clerk may be waiting: it asks the server. */
  let checking: Promise<void> = Promise.resolve()
  let isClosed = false
  let isUnchecked = true
  let healings = 0

  const step = async (): Promise<boolean> => {
    if (isClosed || !isSound()) return false
    const { seq } = cursorOf(session)
    const read = await ask('journal', { afterSeq: seq, limit: BATCH })
    if (!read.ok) return false
    const newest = read.value.at(-1)
    // The store may have been closed, or the cursor put back, while the control answered.
    if (!newest || isClosed) return false
    if (cursorOf(session).seq !== seq) return true
    session.raw.transaction(() => {
      queueEntries(session, read.value, healingOf(session))
      moveCursor(session, newest)
    })()
    return read.value.length === BATCH
  }

  const heal = (lack: Lack): void => {
    if (isClosed || healings >= IN_VAIN) return
    healings += 1
    session.log.warn('the server lacks entries of the print journal; they are sent again', {
      upTo: lack.upTo,
      isRegistered: lack.isRegistered,
    })
    startHealing(session, workstation, lack)
  }

  /** Has the server the newest entry that was handed on? A repeated entry changes nothing there. */
  const check = async (): Promise<void> => {
    const { seq } = cursorOf(session)
    if (!isUnchecked || isClosed || seq === 0 || !session.isOnline() || !worksWithBlanks(session)) return
    const read = await ask('journal', { afterSeq: seq - 1, limit: 1 })
    const [newest] = read.ok ? read.value : []
    if (!newest || isClosed) return
    const waiting = session.raw
      .prepare(`select 1 from call where name = 'blanks.appendJournal' and state = 'waiting'`)
      .get()
    // What still waits will find out by itself.
    const answer =
      waiting === undefined
        ? await callCentral({ what, waits: [] }, (signal) =>
            session.central.blanks.appendJournal(
              { workstationId: session.workstationId, entries: [newest] },
              { signal },
            ),
          )
        : undefined
    if (isClosed || (answer && !answer.ok && answer.code === 'UNAVAILABLE')) return
    isUnchecked = false
    const lack = answer && !answer.ok ? lackOf(answer.problem) : undefined
    if (!lack) return
    heal(lack)
    void forward()
  }

  const drain = async (): Promise<void> => {
    try {
      while (await step());
    } catch (error) {
      troubled(error)
    }
  }
  // A full disk or a closed store: the journal still has everything, and the next time starts where this one did.
  const troubled = (error: unknown): void =>
    session.log.error('the print journal could not be handed on', { error: String(error) })

  const forward = (): Promise<void> => {
    last = last.then(drain)
    checking = Promise.all([checking, last]).then(check).catch(troubled)
    return last
  }

  const offs = [
    session.events.on('call', (call) => {
      if (call.name !== 'blanks.appendJournal') return
      const lack = call.ok ? undefined : lackOf(call.problem)
      if (call.ok) healings = 0
      else if (call.problem.code === 'SYNC_JOURNAL_BROKEN') doubt()
      else if (lack) {
        heal(lack)
        void forward()
      }
    }),
    session.events.on('online', (isOnline) => {
      if (!isOnline) return
      isUnchecked = true
      void forward()
    }),
  ]

  return {
    forward,
    close: async () => {
      isClosed = true
      for (const off of offs) off()
      await Promise.all([last, checking])
    },
  }
}
