/**
 * SEC-01: what somebody can do who may write the data folder and does not know the password, or knows one that is good no
 * more. The files are changed as such a person would; core and server are real.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import * as z from 'zod'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.ts'
import {
  keeperOf,
  openTestCore,
  scratchDir,
  until,
  SEED_PASSWORD,
  type TestCore,
} from '../support/core/test-core.ts'

const LOGIN = 'hengfeng'
let central: TestCentral
let proxy: FaultyProxy
let dir: ReturnType<typeof scratchDir>
let core: TestCore

/** What the server's answers become on the way, by the end of their path. */
const answers = new Map<string, (answer: Response) => Promise<Response>>()
const realFetch = globalThis.fetch

beforeAll(async () => {
  central = await startTestCentral()
  proxy = await startFaultyProxy(central.url, 1)
  globalThis.fetch = async (input, init) => {
    const answer = await realFetch(input, init)
    const change = input instanceof Request ? answers.get(new URL(input.url).pathname) : undefined
    return change ? change(answer) : answer
  }
})
afterAll(async () => {
  globalThis.fetch = realFetch
  await proxy.close()
  await central.close()
})
beforeEach(async () => {
  answers.clear()
  proxy.setOffline(false)
  dir = scratchDir('core-access')
  core = await openTestCore(dir.path, proxy.url)
})
afterEach(async () => {
  await core.close()
  dir.remove()
})

/** By which the client knows its server. */
const markOf = (answer: Response): Headers =>
  new Headers(
    [...answer.headers].filter(
      ([name]) => !['content-length', 'content-encoding', 'transfer-encoding', 'content-type'].includes(name),
    ),
  )
const file = () => join(dir.path, 'machine.json')
const fileSchema = z.looseObject({
  accounts: z.array(
    z.looseObject({ throttle: z.unknown(), mustLogin: z.boolean(), wrap: z.unknown().optional() }),
  ),
})
const read = () => fileSchema.parse(JSON.parse(readFileSync(file(), 'utf8')))
type Entry = ReturnType<typeof read>['accounts'][number]
const rewrite = (change: (entry: Entry) => object) =>
  writeFileSync(file(), JSON.stringify({ ...read(), accounts: read().accounts.map(change) }))
const unlock = (password = SEED_PASSWORD) => core.client.session.unlock({ loginName: LOGIN, password })
const refused = (code: string) =>
  expect.objectContaining({ data: expect.objectContaining({ code }) as unknown }) as unknown
const restart = async (meanwhile: () => void = () => undefined) => {
  await core.close()
  meanwhile()
  core = await openTestCore(dir.path, proxy.url)
}

/** Logged in once, with a draft and the key deposited; then left. */
async function draftOf(): Promise<string> {
  await core.login(LOGIN, central.secret)
  await until(
    async () => (await core.client.documents.query({ collection: 'certificates.export' })).freshAt !== null,
    'a complete mirror',
  )
  const { rows } = await core.client.documents.query({ collection: 'certificates.export', pageSize: 10 })
  const { id } = await core.client.documents.create({
    kind: 'certificates.reprint',
    from: { certificateNo: rows[0]?.content.fields['certificateNo'] ?? '' },
  })
  return id
}
async function wrongUntilThrottled(): Promise<void> {
  await until(
    async () =>
      (await unlock('wrong').catch((error: unknown) =>
        String((error as { data?: { code?: string } }).data?.code),
      )) === 'AUTH_THROTTLED',
    'the throttle',
  )
}
const opensAgain = async (id: string) => {
  answers.clear()
  proxy.setOffline(false)
  // A connection of before may still be tried once.
  await until(
    () =>
      core.client.session.captcha().then(
        () => true,
        () => false,
      ),
    'the network',
  )
  await core.login(LOGIN, central.secret)
  expect(await core.client.documents.get({ id })).toMatchObject({ id })
  await core.client.session.logout()
  proxy.setOffline(true)
  expect(await unlock()).toMatchObject({ state: 'open' })
}

it('[SEC-01] tries that are written back to none open nothing; a log-in does, and nothing is lost', async () => {
  const id = await draftOf()
  await core.client.session.logout()
  proxy.setOffline(true)
  await wrongUntilThrottled()
  await restart(() => rewrite((entry) => ({ ...entry, throttle: { failures: 0, uptime: null } })))
  expect(await core.client.session.state()).toMatchObject({
    state: 'locked',
    reason: { zh: expect.stringContaining('登录记录被改动过') as unknown },
  })
  await expect(unlock()).rejects.toEqual(refused('AUTH_ONLINE_REQUIRED'))
  // Also not after another start, when the program itself has written the file.
  await restart()
  await expect(unlock()).rejects.toEqual(refused('AUTH_ONLINE_REQUIRED'))
  await opensAgain(id)
})

