/** contract/local/printouts.ts */
import { cutText } from '../../../domain/kit/characters.ts'
import { freshHistory } from '../drafts/history.ts'
import type { PaperOf } from '../../../typeset/forms/application.ts'
import { os } from '../implementer.ts'
import type { CodeNames } from '../printouts/facts.ts'
import { makePrintout, type PrintoutAsked } from '../printouts/make.ts'
import { answerOf } from '../refusal.ts'
import type { OpenSession } from '../session/open-session.ts'
import type { SessionManager } from '../session/manager.ts'

export function printoutHandlers(
  manager: SessionManager,
  codes: CodeNames,
  papers: Readonly<Record<string, PaperOf>>,
) {
  const make = async (
    session: OpenSession,
    asked: PrintoutAsked & { readonly id: string },
    signal: AbortSignal | undefined,
  ): Promise<File> => {
    await freshHistory(session, asked.id)
    return answerOf(
      await makePrintout(session, { codes, papers }, answerOf(session.drafts.get(asked.id)), asked, signal),
    )
  }
  return os.printouts.router({
    make: os.printouts.make.handler(({ input, signal }) => make(manager.open(), input, signal)),
    print: os.printouts.print.handler(async ({ input, signal }) => {
      const session = manager.open()
      const file = await make(session, input, signal)
      return session.printing.printPaper({
        paperId: input.printId,
        name: cutText(file.name.replace(/\.pdf$/u, ''), 120),
        pdf: new Uint8Array(await file.arrayBuffer()),
        printer: input.printer,
      })
    }),
  })
}
