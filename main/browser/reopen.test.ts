import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { silentLog } from '../core/log.ts'
import { writeEntryPage } from './entry-page.ts'
import { startBrowserHost, type BrowserHost } from './host.ts'
import { askRunning, quitRunning } from './reopen.ts'

let dataDir: string
let host: BrowserHost

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sill-reopen-'))
  host = await startBrowserHost({ router: {}, rendererDir: dataDir, dataDir, log: silentLog })
})
afterEach(async () => {
  await host.close()
  rmSync(dataDir, { recursive: true })
})

test('a second start gets the address of a new window, good once', async () => {
  const url = (await askRunning(dataDir)) ?? ''
  expect(url).toContain(`http://127.0.0.1:${host.port}/?token=`)
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(303)
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(401)
})

test('the note is for its owner only, and goes with the host', async () => {
  const file = join(dataDir, 'window.json')
  expect(statSync(file).mode & 0o077).toBe(0)
  await host.close()
  expect(() => statSync(file)).toThrow('ENOENT')
  expect(await askRunning(dataDir)).toBeUndefined()
})

test.each([undefined, '', 'Bearer', 'Bearer x', 'Basic x'])(
  'without the key (%s) there is no window',
  async (authorization) => {
    const answer = await fetch(`http://127.0.0.1:${host.port}/window`, {
      method: 'POST',
      headers: authorization === undefined ? {} : { authorization },
    })
    expect(answer.status).toBe(401)
    expect(await answer.text()).not.toContain('token=')
  },
)

test('a page, even one with the key, is refused by its origin', async () => {
  const note = readFileSync(join(dataDir, 'window.json'), 'utf8')
  const answer = await fetch(`http://127.0.0.1:${host.port}/window`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${String(Reflect.get(Object(JSON.parse(note)), 'key'))}`,
      origin: 'https://evil.example',
    },
  })
  expect(answer.status).toBe(403)
})

test('a note of a host that was killed is no harm', async () => {
  writeFileSync(join(dataDir, 'window.json'), JSON.stringify({ port: 1, key: 'a'.repeat(43) }))
  expect(await askRunning(dataDir)).toBeUndefined()
  writeFileSync(join(dataDir, 'window.json'), 'torn {')
  expect(await askRunning(dataDir)).toBeUndefined()
})

test('who has the key may end the program, nobody else', async () => {
  let asked = 0
  const ended = await startBrowserHost({
    router: {},
    rendererDir: dataDir,
    dataDir,
    log: silentLog,
    quit: () => (asked += 1),
  })
  const quit = (headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${ended.port}/quit`, { method: 'POST', headers })
  expect((await quit({})).status).toBe(401)
  expect((await quit({ authorization: 'Bearer x' })).status).toBe(401)
  expect((await fetch(`http://127.0.0.1:${ended.port}/quit`)).status).toBe(401)
  expect(asked).toBe(0)
  expect(await quitRunning(dataDir)).toBe(true)
  expect(asked).toBe(1)
  await ended.close()
  expect(await quitRunning(dataDir)).toBe(false)
})

test('the page that brings the token is for its owner only, and goes when it was used', async () => {
  const url = host.newWindowUrl()
  const page = fileURLToPath(writeEntryPage(dataDir, url))
  const other = fileURLToPath(writeEntryPage(dataDir, host.newWindowUrl()))
  expect(statSync(page).mode & 0o077).toBe(0)
  expect(readFileSync(page, 'utf8')).toContain(url)
  expect(page).not.toContain(new URL(url).searchParams.get('token'))
  const entered = await fetch(url, { redirect: 'manual', headers: { 'sec-fetch-site': 'cross-site' } })
  expect([entered.status, entered.headers.get('set-cookie')?.includes('SameSite=Strict')]).toEqual([
    200,
    true,
  ])
  expect(() => statSync(page)).toThrow('ENOENT')
  expect(statSync(other).isFile()).toBe(true)
  expect((await fetch(url, { redirect: 'manual', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(
    403,
  )
  await host.close()
  expect(() => statSync(other)).toThrow('ENOENT')
})
