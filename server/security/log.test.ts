/** What goes into the security log without any setting, and who reads it (SEC-04). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCentral, type Signed, type TestCentral } from '../testing/central.ts'
import { SEED_PASSWORD } from '../seed/accounts.ts'
import { answerOf } from '../testing/captcha.ts'

describe('SEC-04 the security log', () => {
  let central: TestCentral
  let officer: Signed
  beforeAll(async () => {
    central = await startTestCentral()
    officer = await central.login('customs')
  })
  afterAll(() => central?.close())

  const entriesOf = async (search: string) => (await officer.client.desk.security({ search })).entries
  const untilTold = async (search: string, what: string): Promise<void> => {
    await expect.poll(async () => (await entriesOf(search)).map((entry) => entry.what)).toContain(what)
  }

  it('tells failed log-ins, refusals and recovered keys, with who and from where, and no secret', async () => {
    const { token } = await central.client().auth.captcha()
    await central
      .client()
      .auth.login({
        loginName: 'hengfeng',
        password: 'guess-of-somebody',
        captchaToken: token,
        captchaAnswer: answerOf(token, central.secret),
      })
      .catch(() => undefined)
    await untilTold('hengfeng', 'loginFailed')
    const clerk = await central.login('hengfeng')
    await clerk.client.desk.ledger().catch(() => undefined)
    await untilTold('hengfeng', 'refused')
    const workstationId = randomUUID()
    const dataKey = 'cd'.repeat(32)
    await clerk.client.auth.putRecovery({ workstationId, dataKey })
    await clerk.client.auth.getRecovery({ workstationId, password: SEED_PASSWORD })
    await untilTold('hengfeng', 'recovery')
    const entries = await entriesOf('')
    expect(entries.find(({ what }) => what === 'refused')).toMatchObject({
      who: 'hengfeng',
      call: '/api/desk/ledger',
      code: '403',
      address: expect.stringContaining('127.0.0.1'),
    })
    const text = JSON.stringify(entries)
    for (const secret of ['guess-of-somebody', SEED_PASSWORD, dataKey, clerk.token, officer.token])
      expect(text).not.toContain(secret)
  })

  it('is read by officers with the right alone', async () => {
    const local = await central.login('customs3101')
    await expect(local.client.desk.security({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(officer.account.readsSecurity).toBe(true)
  })

  it('SEC-03 refuses forms and other sites’ pages before they log anybody in', async () => {
    const { token } = await central.client().auth.captcha()
    const body = {
      loginName: 'customs',
      password: SEED_PASSWORD,
      asRole: 'desk',
      captchaToken: token,
      captchaAnswer: answerOf(token, central.secret),
    }
    const post = (
      headers: Record<string, string>,
      content: string | URLSearchParams = JSON.stringify(body),
    ) => fetch(`${central.url}/api/auth/login`, { method: 'POST', headers, body: content })
    const json = { 'content-type': 'application/json' }
    for (const [headers, content, status] of [
      [{}, new URLSearchParams(body), 415],
      [{ 'content-type': 'text/plain' }, undefined, 415],
      [{ 'content-type': 'multipart/form-data; boundary=x' }, undefined, 415],
      [{ ...json, origin: 'http://evil.example' }, undefined, 403],
      [{ ...json, origin: 'null' }, undefined, 403],
      [{ ...json, 'sec-fetch-site': 'cross-site' }, undefined, 403],
      [{ ...json, 'sec-fetch-site': 'same-site' }, undefined, 403],
    ] as const) {
      const response = await post(headers, content)
      expect([headers, response.status, response.headers.get('set-cookie')]).toEqual([headers, status, null])
    }
    const right = await post({ ...json, origin: central.url })
    expect(right.status).toBe(200)
    expect(right.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^sill_desk=[\w-]+; HttpOnly; SameSite=Strict; Expires=.*; Path=\/api$/u),
      expect.stringMatching(/^sill_device=[\w-]+; HttpOnly; SameSite=Strict; /u),
    ])
    await untilTold('', 'foreignOrigin')
  })
})
