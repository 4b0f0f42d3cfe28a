/** SEC-02, SEC-04 and DIST-03: nobody but the window that Sill opened gets anything from the browser host. */
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { startBrowserHost, type BrowserHost } from '../../main/browser/host.ts'
import { silentLog } from '../../main/core/log.ts'
import { maxMessageBytes } from '../../main/host/bounds.ts'
import { createProbe } from '../conformance/hosts-probe.ts'
import { rawBytes, rawGet, rawUpgrade } from './raw-http.ts'

let folder: string
let host: BrowserHost
let own: string
let cookie: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sill-browser-'))
  const renderer = join(folder, 'renderer')
  await mkdir(join(renderer, 'assets'), { recursive: true })
  await writeFile(
    join(renderer, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" nonce="__CSP_NONCE__" src="/assets/main.js"></script>',
  )
  await writeFile(join(renderer, 'assets', 'main.js'), 'export {}')
  await writeFile(join(renderer, 'notes.key'), 'not for pages')
  await writeFile(join(folder, 'secret.txt'), 'secret of the disk')
  await symlink(join(folder, 'secret.txt'), join(renderer, 'link.txt'))
  host = await startBrowserHost({ router: createProbe().router, rendererDir: renderer, log: silentLog })
  own = `127.0.0.1:${host.port}`
  const entered = await rawGet(host.port, pathOf(host.newWindowUrl()), { host: own })
  cookie = String(entered.headers['set-cookie']).split(';', 1).join('')
})
afterAll(async () => {
  await host.close()
  await rm(folder, { recursive: true })
})

function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

describe('the door', () => {
  test('a token is exchanged once for a cookie that scripts and other sites cannot have, and leaves the address', async () => {
    const path = pathOf(host.newWindowUrl())
    const first = await rawGet(host.port, path, { host: own })
    expect(first).toMatchObject({
      status: 303,
      headers: { location: '/', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    })
    expect(String(first.headers['set-cookie'])).toMatch(
      /^sill-window-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    )
    const again = await rawGet(host.port, path, { host: own })
    expect(again.status).toBe(401)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.body).toContain('链接已失效')
  })

  test('a used token in the address of a window that was let in does no harm', async () => {
    const path = pathOf(host.newWindowUrl())
    await rawGet(host.port, path, { host: own })
    expect(await rawGet(host.port, path, { host: own, cookie })).toMatchObject({
      status: 303,
      headers: { location: '/' },
    })
  })

  test.each(['x', '', 'a'.repeat(43), '%00', '%F0%28'])('wrong token %j', async (token) => {
    expect((await rawGet(host.port, `/?token=${token}`, { host: own })).status).toBe(401)
  })

  test('HEAD does not use a token up', async () => {
    const path = pathOf(host.newWindowUrl())
    expect((await rawGet(host.port, path, { host: own }, 'HEAD')).status).toBe(401)
    expect((await rawGet(host.port, path, { host: own })).status).toBe(303)
  })

  test('of many tokens only the latest sixteen wait', async () => {
    const first = pathOf(host.newWindowUrl())
    const paths = Array.from({ length: 16 }, () => pathOf(host.newWindowUrl()))
    expect((await rawGet(host.port, first, { host: own })).status).toBe(401)
    expect((await rawGet(host.port, paths[0] ?? '', { host: own })).status).toBe(303)
  })

  test.each(['/', '/index.html', '/assets/main.js', '/nothing'])(
    'without cookie: %s is not shown',
    async (path) => {
      expect((await rawGet(host.port, path, { host: own })).status).toBe(401)
    },
  )

  test('a wrong cookie, or one of another port, is none', async () => {
    const [name = '', value = ''] = cookie.split('=')
    for (const wrong of [`${name}=${'A'.repeat(43)}`, `sill-window-1=${value}`, `${name}=`, name]) {
      expect((await rawGet(host.port, '/', { host: own, cookie: wrong })).status).toBe(401)
    }
  })

  test('one cookie serves several windows', async () => {
    const pages = await Promise.all([1, 2, 3].map(() => rawGet(host.port, '/', { host: own, cookie })))
    expect(pages.map((page) => page.status)).toEqual([200, 200, 200])
  })
})

