/**
 * Locks an open session in which nobody has typed, clicked or moved anything for a while, or whose machine has slept. Time is the
 * machine's time since its start, which runs on while it sleeps and which no clock changes.
 */
import * as z from 'zod'
import { workspaceSchema } from '../../../contract/local/workspace.ts'
import type { CoreEvents } from '../events.ts'
import type { LockPolicy } from '../options.ts'
import type { OpenSession } from './open-session.ts'

/** Why a session was locked. `asked`: the clerk has done it. */
export type LockReason = 'idle' | 'desktop' | 'asked'

export interface IdleLock {
  /** Somebody is there. */
  active(): void
  /** Seconds until it locks, while that is told; null otherwise. */
  closesIn(): number | null
  /** Of the account, as far as the policy allows it; 0: never. */
  minutes(): number
  /** Locks after windows had a moment to store what they have. */
  soon(why: LockReason): void
  /** The account has chosen otherwise. */
  chosen(): void
  close(): void
}

interface Options {
  readonly current: () => OpenSession | undefined
  readonly lock: (why: LockReason) => Promise<unknown>
  readonly events: CoreEvents
  readonly policy: LockPolicy
  /** Seconds. */
  readonly uptime: () => number
  /** Milliseconds; for tests. */
  readonly minute: number
}

/** Milliseconds. */
const LOOK = 1_000
/** For windows to store what was typed last. */
const GRACE = 1_000
/** A look that comes so many seconds late comes from a machine that slept. */
const SLEPT = 60

const wishSchema = z.object({ body: z.string() })

/** What the account has chosen, within what the machine allows. */
export function allowedMinutes(wish: number, { mostMinutes, mayBeOff }: LockPolicy): number {
  if (wish === 0) return mayBeOff ? 0 : mostMinutes
  return Math.min(wish, mostMinutes)
}

export function createIdleLock({ current, lock, events, policy, uptime, minute }: Options): IdleLock {
  let lastInput = uptime()
  let lastLook = lastInput
  let timer: NodeJS.Timeout | undefined
  let isWarned = false
  let isEnding = false
  let minutes = 0

  const warned = (is: boolean): void => {
    if (isWarned === is) return
    isWarned = is
    events.emit('session', undefined)
  }
  const total = (): number => (minutes * minute) / 1000
  const left = (): number => lastInput + total() - uptime()
  /** Told a minute before, or at half time. */
  const isSoon = (): boolean => left() <= Math.min(minute / 1000, total() / 2)

  const soon = (why: LockReason): void => {
    if (isEnding || current() === undefined) return
    isEnding = true
    isWarned = true
    events.emit('session', undefined)
    setTimeout(() => {
      isEnding = false
      // Somebody came at the last moment.
      if (why === 'idle' && left() > 0) warned(false)
      else void lock(why)
    }, GRACE).unref()
  }

  const look = (): void => {
    const now = uptime()
    const hasSlept = now - lastLook > SLEPT
    lastLook = now
    if (hasSlept) return soon('desktop')
    if (isEnding) return
    if (minutes === 0) return warned(false)
    if (left() <= 0) return soon('idle')
    warned(isSoon())
  }
  const choose = (): void => {
    const session = current()
    const row = wishSchema.safeParse(session?.raw.prepare('select body from workspace where id = 1').get())
    const stored = row.success ? workspaceSchema.safeParse(JSON.parse(row.data.body)) : undefined
    minutes = allowedMinutes(
      stored?.success ? stored.data.idleMinutes : workspaceSchema.shape.idleMinutes.parse(undefined),
      policy,
    )
  }
  const follow = (): void => {
    if (current() === undefined) {
      clearInterval(timer)
      timer = undefined
      isWarned = false
    } else if (timer === undefined) {
      lastInput = uptime()
      lastLook = lastInput
      choose()
      timer = setInterval(look, Math.min(LOOK, minute / 10))
      timer.unref()
    }
  }
  const off = events.on('session', follow)
  return {
    active: () => {
      lastInput = uptime()
      if (!isEnding) warned(false)
    },
    soon,
    closesIn: () => (isEnding ? 0 : isWarned ? Math.max(0, Math.ceil(left())) : null),
    minutes: () => minutes,
    chosen: () => {
      choose()
      warned(false)
    },
    close: () => {
      off()
      clearInterval(timer)
    },
  }
}
