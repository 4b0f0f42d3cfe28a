/** contract/local/status.ts: what the status bar shows, and what tells pages to fetch again. */
import type { Status } from '../../../contract/local/status.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import type { CoreEvents } from '../events.ts'
import { os } from '../implementer.ts'
import type { CoreOptions } from '../options.ts'
import { countOutbox } from '../outbox/list.ts'
import { foreign } from '../central/outcome.ts'
import type { OpenSession } from '../session/open-session.ts'
import type { StorageWatch } from '../storage/watch.ts'
import type { SessionManager } from '../session/manager.ts'

/** The data were brought by a contact too, be it in an earlier session or by the server's clock: it is never older than they are. */
function lastContact({ contact, sync }: OpenSession): string | null {
  return [contact.lastContact(), sync.freshAt()].reduce(
    (latest, at) => (at !== null && (latest === null || at > latest) ? at : latest),
    null,
  )
}

function obstacle({ contact }: OpenSession): Problem | null {
  const status = contact.foreignStatus()
  return status === null ? null : foreign(status)
}

export function statusHandlers(
  manager: SessionManager,
  events: CoreEvents,
  storage: Pick<StorageWatch, 'problem'>,
  options: CoreOptions,
) {
  const status = (): Status => {
    const session = manager.current()
    const always = {
      serverUrl: options.serverUrl,
      appVersion: options.appVersion ?? '0.1.0',
      storage: storage.problem(),
    }
    if (!session)
      return {
        ...always,
        online: false,
        waiting: 0,
        returned: 0,
        lastContact: null,
        clockLag: 0,
        obstacle: null,
        control: 'stopped',
        printer: null,
        printers: null,
        openJobs: 0,
        heldJobs: 0,
        journal: null,
        lists: null,
      }
    return {
      ...always,
      ...countOutbox(session),
      ...session.printing.status(),
      online: session.isOnline(),
      lastContact: lastContact(session),
      clockLag: session.clock.lag(),
      lists: session.lists.progress(),
      obstacle: obstacle(session),
    }
  }
  return os.status.router({
    get: os.status.get.handler(status),
    watch: os.status.watch.handler(async function* ({ signal }) {
      const changes = events.iterate('state', signal)
      let told = ''
      const news = () => {
        const now = status()
        const text = JSON.stringify(now)
        if (text === told) return undefined
        told = text
        return now
      }
      yield news() ?? status()
      for await (const _ of changes) {
        const now = news()
        if (now) yield now
      }
    }),
    changes: os.status.changes.handler(({ signal }) => events.iterate('changed', signal)),
    syncNow: os.status.syncNow.handler(async () => {
      const session = manager.open()
      await session.sync.now()
      return { online: session.isOnline() }
    }),
  })
}
