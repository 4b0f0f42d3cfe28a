/** 发送记录: who sees what, and what sends again. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { messages } from '../../db/central/channel.ts'
import { openDatabase, type Database } from '../platform/database.ts'
import { makeAccounts } from '../testing/callers.ts'
import { startTestCentral, type TestCentral } from '../testing/central.ts'
import { sharedPostgres } from '../testing/postgres.ts'
import { enqueue } from './queue.ts'

/** Refuses the first message; keeps the next ones waiting until it is told to refuse them too. */
let answerNext: () => void = () => undefined
let isFirst = true
const gateway = createServer((request, response) => {
  request.resume()
  const refuse = () => {
    if (!response.headersSent) response.writeHead(422).end()
  }
  if (isFirst) refuse()
  else answerNext = refuse
  isFirst = false
})

let database: Database
let central: TestCentral
beforeAll(async () => {
  const url = await (await sharedPostgres()).createSeededDatabase()
  database = await openDatabase({ url })
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  const { port } = gateway.address() as AddressInfo // listens on TCP
  // SMS fail for good; mails and WeChat messages are kept.
  central = await startTestCentral({
    databaseUrl: url,
    channel: { sms: { url: `http://127.0.0.1:${port}/`, secret: 'x' } },
  })
  await makeAccounts(database.db, [
    { loginName: 'customs-registration', tenant: 'customs', role: 'officer', systems: ['registration'] },
  ])
  await database.db.transaction((tx) =>
    enqueue(
      tx,
      [
        {
          key: 'sms',
          medium: 'sms',
          system: 'certificates',
          addressee: '13800000001',
          subject: '二维码',
          text: '您的二维码',
        },
        {
          key: 'mail',
          medium: 'mail',
          system: 'registration',
          addressee: 'lin@example.com',
          subject: '备案',
          text: '已受理',
        },
        {
          key: 'account',
          medium: 'mail',
          system: null,
          addressee: 'wang@example.com',
          subject: '密码',
          text: '一次性链接',
        },
      ],
      new Date(),
    ),
  )
})
afterAll(async () => {
  answerNext()
  await central?.close()
  gateway.close()
  await database?.close()
})

it('shows officers what concerns their systems, addressees masked, and accounts only to who reads the security log', async () => {
  await expect
    .poll(() => database.db.select().from(messages).where(eq(messages.state, 'waiting')))
    .toEqual([])
  const all = await (await central.login('customs')).client.desk.messages({})
  expect(all.entries.map(({ subject, addressee, state }) => ({ subject, addressee, state }))).toEqual([
    { subject: '密码', addressee: 'w***@example.com', state: 'caught' },
    { subject: '备案', addressee: 'l***@example.com', state: 'caught' },
    { subject: '二维码', addressee: '138****0001', state: 'givenUp' },
  ])
  const some = await (await central.login('customs-registration')).client.desk.messages({})
  expect(some.entries.map(({ subject }) => subject)).toEqual(['备案'])
  expect(some.total).toBe(1)
})

it('sends again once, by an officer who may see it, and says so in the audit log', async () => {
  const { client } = await central.login('customs')
  const stranger = await central.login('customs-registration')
  const { entries } = await client.desk.messages({ state: 'givenUp' })
  const id = entries[0]?.id ?? ''
  await expect(stranger.client.desk.resendMessage({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(stranger.client.desk.caughtMessage({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const answers = await Promise.all([client.desk.resendMessage({ id }), client.desk.resendMessage({ id })])
  expect(answers.filter(({ isWaiting }) => isWaiting)).toHaveLength(1)
  await expect
    .poll(async () => {
      answerNext()
      return (await client.desk.messages({ state: 'givenUp' })).entries[0]?.attempts
    })
    .toBe(2)
  const log = await client.desk.audit({ subject: `message:${id}` })
  expect(log.entries.map(({ action, from, to }) => ({ action, from, to }))).toEqual([
    { action: 'resend', from: 'givenUp', to: 'waiting' },
  ])
  expect((await stranger.client.desk.audit({ subject: `message:${id}` })).entries).toEqual([])
})

it('shows the text of what a demonstration kept, and of nothing that went out or failed', async () => {
  const { client } = await central.login('customs')
  const { entries } = await client.desk.messages({})
  const byState = (state: string) => entries.find((entry) => entry.state === state)?.id ?? ''
  expect(await client.desk.caughtMessage({ id: byState('caught') })).toMatchObject({ text: '一次性链接' })
  await expect(client.desk.caughtMessage({ id: byState('givenUp') })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
