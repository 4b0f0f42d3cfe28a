/** contract/local/notices.ts */
import { notice } from '../../../domain/general/notice.ts'
import type { CoreEvents } from '../events.ts'
import { countOpen } from '../drafts/unmerged.ts'
import { os } from '../implementer.ts'
import { dueNotifications, takeDue } from '../notices/due.ts'
import { listNotices, markRead, unreadIds, unreadOf } from '../notices/list.ts'
import { countTodo } from '../notices/todo.ts'
import type { SessionManager } from '../session/manager.ts'

export function noticeHandlers(manager: SessionManager, events: CoreEvents) {
  events.on('changed', (change) => {
    if (change.what === 'outbox' || (change.what === 'collection' && change.collection === notice.kind))
      events.emit('due', undefined)
  })
  events.on('session', () => events.emit('due', undefined))
  const due = () => {
    const session = manager.current()
    return session ? dueNotifications(session).length : 0
  }
  return os.notices.router({
    list: os.notices.list.handler(({ input }) => listNotices(manager.open(), input)),
    markRead: os.notices.markRead.handler(({ input }) => ({ marked: markRead(manager.open(), input.ids) })),
    counts: os.notices.counts.handler(async () => {
      const session = manager.open()
      return {
        unread: unreadIds(session).length,
        unreadOf: unreadOf(session),
        todo: await countTodo(session),
        unmerged: countOpen(session),
      }
    }),
    watchDue: os.notices.watchDue.handler(async function* ({ signal }) {
      const news = events.iterate('due', signal)
      const first = due()
      if (first > 0) yield { count: first }
      for await (const _ of news) {
        const count = due()
        if (count > 0) yield { count }
      }
    }),
    takeDue: os.notices.takeDue.handler(() => takeDue(manager.open())),
    requestOpening: os.notices.requestOpening.handler(({ input }) => {
      events.emit('open', input)
      return { requested: true }
    }),
    openings: os.notices.openings.handler(({ signal }) => events.iterate('open', signal)),
  })
}
