/** Failed log-ins are counted over all processes (SEC-03); successful ones are no failures. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SEED_PASSWORD } from '../seed/accounts.ts'
import { answerOf } from '../testing/captcha.ts'
import type { TestCentral } from '../testing/central.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import { accountRule, addressRule, countAttempt, giveBack } from './throttle.ts'

describe.each(engines)('SEC-03 throttling on $name', ({ start }) => {
  let engine: TestEngine
  let processes: readonly [TestCentral, TestCentral]
  beforeAll(async () => {
    engine = await start()
    processes = await engine.pair()
  })
  afterAll(async () => {
    for (const process of processes.toReversed()) await process.close()
    await engine.stop()
  })

  async function attempt(central: TestCentral, loginName: string, password: string): Promise<string> {
    const { auth } = central.client()
    const { token } = await auth.captcha()
    return auth
      .login({ loginName, password, captchaToken: token, captchaAnswer: answerOf(token, central.secret) })
      .then(
        () => 'in',
        (error: { data?: { code?: string } }) => error.data?.code ?? 'unknown',
      )
  }

  it('guesses spread over the processes count together', async () => {
    const guesses: string[] = []
    for (let index = 0; index < accountRule.free; index += 1)
      guesses.push(await attempt(processes[index % 2 === 0 ? 0 : 1], 'hengfeng', 'wrong'))
    expect(new Set(guesses)).toEqual(new Set(['AUTH_WRONG']))
    for (const central of processes)
      expect(await attempt(central, 'hengfeng', SEED_PASSWORD)).toBe('AUTH_THROTTLED')
  })

  it('clerks who share an address and know their passwords are never held up', async () => {
    for (let index = 0; index < addressRule.free + 5; index += 1)
      expect(await attempt(processes[index % 2 === 0 ? 0 : 1], 'yuanyang', SEED_PASSWORD)).toBe('in')
  })

  /** Logs in as the client does, with the word of its device. */
  async function from(device: string | undefined, loginName: string, password: string) {
    const [central] = processes
    const { auth } = central.client()
    const { token } = await auth.captcha()
    return auth.login({
      loginName,
      password,
      captchaToken: token,
      captchaAnswer: answerOf(token, central.secret),
      ...(device !== undefined && { device }),
    })
  }
  const codeOf = (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => 'in',
      (error: { data?: { code?: string } }) => error.data?.code ?? 'unknown',
    )

  it('somebody else’s wrong tries do not hold up the owner on a device of theirs, who is told of them; those of the device itself do', async () => {
    const { device } = await from(undefined, 'hengfeng2', SEED_PASSWORD)
    for (let index = 0; index < accountRule.free + 3; index += 1)
      await codeOf(from(undefined, 'hengfeng2', 'wrong'))
    expect(await codeOf(from(undefined, 'hengfeng2', SEED_PASSWORD))).toBe('AUTH_THROTTLED')
    const session = await from(device, 'hengfeng2', SEED_PASSWORD)
    expect(session.failedTries).toMatchObject({
      count: accountRule.free + 4,
      addresses: [expect.stringContaining('127.0.0.1')],
    })
    expect((await from(device, 'hengfeng2', SEED_PASSWORD)).failedTries).toBeUndefined()
    // The word of another account, or one that was tampered with, makes no device known.
    const { device: other } = await from(undefined, 'yuanyang', SEED_PASSWORD)
    for (const word of [other, `${device?.slice(0, -4)}AAAA`])
      expect(await codeOf(from(word, 'hengfeng2', SEED_PASSWORD))).toBe('AUTH_THROTTLED')
    for (let index = 0; index < accountRule.free; index += 1)
      expect(await codeOf(from(session.device, 'hengfeng2', 'wrong'))).toBe('AUTH_WRONG')
    expect(await codeOf(from(session.device, 'hengfeng2', SEED_PASSWORD))).toBe('AUTH_THROTTLED')
  })

  it('an address with many wrong tries is no wall for who types the right password; each account there has one try', async () => {
    for (let index = 0; index < addressRule.free + 2; index += 1)
      await codeOf(from(undefined, `nobody${index}`, 'wrong'))
    expect(await codeOf(from(undefined, 'yuanyang', SEED_PASSWORD))).toBe('in')
    expect(await codeOf(from(undefined, 'nobody-there', 'wrong'))).toBe('AUTH_WRONG')
    expect(await codeOf(from(undefined, 'nobody-there', 'wrong'))).toBe('AUTH_THROTTLED')
  })

  it('a success gives back its own attempt and no failure of others', async () => {
    const database = await engine.open()
    const { db } = database
    const now = new Date('2026-11-21T02:00:00.000Z')
    const rule = { ...addressRule, free: 3 }
    const count = () => countAttempt(db, 'address:test', rule, now)
    for (let index = 0; index < 10; index += 1) {
      expect(await count()).toBeUndefined()
      await giveBack(db, 'address:test', rule)
    }
    for (let failure = 0; failure < 2; failure += 1) expect(await count()).toBeUndefined()
    // The third is a success between two failures: it does not block, and the next failure is the third.
    expect(await count()).toBeUndefined()
    await giveBack(db, 'address:test', rule)
    expect(await count()).toBeUndefined()
    expect(await count()).toEqual(new Date(now.getTime() + rule.firstWaitMs))
    await database.close()
  })
})
