/** PostgreSQL 15 or later: a pool, migrations under an advisory lock, and one connection that listens. */
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { Database, Db } from './store.ts'
import { migrationsFolder } from './migrations.ts'

/** Any fixed number: every process of one installation asks for the same lock. */
const MIGRATION_LOCK = 7_412_001
const RECONNECT_MS = 1_000
/** No request needs so long; what it holds is given free. Start-up work lifts the limit for itself. */
const STATEMENT_MS = 60_000

export async function openPostgres(url: string, onError: (error: unknown) => void): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
  })
  pool.on('error', onError) // an idle connection broke: the pool replaces it
  await migrateOnce(pool)
  const listener = createListener(url, onError)
  return {
    db: drizzle({ client: pool }) as unknown as Db, // the two drivers differ in the type of raw results only
    listen: (channel, onPayload) => listener.listen(channel, onPayload),
    close: async () => {
      await listener.close()
      await pool.end()
    },
  }
}

async function migrateOnce(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrate(drizzle({ client }), { migrationsFolder })
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
    await client.query('reset statement_timeout')
    client.release()
  }
}

type Listener = (payload: string) => void

/**
 * One connection for all channels; after a break it connects again and tells every listener, so that nothing is missed. What it is asked
 * it is asked in turn: a connection answers one question at a time, and two who come at once must not open two.
 */
function createListener(url: string, onError: (error: unknown) => void) {
  const channels = new Map<string, Set<Listener>>()
  let client: pg.Client | undefined
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  /** Runs after whatever was asked before, however that went. */
  async function inTurn<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    const answer = last.then(run, run)
    last = answer.catch(() => undefined)
    return answer
  }

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: url })
    next.on('notification', ({ channel, payload }) =>
      channels.get(channel)?.forEach((listener) => listener(payload ?? '')),
    )
    next.on('error', onError)
    next.on('end', () => {
      if (client === next) client = undefined
      if (!isClosed) timer = setTimeout(() => void reconnect(), RECONNECT_MS)
    })
    await next.connect()
    for (const channel of channels.keys()) await next.query(`listen ${next.escapeIdentifier(channel)}`)
    client = next
    return next
  }

  const reconnect = (): Promise<void> =>
    inTurn(async () => {
      if (isClosed || client) return
      try {
        await connect()
        for (const listeners of channels.values()) for (const listener of listeners) listener('')
      } catch (error) {
        onError(error)
      }
    })

  return {
    async listen(channel: string, listener: Listener) {
      const known = channels.get(channel) ?? new Set<Listener>()
      channels.set(channel, known.add(listener))
      await inTurn(async () => {
        const connected = client ?? (await connect())
        await connected.query(`listen ${connected.escapeIdentifier(channel)}`)
      })
      return async () => {
        known.delete(listener)
        if (known.size === 0) channels.delete(channel)
      }
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      await inTurn(async () => client?.end())
    },
  }
}
