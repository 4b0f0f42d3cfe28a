/** The server's clock as this machine last heard of it: on which legal day rules turn is the server's day, whatever is set here. */
import * as z from 'zod'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import type { Facts } from './facts.ts'

export interface ServerClock {
  /** The server has said what time it is there, UTC. */
  heard(serverTime: string): void
  /** Milliseconds to add to this machine's clock; 0 until the server was heard. */
  lag(): number
  /** What time it is at the server. */
  now(): Date
  /** The legal day there, `YYYY-MM-DD`. */
  today(): string
}

const FACT = 'clock.lag'
/** An answer is on its way for a moment: that is no difference of clocks, and not worth a write. */
const NOISE_MS = 5_000

export function openServerClock(facts: Facts, now: () => Date): ServerClock {
  let lag = facts.get(FACT, z.int()) ?? 0
  const there = (): Date => new Date(now().getTime() + lag)
  return {
    heard: (serverTime) => {
      const heard = Date.parse(serverTime) - now().getTime()
      if (Number.isNaN(heard) || Math.abs(heard - lag) < NOISE_MS) return
      lag = heard
      facts.put(FACT, lag)
    },
    lag: () => lag,
    now: there,
    today: () => legalDate(there()),
  }
}
