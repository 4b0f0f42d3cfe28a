/** contract/local/printing.ts: handed to the open session's printing part. */
import { os } from '../implementer.ts'
import { passOn } from '../refusal.ts'
import type { SessionManager } from '../session/manager.ts'

export function printingHandlers(manager: SessionManager) {
  const part = () => manager.open().printing.handlers
  const { printing } = os
  return printing.router({
    preview: printing.preview.handler(({ input }) => passOn(() => part().preview(input))),
    previewOverlay: printing.previewOverlay.handler(({ input }) =>
      passOn(() => part().previewOverlay(input)),
    ),
    prepare: printing.prepare.handler(({ input }) => passOn(() => part().prepare(input))),
    start: printing.start.handler(({ input }) => passOn(() => part().start(input))),
    openJobs: printing.openJobs.handler(() => passOn(() => part().openJobs(undefined))),
    confirm: printing.confirm.handler(({ input }) => passOn(() => part().confirm(input))),
    account: printing.account.handler(({ input }) => passOn(() => part().account(input))),
    printedFile: printing.printedFile.handler(({ input }) => passOn(() => part().printedFile(input))),
    standing: printing.standing.handler(({ input }) => passOn(() => part().standing(input))),
    cancel: printing.cancel.handler(({ input }) => passOn(() => part().cancel(input))),
    printers: printing.printers.handler(() => passOn(() => part().printers(undefined))),
    choosePrinter: printing.choosePrinter.handler(({ input }) => passOn(() => part().choosePrinter(input))),
    repairControl: printing.repairControl.handler(() => passOn(() => part().repairControl(undefined))),
    downloadControl: printing.downloadControl.handler(() => passOn(() => part().downloadControl(undefined))),
    ledger: printing.ledger.handler(() => passOn(() => part().ledger(undefined))),
    writeOff: printing.writeOff.handler(({ input }) => passOn(() => part().writeOff(input))),
  })
}
