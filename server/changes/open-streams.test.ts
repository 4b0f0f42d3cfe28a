import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { send } from '../testing/hostile.ts'
import { startTestCentral, type Signed, type TestCentral } from '../testing/central.ts'
import { createOpenStreams, streamRule, type OpenStream } from './open-streams.ts'

const owner = (session: string, account = 'a', address = 'x') => ({ session, account, address })

describe('SEC-04 how many event streams may be open', () => {
  it('of one session the oldest gives way to the newest', () => {
    const streams = createOpenStreams({ session: 2, account: 10, address: 10, all: 10 })
    const opened = Array.from({ length: 1_500 }, () => streams.enter(owner('s')))
    expect(streams.size()).toBe(2)
    expect(opened.map((stream) => stream?.signal.aborted)).toEqual([
      ...Array.from({ length: 1_498 }, () => true),
      false,
      false,
    ])
  })

  it('an account, an address and the server have their limits, and a place that is left is free', () => {
    const streams = createOpenStreams({ session: 9, account: 2, address: 3, all: 4 })
    const first = streams.enter(owner('s1'))
    expect(streams.enter(owner('s2'))).toBeDefined()
    expect(streams.enter(owner('s3'))).toBeUndefined() // the account
    expect(streams.enter(owner('s4', 'b'))).toBeDefined()
    expect(streams.enter(owner('s5', 'c'))).toBeUndefined() // the address
    expect(streams.enter(owner('s6', 'c', 'y'))).toBeDefined()
    expect(streams.enter(owner('s7', 'd', 'z'))).toBeUndefined() // everybody
    first?.leave()
    first?.leave()
    expect(streams.size()).toBe(3)
    expect(streams.enter(owner('s3'))).toBeDefined()
  })

  it('refused is refused: the oldest of a session does not give way for nothing', () => {
    const streams = createOpenStreams({ session: 2, account: 9, address: 2, all: 9 })
    const other: OpenStream | undefined = streams.enter(owner('t', 'b'))
    streams.enter(owner('s'))
    expect(streams.enter(owner('s'))).toBeUndefined()
    expect([streams.size(), other?.signal.aborted]).toEqual([2, false])
  })
})

describe('SEC-04 event streams over HTTP', () => {
  let central: TestCentral
  let clerk: Signed
  beforeAll(async () => {
    central = await startTestCentral()
    clerk = await central.login('hengfeng')
  })
  afterAll(() => central?.close())

  it('many streams of one session: the older ones end, the newest lives, and calls are answered', async () => {
    const streams: { return(): Promise<unknown> }[] = []
    const ended: Promise<unknown>[] = []
    for (let index = 0; index < streamRule.session + 30; index += 1) {
      const stream = await clerk.client.changes.stream()
      await stream.next()
      streams.push(stream)
      ended.push(stream.next().catch(() => undefined))
    }
    const over = await Promise.all(ended.slice(0, 30))
    expect(over).toMatchObject(Array.from({ length: 30 }, () => ({ done: true })))
    expect((await clerk.client.auth.me()).account.loginName).toBe('hengfeng')
    const newest = await clerk.client.changes.stream()
    expect((await newest.next()).done).toBe(false)
    await Promise.all([newest, ...streams].map((stream) => stream.return()))
  })

  it('a stream that nobody may have is refused with a status', async () => {
    expect(
      (await send(central.url, { method: 'GET', path: '/api/changes/stream', isEnded: true })).status,
    ).toBe(401)
  })
})
