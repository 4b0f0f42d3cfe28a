/** contract/local/documents.ts */
import type { CodeNames } from '../printouts/facts.ts'
import { exportList } from '../query/export.ts'
import { createExportsUnderWay } from '../query/exports-under-way.ts'
import { listOutbox } from '../outbox/list.ts'
import { freshHistory } from '../drafts/history.ts'
import { os } from '../implementer.ts'
import { answerOf } from '../refusal.ts'
import type { SessionManager } from '../session/manager.ts'

export function documentHandlers(manager: SessionManager, codes: CodeNames) {
  const exporting = createExportsUnderWay()
  const drafts = () => manager.open().drafts
  return os.documents.router({
    create: os.documents.create.handler(({ input }) => answerOf(drafts().create(input))),
    get: os.documents.get.handler(async ({ input }) => {
      const session = manager.open()
      await freshHistory(session, input.id)
      return answerOf(session.drafts.get(input.id))
    }),
    save: os.documents.save.handler(({ input }) => answerOf(drafts().save(input))),
    keepUnfinished: os.documents.keepUnfinished.handler(({ input }) => {
      answerOf(drafts().keepUnfinished(input))
      return { kept: true }
    }),
    submit: os.documents.submit.handler(({ input }) => answerOf(drafts().submit(input))),
    withdraw: os.documents.withdraw.handler(({ input }) => answerOf(drafts().withdraw(input.id))),
    discard: os.documents.discard.handler(({ input }) => answerOf(drafts().discard(input.id))),
    conflict: os.documents.conflict.handler(async ({ input }) => {
      const session = manager.open()
      await freshHistory(session, input.id)
      return answerOf(session.drafts.conflict(input.id))
    }),
    resolve: os.documents.resolve.handler(({ input }) => answerOf(drafts().resolve(input))),
    stepBack: os.documents.stepBack.handler(({ input }) => answerOf(drafts().stepBack(input))),
    resolveWindows: os.documents.resolveWindows.handler(({ input }) =>
      answerOf(drafts().resolveWindows(input)),
    ),
    undoResolve: os.documents.undoResolve.handler(({ input }) => answerOf(drafts().undoResolve(input))),
    unmerged: os.documents.unmerged.handler(({ input }) => drafts().unmerged(input)),
    putAside: os.documents.putAside.handler(({ input }) => answerOf(drafts().putAside(input.version))),
    forget: os.documents.forget.handler(({ input }) => {
      answerOf(drafts().forget(input.version))
      return { forgotten: true }
    }),
    query: os.documents.query.handler(async ({ input }) => {
      const session = manager.open()
      const found = answerOf(await session.lists.page(input))
      return {
        ...found,
        page: input.page,
        pageSize: input.pageSize,
        freshAt: session.sync.freshAt(),
        isOnline: session.isOnline(),
      }
    }),
    export: os.documents.export.handler(async ({ input, signal }) =>
      answerOf(
        await exporting.run(input.ticket, (onProgress) =>
          exportList(manager.open(), codes, input, { signal, onProgress }),
        ),
      ),
    ),
    exportProgress: os.documents.exportProgress.handler(
      ({ input }) => exporting.get(input.ticket) ?? { done: null, total: null },
    ),
    outbox: os.documents.outbox.handler(({ input }) => listOutbox(manager.open(), input)),
    retry: os.documents.retry.handler(({ input }) => {
      const session = manager.open()
      const { changes } = session.raw
        .prepare(`update outbox set next_try_at = null where key = ? and state = 'waiting'`)
        .run(input.key)
      session.raw
        .prepare(
          `update upload set next_try_at = null where complete = 0 and exists (select 1 from outbox_upload need where need.key = ? and need.sha256 = upload.sha256)`,
        )
        .run(input.key)
      session.events.emit('work', undefined)
      return { queued: changes === 1 }
    }),
  })
}
