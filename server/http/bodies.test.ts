/** SEC-04: who calls is known before a body is read; bodies are counted while they stream; no input reaches a walk that it could break. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '../../domain/kit/problem.ts'
import { productCentral as contract } from '../../systems/contracts.ts'
import { LARGEST_BYTES, SMALL_BYTES } from '../../contract/route-limits.ts'
import { startTestCentral, type Signed, type TestCentral } from '../testing/central.ts'
import { hostileJson, send, statuses, type HostileAnswer } from '../testing/hostile.ts'

const MB = 1024 * 1024
/** A token as the server makes them, of a session that never was. */
const FORGED = `Bearer ${'A'.repeat(43)}`

interface Route {
  readonly method: string
  readonly path: string
}

/** Every route of the contract, as its declaration says. */
const routes: Route[] = Object.values(contract).flatMap((calls) =>
  Object.values(calls).map((call) => {
    const { method = 'POST', path = '' } = call['~orpc'].route
    return { method, path: `/api${path.replaceAll(/\{[^}]+\}/gu, 'x')}` }
  }),
)
const LOGOUT = '/api/auth/logout'
const NO_INPUT: ReadonlySet<string> = new Set([
  '/api/auth/card/challenge',
  '/api/auth/stay',
  '/api/certificates/subscriptions/unbind',
])
const writing = routes.filter(({ method }) => method !== 'GET')
const reading = routes.filter(({ method }) => method === 'GET')

const problemIn = ({ body }: HostileAnswer) =>
  problemSchema.parse((JSON.parse(body) as { data: unknown }).data)

describe('SEC-04 bodies of the central API', () => {
  let central: TestCentral
  let clerk: Signed
  let officer: Signed
  beforeAll(async () => {
    central = await startTestCentral()
    clerk = await central.login('hengfeng')
    officer = await central.login('customs')
  })
  afterAll(() => central?.close())

  const json = (authorization?: string) => ({
    'content-type': 'application/json',
    ...(authorization !== undefined && { authorization }),
  })
  const signed = ({ token }: Signed) => json(`Bearer ${token}`)
  const stillThere = async () => expect((await clerk.client.auth.me()).account.loginName).toBe('hengfeng')

  it.each(writing)(
    '$method $path: a large body of somebody unknown is refused before it comes',
    async ({ method, path }) => {
      for (const authorization of [undefined, FORGED]) {
        const announced = await send(central.url, {
          method,
          path,
          headers: { ...json(authorization), 'content-length': String(7 * MB) },
        })
        expect([401, 413]).toContain(announced.status)
        const patient = await send(central.url, {
          method,
          path,
          headers: { ...json(authorization), 'content-length': String(7 * MB), expect: '100-continue' },
        })
        expect([401, 413]).toContain(patient.status)
        const chunked = await send(central.url, {
          method,
          path,
          headers: { ...json(authorization), 'transfer-encoding': 'chunked' },
          chunks: ['x'.repeat(SMALL_BYTES + 1)],
          isEnded: false,
        })
        expect([401, 413]).toContain(chunked.status)
        problemIn(chunked)
      }
    },
  )

  it('twenty log-ins of 7 MB that never end are cut off, and whoever works is answered', async () => {
    const flood = Array.from({ length: 20 }, () =>
      send(central.url, {
        method: 'POST',
        path: '/api/auth/login',
        headers: { ...json(FORGED), 'transfer-encoding': 'chunked' },
        chunks: Array.from({ length: 7 }, () => 'x'.repeat(MB)),
        isEnded: false,
      }),
    )
    await stillThere()
    const answers = await Promise.all(flood)
    expect(answers.filter(({ status }) => status !== 413 && status !== 0)).toEqual([])
    await stillThere()
  })

  it('a length that lies gains nothing', async () => {
    const rest = Array.from({ length: 7 }, () => 'x'.repeat(MB))
    const head = (length: number) =>
      `POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`
    expect(await statuses(central.url, [head(10), ...rest])).not.toContain(200)
    expect(
      await statuses(central.url, [
        `${head(10).trimEnd()}\r\nTransfer-Encoding: chunked\r\n\r\n`,
        '5\r\n{"a":\r\n',
        ...rest,
      ]),
    ).not.toContain(200)
    await stillThere()
  })

  it('every route has a size of its own', async () => {
    const large = `{"key":"${'x'.repeat(SMALL_BYTES)}"}`
    for (const { method, path } of writing.filter(({ path }) => path !== LOGOUT)) {
      for (const who of [clerk, officer]) {
        const { status } = await send(central.url, { method, path, headers: signed(who), chunks: [large] })
        expect([path, [400, 401, 403, 413].includes(status)]).toEqual([path, true])
      }
    }
    const most = await send(central.url, {
      method: 'POST',
      path: '/api/documents/push',
      headers: signed(clerk),
      chunks: ['x'.repeat(LARGEST_BYTES + 1)],
    })
    expect([most.status, problemIn(most).code]).toEqual([413, 'INPUT_TOO_LARGE'])
    await stillThere()
  })

  it.each(Object.entries(hostileJson))(
    '%s is refused in words by every route, for every caller',
    async (_name, text) => {
      for (const { method, path } of writing) {
        for (const headers of path === LOGOUT ? [json()] : [json(), signed(clerk), signed(officer)]) {
          const answer = await send(central.url, { method, path, headers, chunks: [text] })
          if (NO_INPUT.has(path) && answer.status === 200) continue // it does not look at one
          expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
          expect(problemIn(answer).message.zh).not.toBe('')
        }
      }
    },
  )

  it('a query is no tree', async () => {
    for (const { path } of reading) {
      for (const query of [
        `a${'[b]'.repeat(3_000)}=1`,
        `__proto__[x]=1`,
        Array.from({ length: 1_000 }, (_, index) => `n${index}=1`).join('&'),
      ]) {
        const { status } = await send(central.url, {
          method: 'GET',
          path: `${path}?${query}`,
          headers: signed(path.startsWith('/api/desk') ? officer : clerk),
          isEnded: true,
        })
        expect([path, status]).toEqual([path, 400])
      }
    }
  })

  it('what is not JSON in plain bytes is not read: compressed, a form, an event stream, UTF-8 that is none', async () => {
    const path = '/api/documents/act'
    const body = Buffer.from([0x22, 0xff, 0xfe, 0x22])
    for (const headers of [
      { 'content-encoding': 'gzip' },
      { 'content-encoding': 'br' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'text/event-stream' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-disposition': 'attachment; filename="a"' },
    ]) {
      const answer = await send(central.url, {
        method: 'POST',
        path,
        headers: { ...signed(clerk), ...headers },
        chunks: [body],
      })
      expect([headers, answer.status, problemIn(answer).code]).toEqual([headers, 400, 'INPUT_MALFORMED'])
    }
    expect(
      (
        await send(central.url, {
          method: 'GET',
          path: '/api/auth/me',
          headers: { ...signed(clerk), 'content-length': '5' },
          chunks: ['[1,2]'],
        })
      ).status,
    ).toBe(400)
  })
})
