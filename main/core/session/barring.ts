/**
 * Who may no longer open anything here without the server. That is no flag beside data which still opens: when the server has
 * said for good that the old secret is worth nothing, and is known to have a copy of the data key, the wraps are thrown away with
 * the parts of them that lie outside of the data folder. Without such a copy nothing is thrown away: drafts would be lost.
 */
import { ORPCError } from '@orpc/client'
import { problemSchema } from '../../../domain/kit/problem.ts'
import type { AccountSession } from './account-session.ts'
import type { AccountEntry, MachineFile } from './machine-file.ts'
import { depositedSchema } from './stored.ts'

/** The next opening must be a log-in. `isForGood`: and what the old secret opens is thrown away. */
export function bar(machine: MachineFile, entry: AccountEntry, isForGood: boolean): void {
  const { wrap, cards, ...rest } = entry
  const isKept = !isForGood || entry.deposited !== true
  machine.put({
    ...rest,
    ...(isKept && wrap && { wrap }),
    ...(isKept && cards && { cards }),
    mustLogin: true,
  })
}

/** Notes outside of the encrypted file that the server has a copy of its key. */
export function noteDeposit(
  machine: MachineFile,
  { account, facts }: Pick<AccountSession, 'account' | 'facts'>,
): void {
  const entry = machine.findById(account.id)
  if (entry && entry.deposited !== true && facts.get('deposited', depositedSchema) === true)
    machine.put({ ...entry, deposited: true })
}

/** A log-in; that the account is locked is said only to who has its secret. */
export async function whenLocked<T>(
  machine: MachineFile,
  entry: AccountEntry | undefined,
  login: () => Promise<T>,
): Promise<T> {
  try {
    return await login()
  } catch (error) {
    const said = error instanceof ORPCError ? problemSchema.safeParse(error.data).data : undefined
    if (entry && said?.code === 'AUTH_LOCKED') bar(machine, entry, true)
    throw error
  }
}
