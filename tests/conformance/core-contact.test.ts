/** What the client takes for the server, and what not: a hung server, a network's login page, a company's proxy. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { startFaultyProxy, type FaultyProxy, type PortalAnswer } from '../support/faulty-proxy.ts'
import { openTestCore, scratchDir, until, SEED_PASSWORD, type TestCore } from '../support/core/test-core.ts'

let central: TestCentral
let proxy: FaultyProxy
let core: TestCore
const dir = scratchDir('core-contact')

beforeAll(async () => {
  central = await startTestCentral()
  proxy = await startFaultyProxy(central.url, 1)
  core = await openTestCore(dir.path, proxy.url)
  await core.login('hengfeng', central.secret)
  await isOnline()
})
afterEach(() => {
  proxy.setSilent(false)
  proxy.setPortal(undefined)
})
afterAll(async () => {
  await core.close()
  await proxy.close()
  await central.close()
  dir.remove()
})

const status = () => core.client.status.get()
const isOnline = () =>
  until(
    async () =>
      (await status()).online &&
      (await core.client.documents.query({ collection: 'certificates.export' })).freshAt !== null,
    'the server is found',
  )
const isOffline = () => until(async () => !(await status()).online, 'offline is noticed')
const submitReprint = async (reason: string): Promise<string> => {
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

describe('contact with the server', () => {
  it('[GEN-20] a server that hangs with every connection standing is noticed with nothing asked of it, and found again', async () => {
    proxy.setSilent(true)
    await isOffline()
    const id = await submitReprint('服务器无响应时提交')
    expect(await status()).toMatchObject({ online: false, waiting: 1, obstacle: null })
    proxy.setSilent(false)
    await isOnline()
    await until(
      async () => (await core.client.documents.get({ id })).state === 'submitted',
      'delivery by itself',
    )
  })

  const html = '<html><body><form action="/login">请登录网络</form></body></html>'
  const portals: readonly (readonly [string, PortalAnswer])[] = [
    ['302 to a login page', { status: 302, headers: { location: 'http://127.0.0.1:9/login' }, body: '' }],
    ['307 to a login page', { status: 307, headers: { location: 'http://127.0.0.1:9/login' }, body: '' }],
    ['511', { status: 511, headers: { 'content-type': 'text/html' }, body: html }],
    ['HTML with 200', { status: 200, headers: { 'content-type': 'text/html' }, body: html }],
    ['JSON with 200', { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' }],
    [
      'an answer like ours with 200',
      {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          results: [],
          changes: [],
          cursor: 0,
          hasMore: false,
          serverTime: '2026-11-21T08:00:00.000Z',
        }),
      },
    ],
    ['nothing with 204', { status: 204, headers: {}, body: '' }],
    [
      'a refusal like ours with 401',
      {
        status: 401,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          defined: true,
          code: 'UNAUTHORIZED',
          status: 401,
          message: 'x',
          data: { code: 'AUTH_REQUIRED', message: { zh: '请登录', en: 'Log in' } },
        }),
      },
    ],
    [
      'a refusal of content with 400',
      {
        status: 400,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ defined: false, code: 'BAD_REQUEST', status: 400, message: 'blocked' }),
      },
    ],
    [
      'blocked with 403',
      {
        status: 403,
        headers: { 'content-type': 'text/html' },
        body: '<html>此网站已被管理员禁止访问</html>',
      },
    ],
  ]
  it.each(portals)('[GEN-15] [GEN-20] what a proxy answers is no answer: %s', async (_name, answer) => {
    await isOnline()
    proxy.setPortal(answer)
    await isOffline()
    const id = await submitReprint('网络需要登录时提交')
    await until(async () => (await status()).obstacle?.code === 'SYNC_FOREIGN', 'the reason is told')
    expect(await status()).toMatchObject({ waiting: 1 })
    expect(await core.client.session.state()).toMatchObject({ state: 'open' })
    await expect(core.client.session.captcha()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      data: { code: 'SYNC_FOREIGN' },
    })
    await expect(
      core.client.session.changePassword({ current: SEED_PASSWORD, next: 'Another-password-2026' }),
    ).rejects.toMatchObject({ code: 'UNAVAILABLE', data: { code: 'SYNC_FOREIGN' } })
    proxy.setPortal(undefined)
    await until(
      async () => (await core.client.documents.get({ id })).state === 'submitted',
      'delivery by itself when the network is logged in',
    )
    expect(await status()).toMatchObject({ online: true, obstacle: null, waiting: 0 })
  })

  it('[GEN-15] [GEN-20] a proxy that wants a log-in of its own (407) is plainly no server', async () => {
    await isOnline()
    proxy.setPortal({ status: 407, headers: { 'proxy-authenticate': 'Basic' }, body: '' })
    await isOffline()
    const id = await submitReprint('代理要求登录时提交')
    expect(await status()).toMatchObject({ online: false, waiting: 1 })
    proxy.setPortal(undefined)
    await until(
      async () => (await core.client.documents.get({ id })).state === 'submitted',
      'delivery by itself',
    )
  })

  it('[GEN-20] the last contact is never older than the data that it brought', async () => {
    await isOnline()
    const { freshAt } = await core.client.documents.query({ collection: 'certificates.export' })
    expect(freshAt).not.toBeNull()
    expect(((await status()).lastContact ?? '') >= (freshAt ?? '')).toBe(true)
    const heard: string[] = []
    const stop = new AbortController()
    const watching = (async () => {
      for await (const told of await core.client.status.watch(undefined, { signal: stop.signal }))
        if (told.lastContact) heard.push(told.lastContact)
    })().catch(() => undefined)
    const first = await until(() => heard.at(-1), 'the first status')
    await until(async () => {
      await core.client.status.syncNow()
      return (heard.at(-1) ?? '') > first
    }, 'a later contact is told to who watches')
    stop.abort()
    await watching
  })
})
