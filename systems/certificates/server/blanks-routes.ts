/** `blanks.*` of the contract. */
import type { Actor, CentralContext } from '../../../server/platform/context.ts'
import { inSystem } from '../../../server/platform/procedure.ts'
import { answer } from './answers.ts'
import { callerOf } from './caller.ts'
import { ledgerCalls, type LedgerCalls } from './ledger/calls.ts'

const { enterprise } = inSystem('certificates')

const calls = ({ services, actor }: CentralContext & { readonly actor: Actor }): LedgerCalls =>
  ledgerCalls(services, callerOf(actor))

export const blanksRoutes = {
  nextContinuation: enterprise.blanks.nextContinuation.handler(async ({ input, context }) => ({
    blankNos: await calls(context).nextContinuation(input.count),
  })),
  reserve: enterprise.blanks.reserve.handler(async ({ input, context }) =>
    answer(await calls(context).reserve(input)),
  ),
  commit: enterprise.blanks.commit.handler(async ({ input, context }) =>
    answer(await calls(context).commit(input)),
  ),
  release: enterprise.blanks.release.handler(async ({ input, context }) =>
    answer(await calls(context).release(input)),
  ),
  settle: enterprise.blanks.settle.handler(async ({ input, context }) =>
    answer(await calls(context).settle(input)),
  ),
  handOver: enterprise.blanks.handOver.handler(async ({ input, context }) =>
    answer(await calls(context).handOver(input)),
  ),
  writeOff: enterprise.blanks.writeOff.handler(async ({ input, context }) =>
    answer(await calls(context).writeOff(input)),
  ),
  ledger: enterprise.blanks.ledger.handler(async ({ context }) => ({
    lines: await calls(context).lines(),
    at: context.services.now().toISOString(),
  })),
  registerWorkstation: enterprise.blanks.registerWorkstation.handler(async ({ input, context }) =>
    answer(await calls(context).registerWorkstation(input)),
  ),
  journal: enterprise.blanks.journal.handler(({ input, context }) => calls(context).journal(input)),
  appendJournal: enterprise.blanks.appendJournal.handler(async ({ input, context }) =>
    answer(await calls(context).appendJournal(input)),
  ),
}
