/** Two servers as processes over one PostgreSQL, one of them killed while it sends: each mail once. */
import { randomBytes } from 'node:crypto'
import { count, eq, sql } from 'drizzle-orm'
import { afterEach, expect, it } from 'vitest'
import { messages } from '../../db/central/channel.ts'
import { openDatabase } from '../platform/database.ts'
import { startChild, type ChildServer } from '../testing/child-server.ts'
import { sharedPostgres } from '../testing/postgres.ts'
import { enqueue } from './queue.ts'
import { startSmtp } from './testing/smtp.ts'

const MAILS = 80
const cleanUps: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

it(
  'two processes share the queue; what the killed one held is sent by the other',
  { timeout: 180_000 },
  async () => {
    const cluster = await sharedPostgres()
    const url = await cluster.createDatabase()
    const smtp = await startSmtp()
    const database = await openDatabase({ url })
    cleanUps.push(
      () => cluster.stop(),
      () => smtp.close(),
      () => database.close(),
    )
    const env = {
      DATABASE_URL: url,
      SILL_SECRET: randomBytes(32).toString('hex'),
      SILL_SMTP_HOST: '127.0.0.1',
      SILL_SMTP_PORT: String(smtp.port),
      SILL_SMTP_SECURITY: 'none',
      SILL_SMTP_FROM: 'Sill <sill@example.com>',
    }
    const put = (prefix: string) =>
      database.db.transaction((tx) =>
        enqueue(
          tx,
          Array.from({ length: MAILS }, (_, index) => ({
            key: `${prefix}${index}`,
            medium: 'mail' as const,
            system: null,
            addressee: `${prefix}${index}@example.com`,
            subject: 'x',
            text: 'x',
          })),
          new Date(),
        ),
      )
    const waiting = async () => {
      const [found] = await database.db
        .select({ count: count() })
        .from(messages)
        .where(eq(messages.state, 'waiting'))
      return found?.count
    }
    const servers: ChildServer[] = await Promise.all([startChild(env), startChild(env)])
    cleanUps.push(() => Promise.all(servers.map((server) => server.kill())))

    await put('a')
    await expect.poll(waiting, { timeout: 60_000 }).toBe(0)
    expect(smtp.taken).toHaveLength(MAILS)

    // Held in the middle at both; then one dies, and its mails were never taken.
    smtp.plan('silent', 'silent', 'silent', 'silent', 'silent', 'silent')
    await put('b')
    await expect.poll(() => smtp.held(), { timeout: 60_000 }).toBe(6)
    await servers[0]?.kill()
    // The lease of the dead one is over, while nothing else is under way.
    const makeDue = () =>
      database.db
        .update(messages)
        .set({ nextAt: sql`now()` })
        .where(eq(messages.state, 'waiting'))
    await makeDue()
    smtp.cutHeld()
    // What was cut at the other one is tried again after its pause: here at once.
    await expect.poll(waiting, { timeout: 60_000 }).toBe(3)
    await makeDue()
    await expect.poll(waiting, { timeout: 60_000 }).toBe(0)
    const addressees = smtp.taken.map(({ to }) => to)
    expect(addressees).toHaveLength(2 * MAILS)
    expect(new Set(addressees).size).toBe(2 * MAILS)
  },
)
