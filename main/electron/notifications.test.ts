import { createRouterClient, implement } from '@orpc/server'
import { expect, test } from 'vitest'
import { notices } from '../../contract/local/notices.ts'
import { workspace, type Workspace } from '../../contract/local/workspace.ts'
import type { Notification, Opening } from '../../contract/local/notices.ts'
import { followNotifications, type Shown } from './notifications.ts'

const state: Workspace = {
  tabs: [],
  active: null,
  menuFolded: false,
  menuOpenWhenNarrow: false,
  language: 'en',
  columns: {},
  menuSystem: null,
  closedGroups: [],
  idleMinutes: 15,
}
const due: Notification = {
  id: '1',
  title: { zh: '退回补正', en: 'Returned' },
  body: { zh: '请修改', en: 'Correct it' },
  opening: { page: 'form', kind: 'certificates.reprint', id: 'd1' },
}

test("[GEN-19] what is due is shown once in the account's language, and a click opens it in the window", async () => {
  const os = implement({ notices, workspace })
  const waiting: Notification[] = [due]
  const requested: Opening[] = []
  const client = createRouterClient(
    {
      notices: {
        watchDue: os.notices.watchDue.handler(async function* () {
          yield { count: 1 }
          yield { count: 1 }
        }),
        takeDue: os.notices.takeDue.handler(() => waiting.splice(0)),
        requestOpening: os.notices.requestOpening.handler(({ input }) => {
          requested.push(input)
          return { requested: true }
        }),
        openings: os.notices.openings.handler(async function* () {}),
        list: os.notices.list.handler(() => ({ notices: [], total: 0 })),
        markRead: os.notices.markRead.handler(() => ({ marked: 0 })),
        counts: os.notices.counts.handler(() => ({ unread: 0, unreadOf: {}, todo: {}, unmerged: 0 })),
      },
      workspace: {
        get: os.workspace.get.handler(() => state),
        put: os.workspace.put.handler(() => ({ saved: true })),
      },
    },
    { context: {} },
  )
  const told: string[] = []
  const clicks: (() => void)[] = []
  let focused = 0
  const make = ({ title, body }: { title: string; body: string }): Shown => ({
    on: (_event, listener) => clicks.push(listener),
    show: () => told.push(`${title}: ${body}`),
  })
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  await followNotifications({ client, make, focus: () => (focused += 1), log }, new AbortController().signal)
  expect(told).toEqual(['Returned: Correct it'])
  clicks[0]?.()
  await expect.poll(() => requested).toEqual([due.opening])
  expect(focused).toBe(1)
})
