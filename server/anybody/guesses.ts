/**
 * How often somebody without a name may try to name a thing and its secret. Counted by (thing, network), so that guesses from
 * elsewhere never hold up who knows the secret; a network or a thing with very many wrong tries has one try at each thing instead
 * of five. The secrets themselves are long enough that this many tries find nothing. A thing that does not exist is counted like one
 * that does. What this process knows to be waiting is refused without asking the database.
 */
import type { Services } from '../platform/context.ts'
import {
  accountRule,
  addressRule,
  clearAttempts,
  countAttempt,
  giveBack,
  strangersRule,
} from '../auth/throttle.ts'

export interface Guess {
  /** Where it comes from; see network.ts. */
  readonly network: string
  /** What it is about, as it was named: `certificate:E26000000001`. */
  readonly subject: string
}

export type Admitted =
  | {
      readonly until: Date
      /** This process said so before the database was asked. */ readonly isKnown: boolean
    }
  /** To be told when it was right: takes back what was counted for it. */
  | { readonly until?: undefined; readonly succeeded: () => Promise<void> }

type Tools = Pick<Services, 'db' | 'now'>

/** Pairs that wait; the one that came first goes when there are more. */
const MOST_KNOWN = 50_000

export function createGuesses() {
  const waiting = new Map<string, Date>()
  const remember = (pair: string, until: Date) => {
    waiting.delete(pair)
    waiting.set(pair, until)
    const [first] = waiting.keys()
    if (waiting.size > MOST_KNOWN && first !== undefined) waiting.delete(first)
  }
  return {
    /** Counts nothing: for before anything that costs. */
    known({ now }: Pick<Tools, 'now'>, { network, subject }: Guess): Date | undefined {
      const until = waiting.get(`${subject}@${network}`)
      return until !== undefined && until > now() ? until : undefined
    },
    /** Counts this try, before it is judged. */
    async admit(tools: Tools, guess: Guess): Promise<Admitted> {
      const { db, now } = tools
      const known = this.known(tools, guess)
      if (known) return { until: known, isKnown: true }
      const at = now()
      const { network, subject } = guess
      const [pair, thing, place] = [`open:${subject}@${network}`, `open:${subject}`, `open@${network}`]
      const isNetworkOver = (await countAttempt(db, place, addressRule, at)) !== undefined
      const isThingOver = (await countAttempt(db, thing, strangersRule, at)) !== undefined
      const rule = isNetworkOver || isThingOver ? { ...accountRule, free: 1 } : accountRule
      const until = await countAttempt(db, pair, rule, at)
      if (until) {
        // It was no try at anything: it counts nowhere else.
        if (!isNetworkOver) await giveBack(db, place, addressRule)
        if (!isThingOver) await giveBack(db, thing, strangersRule)
        remember(`${subject}@${network}`, until)
        return { until, isKnown: false }
      }
      return {
        succeeded: async () => {
          waiting.delete(`${subject}@${network}`)
          await clearAttempts(db, pair)
          if (!isNetworkOver) await giveBack(db, place, addressRule)
          if (!isThingOver) await giveBack(db, thing, strangersRule)
        },
      }
    },
  }
}

export type Guesses = ReturnType<typeof createGuesses>