describe('who asks', () => {
  test.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1', '[::1]', '0.0.0.0'])(
    'DNS rebinding: Host %s is refused, cookie or not',
    async (name) => {
      const wrong = name.includes(':1') || name === '127.0.0.1' ? name : `${name}:${host.port}`
      expect((await rawGet(host.port, '/', { host: wrong, cookie })).status).toBe(403)
      expect((await rawGet(host.port, pathOf(host.newWindowUrl()), { host: wrong })).status).toBe(403)
      expect(await rawUpgrade(host.port, '/rpc', { host: wrong, origin: `http://${wrong}`, cookie })).toBe(
        403,
      )
    },
  )

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost'])(
    'foreign Origin %s',
    async (origin) => {
      expect((await rawGet(host.port, '/', { host: own, origin, cookie })).status).toBe(403)
      expect(await rawUpgrade(host.port, '/rpc', { host: own, origin, cookie })).toBe(403)
    },
  )

  test.each(['cross-site', 'same-site'])('Sec-Fetch-Site %s', async (site) => {
    expect((await rawGet(host.port, '/', { host: own, 'sec-fetch-site': site, cookie })).status).toBe(403)
    expect(
      await rawUpgrade(host.port, '/rpc', {
        host: own,
        origin: `http://${own}`,
        'sec-fetch-site': site,
        cookie,
      }),
    ).toBe(403)
  })

  test('a refused caller uses no token up', async () => {
    const path = pathOf(host.newWindowUrl())
    expect((await rawGet(host.port, path, { host: own, origin: 'https://evil.example' })).status).toBe(403)
    expect((await rawGet(host.port, path, { host: own })).status).toBe(303)
  })

  test('a WebSocket needs an origin, the cookie and the path', async () => {
    const origin = `http://${own}`
    expect(await rawUpgrade(host.port, '/rpc', { host: own, origin, cookie })).toBe(101)
    expect(await rawUpgrade(host.port, '/rpc', { host: own, cookie })).toBe(403)
    expect(await rawUpgrade(host.port, '/rpc', { host: own, origin })).toBe(401)
    expect(await rawUpgrade(host.port, '/other', { host: own, origin, cookie })).toBe(404)
    expect(await rawUpgrade(host.port, '/?token=x', { host: own, origin, cookie })).toBe(404)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is not a way to ask', async (method) => {
    const answer = await rawGet(host.port, '/', { host: own, cookie }, method)
    expect(answer.status).toBe(405)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('only the loopback interface listens', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter((address) => address.family === 'IPv4' && !address.internal)
    for (const { address } of others)
      await expect(fetch(`http://${address}:${host.port}/`)).rejects.toThrow('fetch failed')
  })

  test('two Host headers, or none, are refused', async () => {
    expect(
      await rawBytes(
        host.port,
        `GET / HTTP/1.1\r\nHost: ${own}\r\nHost: evil.example\r\nCookie: ${cookie}\r\n\r\n`,
      ),
    ).not.toContain('csp-nonce')
    expect(await rawBytes(host.port, `GET / HTTP/1.1\r\nCookie: ${cookie}\r\n\r\n`)).toMatch(/^HTTP\/1.1 400/)
    expect(await rawBytes(host.port, `GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`)).toMatch(/^HTTP\/1.1 403/)
  })
})

describe('pages', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '//etc/passwd',
    '/%00',
    '/index.html%00.txt',
    '/%',
    '/link.txt',
    '/notes.key',
    '/assets',
    '/assets/',
    '/C:/secret.txt',
  ])('path %s leads to nothing', async (path) => {
    const answer = await rawGet(host.port, path, { host: own, cookie })
    expect(answer.status).toBe(404)
    expect(answer.body).toBe('not found\n')
  })

  test('an absolute address as target leads to nothing', async () => {
    expect(
      await rawBytes(
        host.port,
        `GET http://evil.example/ HTTP/1.1\r\nHost: ${own}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
      ),
    ).toMatch(/^HTTP\/1.1 404/)
  })

  test('the policy is strict and its nonce is in the page, new each time', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => rawGet(host.port, '/', { host: own, cookie })))
    const policy = String(one?.headers['content-security-policy'])
    const nonce = /'nonce-([\w-]{24})'/.exec(policy)?.[1] ?? 'none'
    expect(one?.body.split(`nonce="${nonce}"`)).toHaveLength(3)
    expect(one?.body).not.toContain('__CSP_NONCE__')
    expect(two?.body).not.toContain(nonce)
    expect(policy).toBe(
      `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' ws://${own}; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    )
  })

  test.each(['/', '/assets/main.js', '/nothing'])('headers of %s', async (path) => {
    const { headers } = await rawGet(host.port, path, { host: own, cookie })
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toBeDefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })
})

test('an oversized WebSocket frame ends the connection by its announced size alone', async () => {
  const socket = new WebSocket(`ws://${own}/rpc`, { headers: { cookie }, origin: `http://${own}` })
  await new Promise((resolve) => void socket.once('open', resolve))
  socket.send(Buffer.alloc(maxMessageBytes + 1))
  const code = await new Promise((resolve) => {
    socket.once('close', resolve)
    // The server stops reading, so that sending fails; what counts is the close.
    socket.on('error', () => undefined)
  })
  expect([1006, 1009]).toContain(code)
  expect((await rawGet(host.port, '/', { host: own, cookie })).status).toBe(200)
})

test('after closing, nothing listens and windows are told', async () => {
  const other = await startBrowserHost({ router: createProbe().router, rendererDir: folder, log: silentLog })
  const entered = await rawGet(other.port, pathOf(other.newWindowUrl()), { host: `127.0.0.1:${other.port}` })
  const socket = new WebSocket(`ws://127.0.0.1:${other.port}/rpc`, {
    headers: { cookie: String(entered.headers['set-cookie']).split(';', 1).join('') },
    origin: `http://127.0.0.1:${other.port}`,
  })
  await new Promise((resolve) => void socket.once('open', resolve))
  const closed = new Promise((resolve) => void socket.once('close', resolve))
  await other.close()
  expect(await closed).toBe(1001)
  await expect(rawGet(other.port, '/')).rejects.toThrow('ECONNREFUSED')
})
