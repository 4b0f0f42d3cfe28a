/** contract/local/attachments.ts */
import { addFile, removeFile } from '../attachments/change.ts'
import { openFile, progressOf } from '../attachments/open.ts'
import { os } from '../implementer.ts'
import { answerOf, passOn } from '../refusal.ts'
import type { SessionManager } from '../session/manager.ts'

export function attachmentHandlers(manager: SessionManager) {
  return os.attachments.router({
    add: os.attachments.add.handler(async ({ input }) =>
      answerOf(await addFile(manager.open(), input, input.file)),
    ),
    remove: os.attachments.remove.handler(({ input }) =>
      answerOf(removeFile(manager.open(), input, input.sha256)),
    ),
    open: os.attachments.open.handler(async ({ input }) =>
      answerOf(await passOn(() => openFile(manager.open(), input.documentId, input.sha256))),
    ),
    progress: os.attachments.progress.handler(({ input }) =>
      answerOf(progressOf(manager.open(), input.documentId)),
    ),
  })
}
