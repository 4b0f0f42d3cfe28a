/** Locking without input and with the desktop: nothing is lost by it, what waits goes on afterwards, and others can log in (SEC-01, GEN-07). */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.ts'
import { openTestCore, scratchDir, until, SEED_PASSWORD, type TestCore } from '../support/core/test-core.ts'

let central: TestCentral
let proxy: FaultyProxy
let dir: ReturnType<typeof scratchDir>
let core: TestCore
/** Seconds that the machine has run, and the clock, which says something else. */
let uptime = 10_000

beforeAll(async () => {
  central = await startTestCentral()
  proxy = await startFaultyProxy(central.url, 1)
})
afterAll(async () => {
  await proxy.close()
  await central.close()
})
beforeEach(async () => {
  proxy.setOffline(false)
  dir = scratchDir('core-locking')
  // A minute is a second here, so that it is looked ten times in it; a quarter of an hour is fifteen seconds of `uptime`.
  core = await openTestCore(dir.path, proxy.url, { uptime: () => uptime, lock: { minute: 1_000 } })
  await core.login('hengfeng', central.secret)
})
afterEach(async () => {
  await core.close()
  dir.remove()
})

const open = async () => {
  const state = await core.client.session.state()
  return state.state === 'open' ? state : undefined
}
const locked = async () => {
  const state = await core.client.session.state()
  return state.state === 'locked' ? state : undefined
}
const unlock = () => core.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD })

it('[SEC-01] without input it warns, then locks; who comes in between goes on', async () => {
  expect(await open()).toMatchObject({
    lock: { minutes: 15, mostMinutes: 60, mayBeOff: false, closesIn: null },
  })
  uptime += 14.5
  await until(async () => (await open())?.lock.closesIn === 1, 'the warning')
  await core.client.session.active()
  expect(await open()).toMatchObject({ lock: { closesIn: null } })
  uptime += 14.5
  await until(async () => (await open())?.lock.closesIn !== null, 'the next warning')
  uptime += 1
  expect(await until(locked, 'the lock')).toMatchObject({
    lockedFor: { loginName: 'hengfeng', loginBy: 'password', why: 'idle' },
  })
  await expect(core.client.documents.query({ collection: 'certificates.export' })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  // A wrong password does not take the name away.
  await expect(
    core.client.session.unlock({ loginName: 'hengfeng', password: 'wrong' }),
  ).rejects.toMatchObject({ data: { code: 'AUTH_WRONG' } })
  expect(await locked()).toMatchObject({ lockedFor: { loginName: 'hengfeng' } })
  expect(await unlock()).toMatchObject({ state: 'open' })
  // The session at the server stood all the while: no log-in is needed.
  await until(async () => (await open())?.contact === 'confirmed', 'contact')
})

it('[SEC-01] with the desktop: windows are told first, and what was typed and sent until then is there afterwards', async () => {
  await until(
    async () => (await core.client.documents.query({ collection: 'certificates.export' })).freshAt !== null,
    'a complete mirror',
  )
  const { rows } = await core.client.documents.query({ collection: 'certificates.export', pageSize: 10 })
  const draft = await core.client.documents.create({
    kind: 'certificates.reprint',
    from: { certificateNo: rows[0]?.content.fields['certificateNo'] ?? '' },
  })
  proxy.setOffline(true)
  await until(async () => !(await core.client.status.get()).online, 'the core to notice')
  core.core.lock('desktop')
  expect(await open()).toMatchObject({ lock: { closesIn: 0 } })
  // What a window does when it is told.
  const { localRevision } = await core.client.documents.save({
    id: draft.id,
    localRevision: draft.localRevision,
    content: { ...draft.content, fields: { ...draft.content.fields, reason: '锁定前一刻填写' } },
  })
  await core.client.documents.submit({ id: draft.id, localRevision, key: crypto.randomUUID() })
  expect(await until(locked, 'the lock')).toMatchObject({ lockedFor: { why: 'desktop' } })
  proxy.setOffline(false)
  await unlock()
  expect((await core.client.documents.get({ id: draft.id })).content.fields['reason']).toBe('锁定前一刻填写')
  await until(async () => (await core.client.status.get()).waiting === 0, 'an empty outbox')
})

it('[SEC-01] a machine that slept is locked, whatever its clock says', async () => {
  uptime += 120
  expect(await until(locked, 'the lock')).toMatchObject({ lockedFor: { why: 'desktop' } })
})

it('[SEC-01] the account chooses, and another one can log in beside a locked one', async () => {
  await core.client.workspace.put({ ...(await core.client.workspace.get()), idleMinutes: 5 })
  expect(await open()).toMatchObject({ lock: { minutes: 5 } })
  uptime += 6
  await until(locked, 'the lock')
  expect(await core.login('yuanyang', central.secret)).toMatchObject({
    state: 'open',
    account: { loginName: 'yuanyang' },
    lock: { minutes: 15 },
  })
  await core.client.session.logout()
  expect(await locked()).not.toHaveProperty('lockedFor')
  await unlock()
  expect(await open()).toMatchObject({ lock: { minutes: 5 } })
  expect(await core.client.session.lock()).toMatchObject({ state: 'locked', lockedFor: { why: 'asked' } })
})
