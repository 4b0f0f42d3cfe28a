/** 【退出】 ends the session at the server too, never waits for it, and loses nothing that is still to be sent (GEN-04, SYNC-02). */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.ts'
import { openTestCore, scratchDir, until, SEED_PASSWORD, type TestCore } from '../support/core/test-core.ts'

let central: TestCentral
let proxy: FaultyProxy
let dir: ReturnType<typeof scratchDir>
let core: TestCore
/** The tokens that the core has sent, oldest first; every request goes on as it is. */
const tokens: string[] = []
const realFetch = globalThis.fetch

beforeAll(async () => {
  central = await startTestCentral()
  proxy = await startFaultyProxy(central.url, 1)
  globalThis.fetch = (input, init) => {
    const token =
      input instanceof Request && input.url.startsWith(proxy.url)
        ? /^Bearer (.+)$/u.exec(input.headers.get('authorization') ?? '')?.[1]
        : undefined
    if (token !== undefined && !tokens.includes(token)) tokens.push(token)
    return realFetch(input, init)
  }
})
afterAll(async () => {
  globalThis.fetch = realFetch
  await proxy.close()
  await central.close()
})
beforeEach(async () => {
  proxy.setOffline(false)
  proxy.setFaults({})
  tokens.length = 0
  dir = scratchDir('core-leaving')
  core = await openTestCore(dir.path, proxy.url)
  await core.login('hengfeng', central.secret)
  await until(
    async () => (await core.client.documents.query({ collection: 'certificates.export' })).freshAt !== null,
    'a complete mirror',
  )
})
afterEach(async () => {
  await core.close()
  dir.remove()
})

const stands = async (token: string | undefined): Promise<boolean> =>
  central
    .client(token ?? '')
    .auth.me()
    .then(
      () => true,
      () => false,
    )
const hasEnded = (token: string | undefined) =>
  until(async () => !(await stands(token)), 'the session to end at the server')
const unlock = () => core.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD })
const state = async () => {
  const now = await core.client.session.state()
  return now.state === 'open' ? now : undefined
}
async function submit(reason: string): Promise<string> {
  const { rows } = await core.client.documents.query({ collection: 'certificates.export', pageSize: 10 })
  const draft = await core.client.documents.create({
    kind: 'certificates.reprint',
    from: { certificateNo: rows[0]?.content.fields['certificateNo'] ?? '' },
  })
  const { localRevision } = await core.client.documents.save({
    id: draft.id,
    localRevision: draft.localRevision,
    content: { ...draft.content, fields: { ...draft.content.fields, reason } },
  })
  await core.client.documents.submit({ id: draft.id, localRevision, key: crypto.randomUUID() })
  return draft.id
}
const goOffline = async () => {
  proxy.setOffline(true)
  await until(async () => !(await core.client.status.get()).online, 'the core to notice')
}
/** How often the server has taken it. */
const submissions = async (id: string) => {
  const { client } = await central.login('hengfeng')
  return (await client.documents.get({ id })).history.filter(({ action }) => action === 'submit').length
}

it('[GEN-04] with network: the session at the server ends; what an unlocking then leaves waiting is sent once, by the next log-in', async () => {
  const [token] = tokens
  expect(await stands(token)).toBe(true)
  expect(await core.client.session.logout()).toMatchObject({ state: 'locked' })
  await hasEnded(token)

  expect(await unlock()).toMatchObject({ state: 'open', contact: 'offline' })
  const id = await submit('退出后解锁填写')
  await until(async () => (await state())?.mustLogin, 'the hint to log in')
  // It is no reason to throw anybody out, and nothing is lost or refused.
  expect(await core.client.status.get()).toMatchObject({ online: false, waiting: 1, returned: 0 })
  await core.client.session.logout()
  await core.login('hengfeng', central.secret)
  expect(await state()).toMatchObject({ contact: 'confirmed', mustLogin: false })
  await until(async () => (await core.client.status.get()).waiting === 0, 'an empty outbox')
  expect(await submissions(id)).toBe(1)
})

it('[GEN-04] without network: locked at once, the session stays for what waits; the next log-in ends it', async () => {
  const [token] = tokens
  await goOffline()
  const id = await submit('断网时填写')
  const before = performance.now()
  expect(await core.client.session.logout()).toMatchObject({ state: 'locked' })
  expect(performance.now() - before).toBeLessThan(2_000)
  expect(await unlock()).toMatchObject({ state: 'open', contact: 'offline', mustLogin: false })
  proxy.setOffline(false)
  await until(async () => (await core.client.status.get()).waiting === 0, 'delivery by itself')
  expect(await submissions(id)).toBe(1)
  expect(await state()).toMatchObject({ contact: 'confirmed', mustLogin: false })
  expect(await stands(token)).toBe(true)
  await core.login('hengfeng', central.secret)
  await hasEnded(token)
  expect(await state()).toMatchObject({ contact: 'confirmed' })
})

it('[GEN-04] a network that swallows everything does not hold the log-out up; the session ends when it is better', async () => {
  const [token] = tokens
  proxy.setFaults({ errorBefore: 1 })
  const before = performance.now()
  expect(await core.client.session.logout()).toMatchObject({ state: 'locked' })
  expect(performance.now() - before).toBeLessThan(2_000)
  expect(await stands(token)).toBe(true)
  proxy.setFaults({})
  await hasEnded(token)
})

it('[GEN-04] two windows are one session: leaving in one closes the other, once', async () => {
  const seen: string[] = []
  const watching = (async () => {
    for await (const each of await core.client.session.watch()) {
      seen.push(each.state)
      if (each.state === 'locked') return
    }
  })()
  await until(() => seen.length > 0, 'the other window')
  await Promise.all([core.client.session.logout(), core.client.session.logout()])
  await watching
  expect(seen.at(-1)).toBe('locked')
  await hasEnded(tokens[0])
  expect(await core.client.session.state()).toMatchObject({
    state: 'locked',
    known: [{ loginName: 'hengfeng' }],
  })
})
