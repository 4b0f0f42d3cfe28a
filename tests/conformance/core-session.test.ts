/** Who may open what, with and without network; sending by itself when the network returns. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.ts'
import { openTestCore, scratchDir, until, SEED_PASSWORD, type TestCore } from '../support/core/test-core.ts'

let central: TestCentral
let proxy: FaultyProxy
const dirs: ReturnType<typeof scratchDir>[] = []
const dirOf = (name: string): string => {
  const dir = scratchDir(`core-${name}`)
  dirs.push(dir)
  return dir.path
}

beforeAll(async () => {
  central = await startTestCentral()
  proxy = await startFaultyProxy(central.url, 1)
})
afterAll(async () => {
  await proxy.close()
  await central.close()
  for (const dir of dirs) dir.remove()
})

const isFresh = (core: TestCore) =>
  until(
    async () => (await core.client.documents.query({ collection: 'certificates.export' })).freshAt !== null,
    'a complete mirror',
  )
const newReprint = async (core: TestCore, reason: string) => {
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
  return { id: draft.id, localRevision }
}

describe('sessions of the core', () => {
  it('[GEN-03] [GEN-15] unlocks and submits without network; it arrives by itself when the network returns', async () => {
    const dir = dirOf('offline')
    const first = await openTestCore(dir, proxy.url)
    await first.login('hengfeng', central.secret)
    await isFresh(first)
    await first.close()

    proxy.setOffline(true)
    const core = await openTestCore(dir, proxy.url)
    expect(await core.client.session.state()).toMatchObject({
      state: 'locked',
      known: [{ loginName: 'hengfeng' }],
    })
    await expect(core.client.session.captcha()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      data: { code: 'SYNC_OFFLINE' },
    })
    expect(
      await core.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD }),
    ).toMatchObject({ state: 'open', contact: 'offline' })
    const { id, localRevision } = await newReprint(core, '断网时填写')
    const sent = await core.client.documents.submit({ id, localRevision, key: crypto.randomUUID() })
    expect(sent).toMatchObject({ sending: 'waiting', isEditable: false })
    expect(await core.client.status.get()).toMatchObject({ online: false, waiting: 1 })
    expect((await core.client.documents.outbox({})).items).toMatchObject([
      { state: 'waiting', problem: { code: 'SYNC_OFFLINE' } },
    ])

    expect(await core.client.documents.withdraw({ id })).toMatchObject({ isEditable: true, sending: null })
    await core.client.documents.submit({ id, localRevision, key: crypto.randomUUID() })
    proxy.setOffline(false)
    await until(
      async () => (await core.client.documents.get({ id })).state === 'submitted',
      'delivery when the network is back',
    )
    await until(async () => (await core.client.status.get()).waiting === 0, 'an empty outbox')
    expect(await core.client.session.state()).toMatchObject({ contact: 'confirmed' })
    await expect(core.client.documents.withdraw({ id })).rejects.toMatchObject({
      data: { code: 'DRAFT_SENT' },
    })
    await core.close()
  })

  it('[GEN-03] throttles wrong passwords, also over a restart', async () => {
    const dir = dirOf('throttle')
    // The clock is set as somebody likes; what counts is how long the machine has run.
    let [time, seconds] = [Date.parse('2026-11-21T08:00:00.000Z'), 5_000]
    const clocks = { now: () => new Date(time), uptime: () => seconds }
    const core = await openTestCore(dir, proxy.url, clocks)
    await core.login('hengfeng', central.secret)
    await core.client.session.logout()
    const wrong = (on: TestCore) => on.client.session.unlock({ loginName: 'hengfeng', password: 'wrong' })
    for (let attempt = 0; attempt < 3; attempt += 1)
      await expect(wrong(core)).rejects.toMatchObject({ code: 'UNAUTHORIZED', data: { code: 'AUTH_WRONG' } })
    await expect(wrong(core)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      data: { code: 'AUTH_THROTTLED' },
    })
    time += 24 * 3_600_000
    await expect(wrong(core)).rejects.toMatchObject({ data: { code: 'AUTH_THROTTLED' } })
    await core.close()
    time -= 48 * 3_600_000
    // Started anew: nothing but the seconds since then has surely passed.
    seconds = 1
    const again = await openTestCore(dir, proxy.url, clocks)
    await expect(wrong(again)).rejects.toMatchObject({ data: { code: 'AUTH_THROTTLED' } })
    seconds = 3
    expect(
      await again.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD }),
    ).toMatchObject({ state: 'open' })
    await again.close()
  })

  it('[GEN-05] [GEN-04] accounts never see each other; locked data is closed; secrets are nowhere in clear', async () => {
    const dir = dirOf('two')
    const core = await openTestCore(dir, proxy.url)
    await core.login('hengfeng', central.secret)
    await isFresh(core)
    const { id } = await newReprint(core, '仅甲可见的文字')
    await core.login('yuanyang', central.secret)
    await isFresh(core)
    await expect(core.client.documents.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await core.client.documents.query({ collection: 'certificates.reprint' })).total).toBe(0)
    await core.client.session.logout()
    await expect(core.client.documents.query({ collection: 'certificates.reprint' })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    await core.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD })
    expect((await core.client.documents.get({ id })).content.fields['reason']).toBe('仅甲可见的文字')
    const account = (await core.client.session.state()) as { account: { id: string } } // it is open
    await core.close()
    const file = readFileSync(join(dir, 'accounts', account.account.id, 'data.db'))
    expect(file.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    expect(file.includes('仅甲可见的文字')).toBe(false)
    expect(readFileSync(join(dir, 'machine.json'), 'utf8')).not.toContain(SEED_PASSWORD)
  })

  it('one process at a time per data folder', async () => {
    const dir = dirOf('lock')
    const core = await openTestCore(dir, proxy.url)
    await expect(openTestCore(dir, proxy.url)).rejects.toMatchObject({ problem: { code: 'DATA_IN_USE' } })
    await core.close()
    await (await openTestCore(dir, proxy.url)).close()
  })

  it('[GEN-03] a password changed elsewhere ends the session, keeps the data, and the new one opens it', async () => {
    const dir = dirOf('password')
    const core = await openTestCore(dir, proxy.url)
    await core.login('hengfeng2', central.secret)
    await isFresh(core)
    const { id } = await newReprint(core, '密码修改前')
    const elsewhere = await central.login('hengfeng2')
    await elsewhere.client.auth.changePassword({ current: SEED_PASSWORD, next: 'Another-2026-word' })
    await core.client.status.syncNow().catch(() => undefined)
    await until(async () => (await core.client.session.state()).state === 'locked', 'the session to end')
    await expect(
      core.client.session.unlock({ loginName: 'hengfeng2', password: SEED_PASSWORD }),
    ).rejects.toMatchObject({ data: { code: 'AUTH_ONLINE_REQUIRED' } })
    await core.login('hengfeng2', central.secret, 'Another-2026-word')
    expect((await core.client.documents.get({ id })).content.fields['reason']).toBe('密码修改前')
    await core.client.session.changePassword({ current: 'Another-2026-word', next: SEED_PASSWORD })
    await core.client.session.logout()
    expect(
      await core.client.session.unlock({ loginName: 'hengfeng2', password: SEED_PASSWORD }),
    ).toMatchObject({ state: 'open' })
    await core.close()
  })

  it('[GEN-07] the workspace and a half-filled form are there after a restart', async () => {
    const dir = dirOf('workspace')
    const core = await openTestCore(dir, proxy.url)
    await core.login('hengfeng', central.secret)
    await isFresh(core)
    const { id } = await newReprint(core, '填到一半')
    const tabs = [{ id: 't1', page: 'document', params: { id }, state: { scroll: 12 } }]
    await core.client.workspace.put({ tabs, active: 't1', menuFolded: true, language: 'zh', columns: {} })
    await core.close()
    const again = await openTestCore(dir, proxy.url)
    await again.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD })
    expect(await again.client.workspace.get()).toMatchObject({ tabs, active: 't1', menuFolded: true })
    expect((await again.client.documents.get({ id })).content.fields['reason']).toBe('填到一半')
    await again.close()
    expect(existsSync(join(dir, 'machine.json'))).toBe(true)
  })

  it('close ends streams and tasks', async () => {
    const core = await openTestCore(dirOf('close'), proxy.url)
    await core.login('hengfeng', central.secret)
    const watching = (async () => {
      const seen = []
      for await (const status of await core.client.status.watch()) seen.push(status)
      return seen.length
    })()
    await isFresh(core)
    await core.close()
    expect(await watching).toBeGreaterThan(0)
  })
})
