import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CentralClient } from '../../contract/central.ts'
import { SEED_PASSWORD } from '../seed/accounts.ts'
import { answerOf } from '../testing/captcha.ts'
import type { TestCentral } from '../testing/central.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import { createPainter, randomText } from './captcha-picture.ts'

/** What a PNG is made of, by name. */
function chunksOf(png: string): string[] {
  const bytes = Buffer.from(png, 'base64')
  const names: string[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    names.push(bytes.toString('latin1', at + 4, at + 8))
  return names
}

describe.each(engines)('GEN-01 log-in on $name', ({ start }) => {
  let engine: TestEngine
  let central: TestCentral
  let anonymous: CentralClient
  let now = Date.now()

  beforeAll(async () => {
    engine = await start()
    central = await engine.central({ now: () => new Date(now) })
    anonymous = central.client()
  })
  afterAll(async () => {
    await central?.close()
    await engine?.stop()
  })

  const attempt = async (loginName: string, password: string, answer?: string) => {
    const { token } = await anonymous.auth.captcha()
    return anonymous.auth.login({
      loginName,
      password,
      captchaToken: token,
      captchaAnswer: answer ?? answerOf(token, central.secret),
    })
  }

  it('draws the captcha as pixels, differently each time, with nothing to read beside them', async () => {
    const [one, two] = await Promise.all([anonymous.auth.captcha(), anonymous.auth.captcha()])
    expect(chunksOf(one.png)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
    expect(one.png).not.toBe(two.png)
    expect(Buffer.from(one.png, 'base64').toString('latin1')).not.toContain(
      answerOf(one.token, central.secret),
    )
    expect(one.token).not.toContain(answerOf(one.token, central.secret))
    const paint = createPainter()
    expect(paint('ACDE').equals(paint('ACDE'))).toBe(false)
    expect(Array.from({ length: 200 }, () => randomText(4)).join('')).not.toMatch(/[^A-Z0-9]|[BGIOQSZ01258]/u)
  })

  it('lets in with the right answer in any case and width, and shows the account', async () => {
    const { token } = await anonymous.auth.captcha()
    const wide = answerOf(token, central.secret)
      .toLowerCase()
      .replace(/[!-~]/gu, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0))
    const session = await anonymous.auth.login({
      loginName: ' HengFeng ',
      password: SEED_PASSWORD,
      captchaToken: token,
      captchaAnswer: wide,
    })
    expect(session.account).toMatchObject({
      loginName: 'hengfeng',
      role: 'enterprise',
      tenant: { name: '示例恒丰进出口有限公司' },
    })
    expect(await central.client(session.token).auth.me()).toMatchObject({
      account: { loginName: 'hengfeng' },
      passwordVersion: 1,
    })
  })

  it('takes a captcha once, in time, and only its own answer', async () => {
    const { token } = await anonymous.auth.captcha()
    const answer = answerOf(token, central.secret)
    const login = {
      loginName: 'hengfeng2',
      password: SEED_PASSWORD,
      captchaToken: token,
      captchaAnswer: answer,
    }
    await anonymous.auth.login(login)
    await expect(anonymous.auth.login(login)).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      data: { code: 'AUTH_CAPTCHA' },
    })
    await expect(attempt('hengfeng2', SEED_PASSWORD, '----')).rejects.toMatchObject({
      data: { code: 'AUTH_CAPTCHA' },
    })
    await expect(
      anonymous.auth.login({ ...login, captchaToken: `${token.slice(0, -4)}AAAA` }),
    ).rejects.toMatchObject({ data: { code: 'AUTH_CAPTCHA' } })
    const late = await anonymous.auth.captcha()
    now += 6 * 60_000
    await expect(
      anonymous.auth.login({
        ...login,
        captchaToken: late.token,
        captchaAnswer: answerOf(late.token, central.secret),
      }),
    ).rejects.toMatchObject({ data: { code: 'AUTH_CAPTCHA' } })
  })

  it('says the same about a wrong password and an unknown name', async () => {
    await expect(attempt('hengfeng2', 'wrong')).rejects.toMatchObject({
      status: 401,
      data: { code: 'AUTH_WRONG', message: { zh: '用户名或密码不正确' } },
    })
    await expect(attempt("nobody' or 1=1 --", 'wrong')).rejects.toMatchObject({
      data: { code: 'AUTH_WRONG' },
    })
    await central.login('hengfeng2')
  })

  it('throttles failures of one account, says until when, and lets in afterwards', async () => {
    const failures = await Promise.all(
      Array.from({ length: 10 }, () => attempt('yuanyang', 'wrong').catch((error: unknown) => error)),
    )
    const codes = failures.map((error) => (error as { data: { code: string } }).data.code) // each is a typed refusal
    expect(codes.filter((code) => code === 'AUTH_WRONG').length).toBeLessThanOrEqual(5)
    await expect(attempt('yuanyang', SEED_PASSWORD)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      data: { code: 'AUTH_THROTTLED' },
    })
    await attempt('hengfeng', SEED_PASSWORD) // others are not touched
    now += 31_000
    expect((await attempt('yuanyang', SEED_PASSWORD)).account.loginName).toBe('yuanyang')
  })

  it('GEN-06 shows clerks the client and officers the desk', async () => {
    await expect(attempt('customs', SEED_PASSWORD)).rejects.toMatchObject({ data: { code: 'AUTH_ROLE' } })
    const { token } = await anonymous.auth.captcha()
    await expect(
      anonymous.auth.login({
        loginName: 'hengfeng',
        password: SEED_PASSWORD,
        captchaToken: token,
        captchaAnswer: answerOf(token, central.secret),
        asRole: 'desk',
      }),
    ).rejects.toMatchObject({ data: { code: 'AUTH_ROLE' } })
  })

  it('SEC-03 ends sessions by log-out, by age, and by a new password elsewhere', async () => {
    const [one, two, three] = [
      await central.login('hengfeng2'),
      await central.login('hengfeng2'),
      await central.login('hengfeng2'),
    ]
    await one.client.auth.logout()
    await expect(one.client.auth.me()).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      data: { code: 'AUTH_REQUIRED' },
    })
    const officer = await central.login('customs')
    expect((await officer.client.desk.audit({ subject: 'account:hengfeng2' })).entries[0]).toMatchObject({
      who: 'hengfeng2',
      action: 'logout',
    })
    await expect(
      two.client.auth.changePassword({ current: 'wrong', next: 'Another-2026' }),
    ).rejects.toMatchObject({ data: { code: 'AUTH_WRONG' } })
    expect(await two.client.auth.changePassword({ current: SEED_PASSWORD, next: 'Another-2026' })).toEqual({
      passwordVersion: 2,
    })
    expect(await two.client.auth.changePassword({ current: SEED_PASSWORD, next: 'Another-2026' })).toEqual({
      passwordVersion: 2,
    }) // a repeat after a lost answer
    await expect(three.client.auth.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect((await two.client.auth.me()).passwordVersion).toBe(2)
    now += 13 * 3600_000
    await expect(two.client.auth.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(attempt('hengfeng2', SEED_PASSWORD)).rejects.toMatchObject({ data: { code: 'AUTH_WRONG' } })
    expect((await attempt('hengfeng2', 'Another-2026')).passwordVersion).toBe(2)
  })

  it('SEC-03 gives the recovery key to its own account only, for the password once more, and audits it', async () => {
    const [clerk, other] = [await central.login('hengfeng'), await central.login('yuanyang')]
    const workstationId = '019aa000-0000-7000-8000-00000000aaaa'
    const dataKey = 'ab'.repeat(32)
    const password = SEED_PASSWORD
    expect(await clerk.client.auth.getRecovery({ workstationId, password })).toEqual({ dataKey: null })
    expect(await clerk.client.auth.putRecovery({ workstationId, dataKey })).toEqual({ stored: true })
    await expect(clerk.client.auth.getRecovery({ workstationId })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'AUTH_PROOF' },
    })
    await expect(clerk.client.auth.getRecovery({ workstationId, password: 'wrong' })).rejects.toMatchObject({
      data: { code: 'AUTH_WRONG' },
    })
    expect(await clerk.client.auth.getRecovery({ workstationId, password })).toEqual({ dataKey })
    expect(await other.client.auth.getRecovery({ workstationId, password })).toEqual({ dataKey: null })
    const officer = await central.login('customs')
    const { entries } = await officer.client.desk.audit({ subject: 'account:hengfeng' })
    expect(entries.filter(({ action }) => action === 'recoverKey')).toHaveLength(1)
    for (let wrong = 0; wrong < 5; wrong += 1)
      await expect(clerk.client.auth.getRecovery({ workstationId, password: 'wrong' })).rejects.toMatchObject(
        { data: { code: 'AUTH_WRONG' } },
      )
    await expect(clerk.client.auth.getRecovery({ workstationId, password })).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    })
    // Whoever guesses in a session that was left open holds up that session alone.
    expect(
      await (await central.login('hengfeng')).client.auth.getRecovery({ workstationId, password }),
    ).toEqual({ dataKey })
  })

  it('GEN-01 takes no new password that is short, common, or holds the user name; five good ones in a row are no guesses', async () => {
    const { client } = await central.login('yuanyang')
    for (const next of ['password', '12345678', 'woaini1314', 'Password2026!', 'Yuanyang-7315'])
      await expect(client.auth.changePassword({ current: SEED_PASSWORD, next })).rejects.toMatchObject({
        code: 'REFUSED',
        data: { code: 'AUTH_PASSWORD_WEAK', places: [{ at: 'next' }] },
      })
    let current = SEED_PASSWORD
    for (const next of [
      'harbour crane 41',
      'harbour crane 42',
      'harbour crane 43',
      'harbour crane 44',
      'harbour crane 45',
      'harbour crane 46',
      SEED_PASSWORD,
    ]) {
      await client.auth.changePassword({ current, next })
      current = next
    }
  })

  it('GEN-06 refuses every call without a session', async () => {
    await expect(
      anonymous.documents.list({ collection: 'certificates.export', filters: {} }),
    ).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(anonymous.changes.pull({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(central.client('x'.repeat(43)).auth.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })
})
