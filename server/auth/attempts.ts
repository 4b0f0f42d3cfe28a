/**
 * Who has to wait before a password is judged. Wrong tries are counted by (account, device): a device on which the account was
 * used before has a count of its own, strangers count by their address. So somebody else's guesses hold up neither the owner on
 * the own device nor the owner at another address, and a guesser behind a company's address holds up nobody there who
 * types the right password. Beyond that, strangers at one account wait when there are very many of them, and an address
 * with very many wrong tries has one try at each account instead of five.
 */
import type { Services } from '../platform/context.ts'
import { accountRule, addressRule, clearAttempts, countAttempt, giveBack, strangersRule } from './throttle.ts'

export interface Attempt {
  /** In lower case, whether there is such an account or not. */
  readonly loginName: string
  readonly address: string
  /** Known from an earlier log-in of this account. */
  readonly device: string | undefined
}

type Tools = Pick<Services, 'db' | 'now'>

const pairOf = ({ loginName, address, device }: Attempt): string =>
  device === undefined ? `login:${loginName}@${address}` : `login:${loginName}#${device}`
const strangersAt = ({ loginName }: Attempt): string => `strangers:${loginName}`
const atAddress = ({ address }: Attempt): string => `address:${address}`

export type Admission =
  | { readonly until: Date }
  /** To be told when it was the right password: takes back what was counted for this attempt, and nothing else. */
  | { readonly until?: undefined; readonly succeeded: () => Promise<void> }

/** Counts this attempt, before it is judged. */
export async function admit({ db, now }: Tools, attempt: Attempt): Promise<Admission> {
  const at = now()
  const pair = pairOf(attempt)
  const isOver =
    attempt.device === undefined &&
    (await countAttempt(db, atAddress(attempt), addressRule, at)) !== undefined
  const wait = await countAttempt(db, pair, isOver ? { ...accountRule, free: 1 } : accountRule, at)
  // What is refused here was no guess at the account: it counts nowhere else.
  if (wait) return { until: wait }
  if (attempt.device !== undefined) return { succeeded: () => clearAttempts(db, pair) }
  const crowd = await countAttempt(db, strangersAt(attempt), strangersRule, at)
  if (crowd) {
    await giveBack(db, pair, accountRule)
    return { until: crowd }
  }
  return {
    succeeded: async () => {
      await clearAttempts(db, pair)
      await giveBack(db, strangersAt(attempt), strangersRule)
      if (!isOver) await giveBack(db, atAddress(attempt), addressRule)
    },
  }
}

/** Of a session that must prove its password or card once more: only its own wrong tries hold it up. */
const proofOf = (tokenHash: string): string => `proof:${tokenHash}`
export const admitProof = ({ db, now }: Tools, tokenHash: string): Promise<Date | undefined> =>
  countAttempt(db, proofOf(tokenHash), accountRule, now())
export const proved = ({ db }: Pick<Services, 'db'>, tokenHash: string): Promise<void> =>
  clearAttempts(db, proofOf(tokenHash))

/** A signature cannot be guessed, so a right one is never held up: wrong ones are counted, and say no more once there are many. */
export const countWrongCard = ({ db, now }: Tools, address: string): Promise<Date | undefined> =>
  countAttempt(db, `card:${address}`, addressRule, now())
