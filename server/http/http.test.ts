import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '../../domain/kit/problem.ts'
import type { Signed, TestCentral } from '../testing/central.ts'
import { startTestCentral } from '../testing/central.ts'
import { LARGEST_BYTES as MAX_BODY_BYTES } from '../../contract/route-limits.ts'
import { createRateLimit } from './rate-limit.ts'

describe('SEC-04 the HTTP surface', () => {
  let deskDir: string
  let central: TestCentral
  let clerk: Signed
  let officer: Signed
  beforeAll(async () => {
    deskDir = await mkdtemp(join(tmpdir(), 'sill-desk-'))
    await mkdir(join(deskDir, 'assets'))
    await writeFile(
      join(deskDir, 'desk.html'),
      '<script nonce="__CSP_NONCE__" src="/desk/assets/a.js"></script>',
    )
    await writeFile(join(deskDir, 'assets', 'a.js'), 'export {}')
    await writeFile(join(deskDir, '..', 'sill-outside.html'), 'secret')
    central = await startTestCentral({ deskDir })
    clerk = await central.login('hengfeng')
    officer = await central.login('customs')
  })
  afterAll(async () => {
    await central?.close()
    await rm(deskDir, { recursive: true, force: true })
    await rm(join(deskDir, '..', 'sill-outside.html'), { force: true })
  })

  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${central.url}/api${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${clerk.token}`, ...headers },
    })
  const problemIn = async (response: Response) => {
    const body: unknown = await response.json()
    return problemSchema.parse((body as { data: unknown }).data) // every error body has this shape
  }

  it('answers malformed requests with a problem', async () => {
    for (const body of ['{', '[]', '"x"', '{"key":1}', '\u0000', '{"__proto__":{"x":1}}']) {
      const response = await post('/documents/act', body)
      expect(response.status).toBe(400)
      expect((await problemIn(response)).code).toBe('INPUT_MALFORMED')
    }
    expect(
      (await post('/documents/act', 'x=1', { 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBe(400)
    expect((await post('/nosuch', '{}')).status).toBe(404)
    expect(
      (
        await fetch(`${central.url}/api/changes?cursor=-1`, {
          headers: { authorization: `Bearer ${clerk.token}` },
        })
      ).status,
    ).toBe(400)
  })

  it('tells a refusal that comes before the body is read as the declared error that it is: clients end the session by it', async () => {
    const refused = await post('/documents/act', '{}', { authorization: `Bearer ${'x'.repeat(43)}` })
    expect([refused.status, await refused.json()]).toMatchObject([
      401,
      { defined: true, code: 'UNAUTHORIZED', data: { code: 'AUTH_REQUIRED' } },
    ])
    const notAllowed = await post('/desk/blanks', '{}')
    expect([notAllowed.status, await notAllowed.json()]).toMatchObject([
      403,
      { defined: true, code: 'FORBIDDEN', data: { code: 'AUTH_FORBIDDEN' } },
    ])
  })

  it('refuses bodies that are too large, whether they say so or not', async () => {
    const large = 'x'.repeat(MAX_BODY_BYTES + 1)
    const said = await post('/documents/act', large)
    expect([said.status, (await problemIn(said)).code]).toEqual([413, 'INPUT_TOO_LARGE'])
    const status = await new Promise<number | undefined>((resolve) => {
      const unsaid = request(
        `${central.url}/api/documents/act`,
        {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${clerk.token}`,
            'transfer-encoding': 'chunked',
          },
        },
        (response) => resolve(response.statusCode),
      )
      unsaid.on('error', () => resolve(413)) // cut off while still sending
      for (let sent = 0; sent <= MAX_BODY_BYTES; sent += 1024 * 1024) unsaid.write('x'.repeat(1024 * 1024))
      unsaid.end()
    })
    expect(status).toBe(413)
    expect((await clerk.client.auth.me()).account.loginName).toBe('hengfeng') // still alive
  })

  it('SEC-03 sends security headers with everything', async () => {
    for (const path of [
      '/api/auth/captcha',
      '/api/openapi.json',
      '/api/docs',
      '/desk/',
      '/nosuch',
      '/desk/assets/a.js',
    ]) {
      const { headers } = await fetch(central.url + path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/u)
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe/u)
    }
  })

  it('serves the desk with a fresh nonce, and nothing outside its folder', async () => {
    const pages = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(`${central.url}/desk/documents/abc`)
        const nonce = /nonce="([\w-]+)"/u.exec(await response.text())?.[1]
        expect(response.headers.get('content-security-policy')).toContain(
          `script-src 'self' 'nonce-${nonce}'`,
        )
        return nonce
      }),
    )
    expect(pages[0]).not.toBe(pages[1])
    expect((await fetch(`${central.url}/desk/assets/a.js`)).headers.get('content-type')).toMatch(
      /javascript/u,
    )
    for (const path of [
      '/desk/../sill-outside.html',
      '/desk/%2e%2e%2fsill-outside.html',
      '/desk/..%2fsill-outside.html',
      '/desk/assets/%00.js',
      '/desk/%ff.js',
      '/desk/nosuch.js',
    ]) {
      const status = await new Promise((resolve, reject) =>
        request(central.url, { path }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end(),
      )
      expect([path, status]).toEqual([path, 404])
    }
  })

  it('SEC-03 takes the desk cookie from its own pages only', async () => {
    const cookie = `sill_desk=${officer.token}`
    const me = (headers: Record<string, string>, method = 'GET', path = '/auth/me') =>
      fetch(`${central.url}/api${path}`, { method, headers: { cookie, ...headers } }).then(
        ({ status }) => status,
      )
    expect(await me({})).toBe(200)
    expect(await me({ origin: central.url })).toBe(200)
    expect(await me({ origin: 'http://evil.example' })).toBe(401)
    expect(await me({ 'sec-fetch-site': 'cross-site' })).toBe(401)
    expect(await me({}, 'POST', '/auth/logout')).toBe(401)
    expect(await me({ origin: 'null' }, 'POST', '/auth/logout')).toBe(401)
    expect(await me({ origin: central.url }, 'POST', '/auth/logout')).toBe(200)
    expect(await me({})).toBe(401)
  })

  it('SYNC-01 describes itself in OpenAPI 3.1, and in a page without scripts', async () => {
    const document: unknown = await (await fetch(`${central.url}/api/openapi.json`)).json()
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1/u),
      paths: {
        '/documents/act': { post: {} },
        '/changes': { get: {} },
        '/uploads/{sha256}/chunk': { put: {} },
        '/blanks/reserve': { post: {} },
      },
    })
    const page = await (await fetch(`${central.url}/api/docs`)).text()
    expect(page).toContain('/documents/push')
    expect(page).not.toMatch(/<script|https?:\/\/(?!127)/u)
  })

  it('lets a session only so often', () => {
    let now = 0
    const isWithin = createRateLimit({ perSecond: 2, burst: 3 }, () => now)
    expect(Array.from({ length: 5 }, () => isWithin('a'))).toEqual([true, true, true, false, false])
    expect(isWithin('b')).toBe(true)
    now += 500
    expect([isWithin('a'), isWithin('a')]).toEqual([true, false])
  })
})
