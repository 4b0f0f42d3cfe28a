import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestCentral } from '../testing/central.ts'
import { engines, type TestEngine } from '../testing/engines.ts'

const MINUTE = 60_000
const ended = (code: string) => ({ code: 'UNAUTHORIZED', data: { code } })

describe.each(engines)('SEC-03 the sessions of an account on $name', ({ start }) => {
  let engine: TestEngine
  let centrals: readonly [TestCentral, TestCentral]
  let now = Date.now()
  beforeAll(async () => {
    engine = await start()
    centrals = await engine.pair({ now: () => new Date(now), deskIdleMinutes: 30 })
  })
  afterAll(async () => {
    for (const central of centrals ?? []) await central.close()
    await engine?.stop()
  })

  it('are listed with door, address and last use, this one marked; a neighbour sees and ends none of them', async () => {
    const [central] = centrals
    const [one, two, neighbour] = [
      await central.login('hengfeng'),
      await central.login('hengfeng'),
      await central.login('yuanyang'),
    ]
    now += 5 * MINUTE
    const lines = await one.client.auth.sessions()
    expect(lines).toHaveLength(2)
    // To ask is to use.
    expect(lines.map(({ isThis, lastUsedAt }) => [isThis, Date.parse(lastUsedAt)])).toEqual([
      [true, now],
      [false, now - 5 * MINUTE],
    ])
    expect(lines[1]).toMatchObject({ door: 'client', address: '127.0.0.1', loginBy: 'password' })
    const other = lines.find(({ isThis }) => !isThis)
    expect(await neighbour.client.auth.endSessions({ which: 'one', id: other?.id ?? '' })).toEqual({
      ended: 0,
    })
    expect((await two.client.auth.me()).account.loginName).toBe('hengfeng')
    expect(await neighbour.client.auth.endSessions({ which: 'others' })).toEqual({ ended: 0 })
    expect(await one.client.auth.endSessions({ which: 'all' })).toEqual({ ended: 2 })
  })

  it('end one by one or all at once: streams are cut at once in every process, the next call is told why, and it is on record', async () => {
    const [here, there] = centrals
    const [mine, lost, third] = [
      await here.login('hengfeng'),
      await here.login('hengfeng'),
      await here.login('hengfeng'),
    ]
    const elsewhere = there.client(lost.token)
    const stream = await elsewhere.changes.stream()
    await stream.next()
    const id = (await lost.client.auth.sessions()).find(({ isThis }) => isThis)?.id ?? ''
    const cut = stream.next()
    const began = performance.now()
    expect(await mine.client.auth.endSessions({ which: 'one', id })).toEqual({ ended: 1 })
    // Well before a heartbeat would have found out.
    expect([(await cut).done, performance.now() - began < 10_000]).toEqual([true, true])
    await expect(elsewhere.auth.me()).rejects.toMatchObject(ended('AUTH_ENDED'))
    await expect(
      lost.client.documents.list({ collection: 'certificates.export', filters: {} }),
    ).rejects.toMatchObject(ended('AUTH_ENDED'))
    expect(await mine.client.auth.endSessions({ which: 'one', id })).toEqual({ ended: 0 })
    expect(await mine.client.auth.endSessions({ which: 'others' })).toEqual({ ended: 1 })
    await expect(third.client.auth.me()).rejects.toMatchObject(ended('AUTH_ENDED'))
    expect(await mine.client.auth.sessions()).toHaveLength(1)
    expect(await mine.client.auth.endSessions({ which: 'all' })).toEqual({ ended: 1 })
    await expect(mine.client.auth.me()).rejects.toMatchObject(ended('AUTH_ENDED'))
    const officer = await here.login('customs')
    expect((await officer.client.desk.audit({ subject: 'account:hengfeng' })).entries[0]).toMatchObject({
      action: 'endSessions',
      reasons: [{ code: 'sessions', values: { count: '1' } }],
    })
    expect(
      (await officer.client.desk.security({ search: 'hengfeng' })).entries.map(({ what }) => what),
    ).toContain('sessionsEnded')
  })

  it('a new password cuts the streams of the others too, and says so', async () => {
    const [central] = centrals
    const [one, two] = [await central.login('yuanyang'), await central.login('yuanyang')]
    const stream = await two.client.changes.stream()
    await stream.next()
    const cut = stream.next()
    await one.client.auth.changePassword({ current: 'Sill-demo-2026', next: 'harbour crane 71' })
    expect((await cut).done).toBe(true)
    await expect(two.client.auth.me()).rejects.toMatchObject(ended('AUTH_PASSWORD_CHANGED'))
  })

  it('end at the desk when nobody uses them: looks that repeat by themselves are no use, work and a word of the page are', async () => {
    const [central] = centrals
    const { client } = await central.login('customs')
    const clerk = await central.login('hengfeng2')
    now += 20 * MINUTE
    expect((await client.auth.me()).desk).toMatchObject({
      idleMs: 30 * MINUTE,
      idleAt: new Date(now + 10 * MINUTE).toISOString(),
    })
    expect(await client.auth.stay()).toEqual({ idleAt: new Date(now + 30 * MINUTE).toISOString() })
    now += 29 * MINUTE
    // Each of these is what an open page asks by itself.
    await client.desk.pending()
    await client.documents.list({ collection: 'certificates.reprint', filters: {} })
    await client.codes.lookup({ wanted: [] })
    const stream = await client.changes.stream()
    await stream.next()
    await stream.return?.()
    await client.documents.push({ items: [] }).catch(() => undefined) // malformed, but somebody's work
    now += 29 * MINUTE
    await client.desk.pending()
    now += 1 * MINUTE
    await expect(client.desk.pending()).rejects.toMatchObject(ended('AUTH_IDLE'))
    // Nothing brings it back.
    await expect(client.auth.stay()).rejects.toMatchObject(ended('AUTH_IDLE'))
    expect((await clerk.client.auth.me()).desk).toBeUndefined()
    const officer = await central.login('customs')
    expect(await officer.client.auth.sessions()).toHaveLength(1)
    expect(
      (await officer.client.desk.security({ search: 'customs' })).entries.filter(
        ({ what }) => what === 'sessionIdle',
      ),
    ).toHaveLength(1)
  })
})
