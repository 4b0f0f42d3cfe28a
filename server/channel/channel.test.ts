/** The channel against a real SMTP server and a real gateway, on both stores. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asc } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { messages } from '../../db/central/channel.ts'
import type { Database } from '../platform/database.ts'
import type { SystemService } from '../served.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import { transportsOf, type ChannelOptions, type ChannelPace } from './channel.ts'
import { claimNext, enqueue, sendAgain, settle, type Outgoing } from './queue.ts'
import { startChannel } from './service.ts'
import { startSmtp, type TestSmtp } from './testing/smtp.ts'

const log = pino({ level: 'silent' })
const letter = (key: string, more: Partial<Outgoing> = {}): Outgoing => ({
  key,
  medium: 'mail',
  system: null,
  addressee: `${key}@example.com`,
  subject: `标题 ${key}`,
  text: `正文 ${key}`,
  ...more,
})
/** Tried again after 20 ms. */
const quick: Partial<ChannelPace> = { sweepMs: 10, pausesMs: [20] }
/** For a service that never answers. */
const impatient = { ...quick, sendMs: 2_000 }

describe.each(engines)('the channel on $name', ({ start }) => {
  let engine: TestEngine
  let database: Database
  let smtp: TestSmtp
  const running: SystemService[] = []
  beforeAll(async () => {
    engine = await start()
    database = await engine.open()
  })
  afterAll(async () => {
    await database.close()
    await engine.stop()
  })
  beforeEach(async () => {
    await database.db.delete(messages)
    smtp = await startSmtp()
  })
  afterEach(async () => {
    for (const service of running.splice(0)) await service.close()
    await smtp.close()
  })

  const mail = (port = smtp.port): ChannelOptions => ({
    mail: { host: '127.0.0.1', port, security: 'none', from: 'Sill <sill@example.com>' },
  })
  const open = async (options: ChannelOptions, pace: Partial<ChannelPace> = quick, on = database) => {
    const service = await startChannel(
      on,
      { db: on.db, now: () => new Date(), log },
      transportsOf(options, false),
      pace,
    )
    running.push(service)
    return service
  }
  const put = (...letters: readonly Outgoing[]) =>
    database.db.transaction((tx) => enqueue(tx, letters, new Date()))
  const all = () => database.db.select().from(messages).orderBy(asc(messages.key))
  const only = async () => (await all())[0]
  const settled = async () => {
    await expect.poll(async () => (await all()).every(({ state }) => state !== 'waiting')).toBe(true)
  }

  it('sends what is queued, in Chinese as it was written, and forgets the text then', async () => {
    await open(mail())
    await put(letter('a'))
    await settled()
    expect(await only()).toMatchObject({ state: 'sent', attempts: 1, text: '', failure: null })
    expect(smtp.taken).toHaveLength(1)
    expect(smtp.taken[0]?.to).toBe('a@example.com')
    expect(smtp.taken[0]?.source).toContain(Buffer.from('正文 a').toString('base64'))
  })

  it('has one message of one key, also when its cause is told twice at once; none when the cause was undone', async () => {
    await open(mail())
    await Promise.all([put(letter('a')), put(letter('a')), put(letter('a'), letter('b'))])
    await expect(
      database.db.transaction(async (tx) => {
        await enqueue(tx, [letter('undone')], new Date())
        throw new Error('the cause did not happen')
      }),
    ).rejects.toThrow('did not happen')
    await settled()
    expect((await all()).map(({ key }) => key)).toEqual(['a', 'b'])
    expect(smtp.taken.map(({ to }) => to).toSorted()).toEqual(['a@example.com', 'b@example.com'])
  })

  it('tries again when the service is away, slow, or cuts the line in the middle, and sends once', async () => {
    const { port } = smtp
    await smtp.close()
    await open(mail(port))
    await put(letter('a'))
    await expect.poll(async () => (await only())?.failure).toBe('unreachable')
    expect((await only())?.state).toBe('waiting')
    for (const service of running.splice(0)) await service.close()
    smtp = await startSmtp()
    smtp.plan('later', 'silent', 'cut')
    await open(mail(), impatient)
    await settled()
    expect(await only()).toMatchObject({ state: 'sent', failure: null, detail: '' })
    expect(smtp.taken).toHaveLength(1)
    expect(smtp.connections()).toBeGreaterThanOrEqual(4)
  })

  it('says what the service said while it waits, and that it took too long', async () => {
    smtp.plan('silent')
    await open(mail(), { ...impatient, pausesMs: [60_000] })
    await put(letter('a'))
    await expect.poll(async () => (await only())?.failure).toBe('timeout')
    smtp.plan('later')
    await put(letter('b'))
    await expect.poll(async () => (await all())[1]?.failure).toBe('busy')
    expect((await all())[1]?.detail).toContain('Try again later')
  })

  it('gives up at once what is refused for good, without the address in the log, and sends it when told to', async () => {
    smtp.plan('refuse')
    await open(mail())
    await put(letter('a'), letter('b', { addressee: 'nobody@example.com' }))
    await settled()
    for (const row of await all()) expect(row).toMatchObject({ state: 'givenUp', failure: 'refused' })
    const told = (await all()).find(({ key }) => key === 'b')
    expect(told?.detail).toContain('n***@example.com')
    expect(told?.detail).not.toContain('nobody')
    const a = (await all()).find(({ key }) => key === 'a')
    const again = await Promise.all(
      [1, 2].map(() => database.db.transaction((tx) => sendAgain(tx, a?.id ?? '', new Date()))),
    )
    expect(again.filter(Boolean)).toHaveLength(1)
    await settled()
    expect(smtp.taken.map(({ to }) => to)).toEqual(['a@example.com'])
  })

  it('waits longer each time, and gives up after a day', async () => {
    const pace: ChannelPace = {
      sweepMs: 1,
      sendMs: 1,
      leaseMs: 1_000,
      pausesMs: [30_000, 60_000],
      giveUpMs: 86_400_000,
    }
    const at = new Date('2026-01-01T00:00:00Z')
    await database.db.transaction((tx) => enqueue(tx, [letter('a')], at))
    const away = { ok: false, failure: 'unreachable', detail: '', isFinal: false } as const
    const step = async (now: Date) => {
      const claimed = await claimNext(database.db, 'mail', now, pace)
      return claimed && settle(database.db, claimed, away, now, pace)
    }
    const later = (ms: number) => new Date(at.getTime() + ms)
    expect(await step(at)).toBe('waiting')
    expect(await step(later(29_999))).toBeUndefined()
    expect(await step(later(30_000))).toBe('waiting')
    expect(await step(later(89_999))).toBeUndefined()
    expect(await step(later(90_000))).toBe('waiting')
    expect(await step(later(86_400_000))).toBe('givenUp')
    expect(await only()).toMatchObject({ state: 'givenUp', failure: 'unreachable', attempts: 4 })
  })

  it('is taken over from a process that died, with the same id; what the dead one says then counts no more', async () => {
    const pace: ChannelPace = { sweepMs: 1, sendMs: 1, leaseMs: 1_000, pausesMs: [1], giveUpMs: 86_400_000 }
    const at = new Date('2026-01-01T00:00:00Z')
    await database.db.transaction((tx) => enqueue(tx, [letter('a')], at))
    const dead = await claimNext(database.db, 'mail', at, pace)
    expect(await claimNext(database.db, 'mail', new Date(at.getTime() + 999), pace)).toBeUndefined()
    const heir = await claimNext(database.db, 'mail', new Date(at.getTime() + 1_000), pace)
    expect(heir?.id).toBe(dead?.id)
    if (!dead || !heir) throw new Error('both were claimed')
    const away = { ok: false, failure: 'unreachable', detail: '', isFinal: true } as const
    expect(await settle(database.db, dead, away, at, pace)).toBeUndefined()
    expect(await settle(database.db, heir, { ok: true }, at, pace)).toBe('sent')
    expect(await settle(database.db, heir, away, at, pace)).toBeUndefined()
    expect((await only())?.state).toBe('sent')
  })

  it('repeats what was taken without a word under the same message number, so that the mailbox knows it', async () => {
    smtp.plan('deaf')
    await open(mail())
    await put(letter('a'))
    await settled()
    expect(smtp.taken).toHaveLength(2)
    expect(new Set(smtp.taken.map(({ messageId }) => messageId)).size).toBe(1)
  })

  it('fails in words where nothing is set, and keeps it at the desk in a demonstration', async () => {
    await open({})
    await put(letter('a', { medium: 'sms' }))
    await settled()
    expect(await only()).toMatchObject({ state: 'givenUp', failure: 'notConfigured', text: '正文 a' })
    for (const service of running.splice(0)) await service.close()
    running.push(
      await startChannel(
        database,
        { db: database.db, now: () => new Date(), log },
        transportsOf({}, true),
        quick,
      ),
    )
    await put(letter('b', { medium: 'wechat' }))
    await settled()
    expect((await all())[1]).toMatchObject({ state: 'caught', text: '正文 b' })
  })

  it('posts to the gateway with its secret and the id; a refusal is final, a busy gateway is asked again', async () => {
    const asked: { headers: Record<string, unknown>; body: unknown }[] = []
    const statuses = [503, 200, 422]
    const gateway = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        asked.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) })
        response.writeHead(statuses.shift() ?? 200).end('{}')
      })
    })
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
    try {
      const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms` // listens on TCP
      await open({ sms: { url, secret: 'hush' } })
      await put(letter('a', { medium: 'sms', addressee: '13800000001' }))
      await settled()
      const { id } = (await only()) ?? {}
      expect(asked).toHaveLength(2)
      for (const { headers, body } of asked) {
        expect(headers).toMatchObject({ 'x-sill-secret': 'hush', 'idempotency-key': id })
        expect(body).toEqual({ id, medium: 'sms', to: '13800000001', subject: '标题 a', text: '正文 a' })
      }
      await put(letter('b', { medium: 'sms', addressee: '13800000002' }))
      await settled()
      expect((await all())[1]).toMatchObject({ state: 'givenUp', failure: 'refused', detail: 'HTTP 422' })
    } finally {
      gateway.closeAllConnections()
      gateway.close()
    }
  })
})
