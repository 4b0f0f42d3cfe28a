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
      // Of other data than the server's, or ahead of a server that was set up anew: the whole table once, then differences.
      const since = here.base === digest && here.version <= version ? here.version : 0
      if (since === version) continue
      const changes = await central.codes.changes({ table, since }, { signal })
      signal.throwIfAborted()
      codes.apply({ table, version: changes.version, base: digest, rows: changes.rows, isWhole: since === 0 })
      isNews = true
    }
    known = revision
    if (isNews) events.emit('changed', { what: 'codes' })
  }

  /** One after the other. */
  async function follow(before: Promise<void>, revision: number, signal: AbortSignal): Promise<void> {
    await before
    if (revision === known) return
    try {
      await fetchTables(signal)
    } catch (error) {
      session.log.warn('code tables: not up to date', { error: String(error) })
    }
  }

  return {
    told: (revision, signal) => {
      running = follow(running, revision, signal)
      return running
    },
  }
}
