/** Desktop notifications in Electron: the application says what is due, this shows it once, and a click opens it in the window. */
import type { LocalClient } from '../../contract/local.ts'
import type { Notification as Due } from '../../contract/local/notices.ts'
import type { Log } from '../core/log.ts'

/** What of Electron's `Notification` is needed. */
export interface Shown {
  on(event: 'click', listener: () => void): unknown
  show(): void
}

export interface NotificationTools {
  readonly client: Pick<LocalClient, 'notices' | 'workspace'>
  readonly make: (text: { readonly title: string; readonly body: string }) => Shown
  /** Brings the window forward. */
  readonly focus: () => void
  readonly log: Log
}

/** Runs until `signal` aborts. */
export async function followNotifications(tools: NotificationTools, signal: AbortSignal): Promise<void> {
  try {
    for await (const _ of await tools.client.notices.watchDue(undefined, { signal })) await tell(tools)
  } catch (error) {
    if (!signal.aborted) tools.log.error('desktop notifications have stopped', { error })
  }
}

async function tell({ client, make, focus, log }: NotificationTools): Promise<void> {
  try {
    const { language } = await client.workspace.get()
    for (const due of await client.notices.takeDue()) {
      const shown = make({ title: due.title[language], body: due.body[language] })
      shown.on('click', () => {
        focus()
        open(client, due, log)
      })
      shown.show()
    }
  } catch (error) {
    // Locked meanwhile: what is due stays due.
    log.info('a desktop notification was not shown', { error: String(error) })
  }
}

function open(client: NotificationTools['client'], { opening }: Due, log: Log): void {
  client.notices
    .requestOpening(opening)
    .catch((error: unknown) => log.warn('a notification could not be opened', { error: String(error) }))
}
