/** The card reader of an officer's machine with a real token, for the desk of a real server, and for nobody else. */
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskCardCalls } from '../../contract/desk-card.ts'
import { cardsSchema } from '../../contract/local/card.ts'
import { problemSchema } from '../../domain/kit/problem.ts'
import { forkControl } from '../../main/browser/control.ts'
import { serveDeskCard } from '../../main/browser/serve-desk-card.ts'
import { createCards } from '../../main/core/card/create.ts'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { CARD_PIN, makeToken, type TestToken } from '../support/card/token.ts'

describe('[SEC-03] the card reader for the desk', () => {
  let central: TestCentral
  let token: TestToken
  let service: Awaited<ReturnType<typeof serveDeskCard>>
  beforeAll(async () => {
    central = await startTestCentral()
    token = await makeToken({ serverUrl: central.url, secret: central.secret, loginName: 'customs' })
    const reader = createCards({
      launcher: forkControl('main/card/main.ts', token.env),
      modules: [token.env.SILL_PKCS11],
      isLockedOnRemoval: false,
    })
    service = await serveDeskCard({ reader, origin: central.url, port: 0 })
  })
  afterAll(async () => {
    await service?.close()
    token?.remove()
    await central?.close()
  })

  /** As a browser sends it: it writes `Origin` and `Host` itself. */
  const ask = (
    method: string,
    path: string,
    { origin = central.url, host = `127.0.0.1:${service.port}`, type = 'application/json', body = '' } = {},
  ) =>
    new Promise<{ status: number; allowed: unknown; body: string }>((resolve, reject) => {
      const call = request(
        {
          port: service.port,
          host: '127.0.0.1',
          method,
          path,
          headers: { host, ...(origin !== '' && { origin }), ...(body !== '' && { 'content-type': type }) },
        },
        (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (part: string) => (text += part))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              allowed: response.headers['access-control-allow-origin'],
              body: text,
            }),
          )
        },
      )
      call.on('error', reject)
      call.end(body)
    })
  const cards = async () => cardsSchema.parse(JSON.parse((await ask('GET', '/cards')).body)).cards
  const prove = async (more: Record<string, unknown> = {}) => {
    const [card] = await cards()
    const { challenge } = await central.client().auth.cardChallenge()
    return ask('POST', '/prove', {
      body: JSON.stringify({ token: card?.token ?? '', pin: CARD_PIN, purpose: 'issue', challenge, ...more }),
    })
  }

  test('what it signs for issuing is what the server asks for', async () => {
    const { client } = await central.login('customs')
    const signed = await prove()
    expect([signed.status, signed.allowed]).toEqual([200, central.url])
    const possession = deskCardCalls.prove.output.parse(JSON.parse(signed.body))
    expect(Date.parse((await client.auth.confirmCard(possession)).until)).toBeGreaterThan(Date.now())
  })

  test('nobody logs in through it, and a wrong PIN is told in words', async () => {
    for (const purpose of ['login', 'recover', 'data-key'])
      expect((await prove({ purpose })).status).toBe(400)
    const wrong = await prove({ pin: '000000' })
    expect([wrong.status, problemSchema.parse(JSON.parse(wrong.body)).code]).toEqual([422, 'AUTH_PIN_WRONG'])
  })

  test.each([
    ['another site', { origin: 'http://evil.example' }],
    ['a page of no origin', { origin: 'null' }],
    ['a program that names none', { origin: '' }],
    ['a name that somebody points here', { host: 'evil.example' }],
  ])('%s gets nothing', async (_who, headers) => {
    for (const method of ['GET', 'POST', 'OPTIONS'])
      expect(await ask(method, '/cards', headers)).toEqual({ status: 403, allowed: undefined, body: '' })
  })

  test('takes small JSON only, which a browser asks about first', async () => {
    expect((await ask('OPTIONS', '/prove')).status).toBe(204)
    expect((await ask('POST', '/prove', { type: 'text/plain', body: '{}' })).status).toBe(404)
    expect((await ask('POST', '/prove', { body: `{"pin":"${'x'.repeat(20_000)}"}` })).status).toBe(400)
    expect((await ask('POST', '/prove', { body: '{' })).status).toBe(400)
    expect((await ask('GET', '/nothing')).status).toBe(404)
  })
})
