/** Takes the server's changes of the code tables by difference (DESK-05); what cannot be fetched now is fetched at the next contact. */
import type { AccountSession } from '../session/account-session.ts'

export interface CodeFollower {
  /** The server says that its tables are at this revision. */
  told(revision: number, signal: AbortSignal): Promise<void>
}

export function createCodeFollower(session: AccountSession): CodeFollower {
  let known: number | undefined
  let running: Promise<void> = Promise.resolve()

  async function fetchTables(signal: AbortSignal): Promise<void> {
    const { codes, central, events } = session
    await codes.ready()
    const { revision, tables } = await central.codes.versions(undefined, { signal })
    const mine = codes.tables()
    let isNews = false
    for (const { table, version, digest } of tables) {
      const here = mine.get(table)
      if (!here) continue
      // Of other data than the server's: the whole table once, differences from then on.
      const since = here.base === digest ? here.version : 0
      if (since === version) continue
      const changes = await central.codes.changes({ table, since }, { signal })
      signal.throwIfAborted()
      codes.apply({ table, version: changes.version, base: digest, rows: changes.rows, isWhole: since === 0 })
      isNews = true
    }
    known = revision
    if (isNews) events.emit('changed', { what: 'codes' })
  }

  return {
    told: async (revision, signal) => {
      running = running.then(async () => {
        if (revision !== known) await fetchTables(signal)
      }).catch((error: unknown) => session.log.warn('code tables: not up to date', { error: String(error) }))
      await running
    },
  }
}
