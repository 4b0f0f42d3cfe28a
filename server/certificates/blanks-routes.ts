/** `blanks.*` of the contract: each call first lets overdue reservations go, then runs once per key. */
import type { Result } from '../../domain/kit/problem.ts'
import type { CentralContext, Actor } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import { enterprise } from '../platform/procedure.ts'
import { idempotent, orRolledBack, transact } from '../platform/write.ts'
import { answer } from './answers.ts'
import { callerOf, type Caller } from './caller.ts'
import { appendJournal } from './journal.ts'
import { commit } from './ledger/commit.ts'
import { nextContinuation } from './ledger/continuation.ts'
import { expireReservations } from './ledger/expiry.ts'
import { ledgerLines } from './ledger/reconcile.ts'
import { release } from './ledger/release.ts'
import { reserve } from './ledger/reserve.ts'
import { settle } from './ledger/settle.ts'
import { writeOff } from './ledger/write-off.ts'
import { registerWorkstation } from './workstations.ts'

interface Context extends CentralContext { readonly actor: Actor }
type Operation<Input, T> = (tx: Tx, caller: Caller, input: Input, now: Date) => Promise<Result<T>>

/** Runs a ledger call at most once per key. */
async function once<Input extends { readonly key: string }, T>({ services, actor }: Context, call: string, input: Input, operation: Operation<Input, T>): Promise<T> {
  const caller = callerOf(actor)
  await expireReservations(services.db, caller.tenantId, services.now())
  return answer(await idempotent(services.db, { tenantId: caller.tenantId, key: input.key, call }, (tx) => operation(tx, caller, input, services.now())))
}

export const blanksRoutes = {
  nextContinuation: enterprise.blanks.nextContinuation.handler(async ({ input, context: { services, actor } }) => {
    await expireReservations(services.db, actor.tenantId, services.now())
    return { blankNos: await nextContinuation(services.db, actor.tenantId, input.count) }
  }),
  reserve: enterprise.blanks.reserve.handler(({ input, context }) => once(context, 'blanks.reserve', input, reserve)),
  commit: enterprise.blanks.commit.handler(({ input, context }) => once(context, 'blanks.commit', input, commit)),
  release: enterprise.blanks.release.handler(({ input, context }) => once(context, 'blanks.release', input, release)),
  settle: enterprise.blanks.settle.handler(({ input, context }) => once(context, 'blanks.settle', input, settle)),
  writeOff: enterprise.blanks.writeOff.handler(({ input, context }) => once(context, 'blanks.writeOff', input, writeOff)),
  registerWorkstation: enterprise.blanks.registerWorkstation.handler(({ input, context }) => once(context, 'blanks.registerWorkstation', input, registerWorkstation)),
  ledger: enterprise.blanks.ledger.handler(async ({ context: { services, actor } }) => {
    const at = services.now()
    await expireReservations(services.db, actor.tenantId, at)
    return { lines: await ledgerLines(services.db, actor.tenantId), at: at.toISOString() }
  }),
  /** Repeatable by nature: entries that the server has are skipped. */
  appendJournal: enterprise.blanks.appendJournal.handler(async ({ input, context: { services, actor } }) =>
    answer(await transact(services.db, (tx) => orRolledBack(tx, (inner) => appendJournal(inner, callerOf(actor), input, services.now())))),
  ),
}
