/** The ledger as one caller uses it: each call first lets overdue reservations go, then takes effect once per key. */
import type { Result } from '../../../../domain/kit/problem.ts'
import type { Db, Tx } from '../../../../server/platform/database.ts'
import { idempotent, orRolledBack, transact } from '../../../../server/platform/write.ts'
import type { Caller } from '../caller.ts'
import {
  appendJournal,
  copyOf,
  isSealed,
  type AppendInput,
  type CopyInput,
  type JournalCopy,
} from '../journal.ts'
import { registerWorkstation, type RegisterInput } from '../workstations.ts'
import { commit, type CommitInput } from './commit.ts'
import { nextContinuation } from './continuation.ts'
import { expireReservations } from './expiry.ts'
import { ledgerLines, type LedgerLine } from './reconcile.ts'
import { handOver, type HandOverInput } from './hand-over.ts'
import { release, type ReleaseInput } from './release.ts'
import { reserve, type ReserveInput } from './reserve.ts'
import { settle, type SettleInput } from './settle.ts'
import { heedStarted } from './take-over.ts'
import { writeOff, type WriteOffInput } from './write-off.ts'

type Operation<Input, T> = (tx: Tx, caller: Caller, input: Input, now: Date) => Promise<Result<T>>
type Keyed<Input> = Input & { readonly key: string }

/** `now` is the server's clock. */
export function ledgerCalls({ db, now }: { readonly db: Db; readonly now: () => Date }, caller: Caller) {
  const { tenantId } = caller
  const once = async <Input, T>(
    call: string,
    input: Keyed<Input>,
    operation: Operation<Input, T>,
  ): Promise<Result<T>> => {
    await expireReservations(db, tenantId, now())
    return idempotent(db, { tenantId, key: input.key, call }, (tx) => operation(tx, caller, input, now()))
  }
  return {
    reserve: (input: Keyed<ReserveInput>) => once('blanks.reserve', input, reserve),
    commit: (input: Keyed<CommitInput>) => once('blanks.commit', input, commit),
    release: (input: Keyed<ReleaseInput>) => once('blanks.release', input, release),
    settle: (input: Keyed<SettleInput>) => once('blanks.settle', input, settle),
    handOver: (input: Keyed<HandOverInput>) => once('blanks.handOver', input, handOver),
    writeOff: (input: Keyed<WriteOffInput>) => once('blanks.writeOff', input, writeOff),
    registerWorkstation: (input: Keyed<RegisterInput>) =>
      once('blanks.registerWorkstation', input, registerWorkstation),
    /** Repeatable by nature: entries that the server has are skipped. */
    appendJournal: (input: AppendInput) =>
      transact(db, async (tx) => {
        const answer = await orRolledBack(tx, (inner) => appendJournal(inner, caller, input, now()))
        if (!answer.ok)
          await heedStarted(tx, caller, input.workstationId, input.entries.filter(isSealed), now())
        return answer
      }),
    async journal(input: CopyInput): Promise<JournalCopy> {
      await expireReservations(db, tenantId, now())
      return copyOf(db, caller, input, now())
    },
    async nextContinuation(count: number): Promise<string[]> {
      await expireReservations(db, tenantId, now())
      return nextContinuation(db, tenantId, count)
    },
    async lines(): Promise<LedgerLine[]> {
      await expireReservations(db, tenantId, now())
      return ledgerLines(db, tenantId)
    },
  }
}

export type LedgerCalls = ReturnType<typeof ledgerCalls>
