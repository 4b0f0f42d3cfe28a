/** contract/local/printouts.ts */
import { freshHistory } from '../drafts/history.ts'
import { os } from '../implementer.ts'
import type { CodeNames } from '../printouts/facts.ts'
import { makePrintout } from '../printouts/make.ts'
import { answerOf } from '../refusal.ts'
import type { SessionManager } from '../session/manager.ts'

export function printoutHandlers(manager: SessionManager, codes: CodeNames) {
  return os.printouts.router({
    make: os.printouts.make.handler(async ({ input, signal }) => {
      const session = manager.open()
      await freshHistory(session, input.id)
      return answerOf(await makePrintout(session, codes, answerOf(session.drafts.get(input.id)), input, signal))
    }),
  })
}
