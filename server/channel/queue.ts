/** The queue of what goes out: written in the transaction of its cause, so that there is no message without the cause and none lost. */
import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { messages } from '../../db/central/channel.ts'
import { maskedAddressee, type Medium } from '../../domain/general/channel.ts'
import type { SystemName } from '../../domain/kit/document.ts'
import { notify, type Db, type Tx } from '../platform/database.ts'
import { PACE, type ChannelPace } from './channel.ts'
import type { Delivery, Letter } from './transport.ts'

export const CHANNEL = 'sill_channel'

export interface Outgoing {
  /** Once ever: `qr:<certificate>:<account>`. */
  readonly key: string
  readonly medium: Medium
  readonly system: SystemName | null
  readonly addressee: string
  /** In the log too: nothing that only the addressee may read. */
  readonly subject: string
  readonly text: string
  /** Tried no longer than this, where it says something that is over then; a day when absent. */
  readonly until?: Date
}

/** How many of these are new; the others were queued before, by whomever. */
export async function enqueue(tx: Tx, outgoing: readonly Outgoing[], now: Date): Promise<number> {
  if (outgoing.length === 0) return 0
  const added = await tx
    .insert(messages)
    .values(
      outgoing.map(({ until, ...one }) => ({
        ...one,
        id: uuidv7(),
        state: 'waiting' as const,
        nextAt: now,
        giveUpAt: until ?? new Date(now.getTime() + PACE.giveUpMs),
        createdAt: now,
      })),
    )
    .onConflictDoNothing({ target: messages.key })
    .returning({ id: messages.id })
  if (added.length > 0) await notify(tx, CHANNEL, '')
  return added.length
}

export interface Claimed extends Letter {
  /** The attempt's number. */
  readonly attempts: number
  readonly giveUpAt: Date
}

/** The one that is due longest, for this process alone until the lease ends. */
export async function claimNext(
  db: Db,
  medium: Medium,
  now: Date,
  { leaseMs }: ChannelPace,
): Promise<Claimed | undefined> {
  const due = sql`(
    select ${messages.id} from ${messages}
    where ${messages.state} = 'waiting' and ${messages.medium} = ${medium} and ${messages.nextAt} <= ${now.toISOString()}::timestamptz
    order by ${messages.nextAt} limit 1 for update skip locked)`
  const [claimed] = await db
    .update(messages)
    .set({ attempts: sql`${messages.attempts} + 1`, nextAt: new Date(now.getTime() + leaseMs) })
    .where(eq(messages.id, due))
    .returning()
  return claimed
}

const MOST_DETAIL = 300

/** Writes the outcome of this very attempt; one that was taken over meanwhile stays as the other leaves it. */
export async function settle(
  db: Db,
  { id, attempts, addressee, giveUpAt }: Claimed,
  delivery: Delivery,
  now: Date,
  { pausesMs }: ChannelPace,
): Promise<'sent' | 'waiting' | 'givenUp' | undefined> {
  const mine = and(eq(messages.id, id), eq(messages.attempts, attempts), eq(messages.state, 'waiting'))
  if (delivery.ok) {
    const isCaught = delivery.isCaught === true
    const done = await db
      .update(messages)
      .set({
        state: isCaught ? 'caught' : 'sent',
        failure: null,
        detail: '',
        settledAt: now,
        ...(!isCaught && { text: '' }),
      })
      .where(mine)
      .returning({ id: messages.id })
    return done.length > 0 ? 'sent' : undefined
  }
  const pause = pausesMs[Math.min(attempts, pausesMs.length) - 1] ?? pausesMs[0]
  const nextAt = new Date(now.getTime() + pause)
  const isOver = delivery.isFinal || nextAt >= giveUpAt
  const done = await db
    .update(messages)
    .set({
      failure: delivery.failure,
      detail: delivery.detail.replaceAll(addressee, maskedAddressee(addressee)).slice(0, MOST_DETAIL),
      ...(isOver ? { state: 'givenUp' as const, settledAt: now } : { nextAt }),
    })
    .where(mine)
    .returning({ id: messages.id })
  if (done.length === 0) return undefined
  return isOver ? 'givenUp' : 'waiting'
}

/** 【重发】 of one that was given up; false when it is none, or somebody was faster. */
export async function sendAgain(tx: Tx, id: string, now: Date): Promise<boolean> {
  const again = await tx
    .update(messages)
    .set({
      state: 'waiting',
      nextAt: now,
      giveUpAt: new Date(now.getTime() + PACE.giveUpMs),
      settledAt: null,
    })
    .where(and(eq(messages.id, id), eq(messages.state, 'givenUp')))
    .returning({ id: messages.id })
  if (again.length > 0) await notify(tx, CHANNEL, '')
  return again.length > 0
}
