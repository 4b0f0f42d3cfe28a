import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accounts, sessions } from '../../db/central/accounts.ts'
import { PUBLIC_OWNER } from '../../db/central/rows.ts'
import { hashToken, openSession } from '../auth/sessions.ts'
import { publishAll } from '../platform/feed.ts'
import { ensurePublicOwner } from '../platform/public-feed.ts'
import { recordContent } from '../platform/rows.ts'
import type { Database } from '../platform/database.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import { makeTenant } from '../testing/tenants.ts'
import type { Pulse } from './newest.ts'
import { createPulse } from './pulse.ts'

const at = '2026-11-21T00:00:00.000Z'
const change = (id: string) => ({
  collection: 'certificates.test',
  id,
  row: { state: 'valid', content: recordContent({}), createdAt: at, updatedAt: at },
})

describe.each(engines)('what is newest for open streams, on $name', ({ start }) => {
  let engine: TestEngine
  let store: Database
  let pulse: Pulse
  let asked = 0
  const opened: { tenantId: string; token: string; accountId: string }[] = []
  const idleMs = 60_000

  const newSession = async (door: 'client' | 'desk' = 'client') => {
    const tenant = await makeTenant(store.db, {
      loginName: randomUUID(),
      role: 'enterprise',
      systems: ['certificates'],
    })
    const [account] = await store.db.select().from(accounts).where(eq(accounts.tenantId, tenant.id))
    if (!account) throw new Error('the account was just made')
    const opening = { accountId: account.id, loginBy: 'password' as const, door, device: '', address: '' }
    const { token } = await openSession(store.db, opening, new Date())
    return { tenantId: tenant.id, token, accountId: account.id }
  }

  beforeAll(async () => {
    engine = await start()
    store = await engine.open()
    const counted = new Proxy(store.db, {
      get: (db, name): unknown => {
        if (name === 'select') asked += 1
        return Reflect.get(db, name)
      },
    })
    pulse = createPulse({
      db: counted,
      now: () => new Date(),
      log: pino({ level: 'silent' }),
      deskIdleMs: idleMs,
    })
    for (let index = 0; index < 6; index += 1) opened.push(await newSession(index === 5 ? 'desk' : 'client'))
  })
  afterAll(async () => {
    await store?.close()
    await engine?.stop()
  })

  it('many who ask in the same moment are asked for together, and each is told of its own feed', async () => {
    const [first, second] = opened
    if (!first || !second) throw new Error('they were opened')
    await store.db.transaction(async (tx) => {
      await ensurePublicOwner(tx)
      await publishAll(tx, first.tenantId, [change('a'), change('b')])
      await publishAll(tx, PUBLIC_OWNER, [change('c')])
    })
    const before = asked
    const told = await Promise.all(
      Array.from({ length: 300 }, (_, index) => pulse.ask(index % 2 === 0 ? first : second, 'leisure')),
    )
    expect(told.map((newest) => newest?.seq)).toEqual(told.map((_, index) => (index % 2 === 0 ? 2 : 0)))
    expect(told.every((newest) => newest?.public === 1 && newest.codes === 0)).toBe(true)
    expect(asked - before).toBe(1)
    expect(await pulse.ask(second, 'once')).toEqual({ seq: 0, public: 1, codes: 0 })
  })

  it('SEC-01 a session that ended, is too old, is locked, was idle at the desk, or never was is told nothing', async () => {
    const [stands, ended, old, locked, , idle] = opened
    if (!stands || !ended || !old || !locked || !idle) throw new Error('they were opened')
    const change = (token: string, values: Partial<typeof sessions.$inferInsert>) =>
      store.db
        .update(sessions)
        .set(values)
        .where(eq(sessions.tokenHash, hashToken(token)))
    await change(ended.token, { endedAt: new Date(), endedBy: 'owner' })
    await change(old.token, { expiresAt: new Date(Date.now() - 1) })
    await store.db.update(accounts).set({ isLocked: true }).where(eq(accounts.id, locked.accountId))
    await change(idle.token, { lastUsedAt: new Date(Date.now() - idleMs) })
    const never = { tenantId: stands.tenantId, token: 'never' }
    const nobody = { tenantId: stands.tenantId, token: undefined }
    const told = await Promise.all(
      [stands, ended, old, locked, idle, never, nobody].map((one) => pulse.ask(one, 'once')),
    )
    expect(told.map((newest) => newest !== undefined)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ])
    const [session] = await store.db
      .select()
      .from(sessions)
      .where(eq(sessions.tokenHash, hashToken(idle.token)))
    expect(session?.endedBy).toBe('idle')
  })
})