it('[SEC-01] an old copy of the file that is put back opens nothing', async () => {
  const id = await draftOf()
  await core.client.session.logout()
  const kept = readFileSync(file())
  proxy.setOffline(true)
  await wrongUntilThrottled()
  await restart(() => writeFileSync(file(), kept))
  await expect(unlock()).rejects.toEqual(refused('AUTH_ONLINE_REQUIRED'))
  await opensAgain(id)
})

it('[SEC-01] a file that is taken away, and put back later, opens nothing either', async () => {
  const id = await draftOf()
  await core.client.session.logout()
  await core.close()
  renameSync(file(), `${file()}.away`)
  core = await openTestCore(dir.path, proxy.url)
  await core.close()
  renameSync(`${file()}.away`, file())
  core = await openTestCore(dir.path, proxy.url)
  proxy.setOffline(true)
  await expect(unlock()).rejects.toEqual(refused('AUTH_ONLINE_REQUIRED'))
  await opensAgain(id)
})

it('[SEC-01] [GEN-03] who must log in has nothing here that opens, whatever the file says', async () => {
  const id = await draftOf()
  const before = readFileSync(file())
  answers.set('/api/auth/me', async (answer) => {
    const me = z.looseObject({ passwordVersion: z.int() }).parse(await answer.json())
    return Response.json({ ...me, passwordVersion: me.passwordVersion + 1 }, { headers: markOf(answer) })
  })
  proxy.setOffline(true)
  await until(async () => !(await core.client.status.get()).online, 'the core to notice')
  proxy.setOffline(false)
  await until(async () => (await core.client.session.state()).state === 'locked', 'the session to end')
  expect(read().accounts.map(({ mustLogin, wrap }) => ({ mustLogin, wrap }))).toEqual([
    { mustLogin: true, wrap: undefined },
  ])
  proxy.setOffline(true)
  // Even with the key that signs: what was thrown away beside the data is not in any copy of the folder.
  await restart(() => writeFileSync(file(), before))
  await expect(unlock()).rejects.toEqual(refused('AUTH_ONLINE_REQUIRED'))
  await opensAgain(id)
})

it('[SEC-01] a locked account that tries to log in leaves nothing here that opens', async () => {
  const id = await draftOf()
  await core.client.session.logout()
  const locked = {
    defined: true,
    code: 'FORBIDDEN',
    status: 403,
    message: '该账号已停用',
    data: {
      code: 'AUTH_LOCKED',
      message: { zh: '该账号已停用，请联系管理员', en: 'This account is disabled' },
    },
  }
  answers.set('/api/auth/login', async (answer) =>
    Response.json(locked, { status: 403, headers: markOf(answer) }),
  )
  await expect(core.login(LOGIN, central.secret)).rejects.toEqual(refused('AUTH_LOCKED'))
  expect(read().accounts.map(({ mustLogin, wrap }) => ({ mustLogin, wrap }))).toEqual([
    { mustLogin: true, wrap: undefined },
  ])
  await opensAgain(id)
})

it('[SEC-01] the folder alone, on another machine, is opened by no password; the server gives the key to who logs in', async () => {
  const id = await draftOf()
  await restart(() => rmSync(keeperOf(dir.path).dir, { recursive: true }))
  proxy.setOffline(true)
  await expect(unlock()).rejects.toEqual(refused('AUTH_ONLINE_REQUIRED'))
  await opensAgain(id)
})

it('a cut of power between the file and the note about it is no tampering', async () => {
  await draftOf()
  await core.client.session.logout()
  const aside = join(dir.path, 'aside')
  await restart(() => {
    mkdirSync(aside)
    cpSync(keeperOf(dir.path).dir, aside, { recursive: true })
  })
  // The start above has written the file once more; the note of it is lost.
  proxy.setOffline(true)
  await restart(() => cpSync(aside, keeperOf(dir.path).dir, { recursive: true }))
  expect(await unlock()).toMatchObject({ state: 'open' })
})

it('what an earlier program wrote opens as before, and is held to the new rules from then on', async () => {
  const first = join(import.meta.dirname, '../fixtures/versions/machine-1.json')
  expect(existsSync(first)).toBe(true)
  await restart(() => {
    rmSync(keeperOf(dir.path).dir, { recursive: true })
    cpSync(first, file())
  })
  expect(await core.client.session.state()).toMatchObject({
    state: 'locked',
    known: [{ loginName: 'hengfeng' }],
  })
  expect(await core.client.session.state()).not.toHaveProperty('reason')
  // The key opens; there is no data of it in this folder.
  await expect(unlock('wrong')).rejects.toEqual(refused('AUTH_WRONG'))
  await unlock().catch(() => undefined)
  expect(read().accounts).toMatchObject([{ wrap: { kept: true } }])
  // From now on such a file is somebody's work.
  await restart(() => cpSync(first, file()))
  await expect(unlock()).rejects.toEqual(refused('AUTH_ONLINE_REQUIRED'))
})
