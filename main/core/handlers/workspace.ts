/** contract/local/workspace.ts: kept in the account's own file, on disk when the answer comes (GEN-07). */
import { workspaceSchema, type Workspace } from '../../../contract/local/workspace.ts'
import { os } from '../implementer.ts'
import type { IdleLock } from '../session/idle-lock.ts'
import type { SessionManager } from '../session/manager.ts'

const EMPTY: Omit<Workspace, 'language'> = {
  tabs: [],
  active: null,
  menuFolded: false,
  menuOpenWhenNarrow: false,
  columns: {},
  menuSystem: null,
  closedGroups: [],
  idleMinutes: 15,
}

/** Until it is chosen otherwise, Chinese is for who is in China. */
const languageIn = (country = 'CHN'): Workspace['language'] => (country === 'CHN' ? 'zh' : 'en')

export function workspaceHandlers(manager: SessionManager, idle: Pick<IdleLock, 'chosen'>) {
  return os.workspace.router({
    get: os.workspace.get.handler(() => {
      const { raw, account } = manager.open()
      const row = raw.prepare<[], { body: string }>('select body from workspace where id = 1').get()
      return (
        (row && workspaceSchema.safeParse(JSON.parse(row.body)).data) ?? {
          ...EMPTY,
          language: languageIn(account.tenant.country),
        }
      )
    }),
    put: os.workspace.put.handler(({ input }) => {
      const { raw, now } = manager.open()
      raw
        .prepare(
          'insert into workspace (id, body, saved_at) values (1, ?, ?) on conflict (id) do update set body = excluded.body, saved_at = excluded.saved_at',
        )
        .run(JSON.stringify(input), now().toISOString())
      idle.chosen()
      return { saved: true }
    }),
  })
}
