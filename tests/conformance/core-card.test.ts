/** GEN-02 in the core with real keys on SoftHSM2 tokens and a real server: both kinds of key, without network, and drivers that hang or crash. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../../contract/local/card.ts'
import { forkControl } from '../../main/browser/control.ts'
import type { CardTiming } from '../../main/core/card/process.ts'
import type { ControlChannel } from '../../main/core/printing/channel.ts'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import {
  CARD_PIN,
  makeToken,
  markPin,
  pullOut,
  type TestToken,
  type TokenWish,
} from '../support/card/token.ts'
import { openTestCore, scratchDir, SEED_PASSWORD, until, type TestCore } from '../support/core/test-core.ts'
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.ts'

const entry = join(import.meta.dirname, '..', '..', 'main', 'card', 'main.ts')
const PATIENT: CardTiming = {
  within: { list: 20_000, sign: 20_000, agree: 20_000, present: 20_000 },
  idle: 60_000,
}

let central: TestCentral
let proxy: FaultyProxy
const tidy: (() => Promise<void> | void)[] = []

beforeAll(async () => {
  central = await startTestCentral()
  proxy = await startFaultyProxy(central.url, 1)
}, 300_000)
afterAll(async () => {
  await proxy.close()
  await central.close()
})
afterEach(async () => {
  proxy.setOffline(false)
  for (const each of tidy.splice(0).toReversed()) await each()
})

const tokenFor = async (wish: Partial<TokenWish> & Pick<TokenWish, 'loginName'>): Promise<TestToken> => {
  const token = await makeToken({ serverUrl: central.url, secret: central.secret, ...wish })
  tidy.push(() => token.remove())
  return token
}

interface Machine extends TestCore {
  /** The card process that runs now. */
  readonly process: () => ControlChannel | undefined
  readonly card: () => Promise<Card>
}

async function machineWith(
  token: TestToken,
  {
    dataDir,
    timing = PATIENT,
    isLockedOnRemoval = false,
  }: { dataDir?: string; timing?: CardTiming; isLockedOnRemoval?: boolean } = {},
): Promise<Machine> {
  const scratch = scratchDir('card-core')
  let last: ControlChannel | undefined
  const launch = forkControl(entry, { SOFTHSM2_CONF: token.env.SOFTHSM2_CONF })
  const launcher = () => (last = launch())
  const core = await openTestCore(dataDir ?? scratch.path, proxy.url, {
    cards: { launcher, modules: [token.env.SILL_PKCS11], isLockedOnRemoval, timing },
  })
  tidy.push(async () => {
    await core.close()
    scratch.remove()
  })
  const card = async (): Promise<Card> => {
    const { cards, problem } = await core.client.session.cards()
    const [first] = cards
    if (!first) throw new Error(`no card: ${problem?.code}`)
    return first
  }
  return { ...core, process: () => last, card }
}

const loginBy = async ({ client, card }: Machine, pin = CARD_PIN) =>
  client.session.cardLogin({ token: (await card()).token, pin })
/** A session that is left without network goes on when the network is back. */
const goOffline = async ({ client }: Machine) => {
  proxy.setOffline(true)
  await until(async () => !(await client.status.get()).online, 'the core to notice')
}
const refusedWith = (code: string) => expect.objectContaining({ data: expect.objectContaining({ code }) })

describe.each([
  { title: 'an RSA card', keyType: 'rsa', canAgree: true },
  { title: 'an EC card that agrees on keys', keyType: 'ec', canAgree: true },
] as const)('$title', ({ keyType, canAgree }) => {
  it('logs in, leaves, opens the same data without network, and is confirmed when it is back', async () => {
    const machine = await machineWith(await tokenFor({ loginName: 'hengfeng', keyType, canAgree }))
    expect(await machine.card()).toMatchObject({
      pin: 'usual',
      certificate: { subject: '示例操作员甲', company: '示例恒丰进出口有限公司' },
    })
    expect(await loginBy(machine)).toMatchObject({
      state: 'open',
      loginBy: 'card',
      contact: 'confirmed',
      account: { loginName: 'hengfeng' },
    })
    const draft = await machine.client.documents.create({ kind: 'certificates.reprint' })
    await goOffline(machine)
    await machine.client.session.logout()
    expect(await loginBy(machine)).toMatchObject({ state: 'open', loginBy: 'card', contact: 'offline' })
    expect(await machine.client.documents.get({ id: draft.id })).toMatchObject({ id: draft.id })
    proxy.setOffline(false)
    await until(
      async () =>
        (await machine.client.session.state()).state === 'open' && (await machine.client.status.get()).online,
      'contact',
    )
  })
})

it('an EC card that only signs logs in, and says why it cannot open without network', async () => {
  const machine = await machineWith(await tokenFor({ loginName: 'hengfeng', keyType: 'ec', canAgree: false }))
  expect(await loginBy(machine)).toMatchObject({ state: 'open', loginBy: 'card' })
  await machine.client.session.logout()
  expect(await loginBy(machine)).toMatchObject({ state: 'open' })
  await machine.client.session.logout()
  proxy.setOffline(true)
  await expect(loginBy(machine)).rejects.toEqual(refusedWith('SYNC_OFFLINE'))
})

it('card and password open the same data, each with a session of its own; a card bound here opens without network', async () => {
  const token = await tokenFor({ loginName: 'hengfeng2', isBound: false })
  const scratch = scratchDir('card-both')
  tidy.push(() => scratch.remove())
  const machine = await machineWith(token, { dataDir: scratch.path })
  await expect(loginBy(machine)).rejects.toEqual(refusedWith('AUTH_CARD_UNBOUND'))
  await machine.login('hengfeng2', central.secret)
  const draft = await machine.client.documents.create({ kind: 'certificates.reprint' })
  expect(
    await machine.client.session.bindCard({ token: (await machine.card()).token, pin: CARD_PIN }),
  ).toMatchObject({ fingerprint: token.fingerprint })
  await goOffline(machine)
  await machine.client.session.logout()
  expect(await loginBy(machine)).toMatchObject({ loginBy: 'card' })
  expect(await machine.client.documents.get({ id: draft.id })).toMatchObject({ id: draft.id })
  await machine.client.session.logout()
  expect(
    await machine.client.session.unlock({ loginName: 'hengfeng2', password: SEED_PASSWORD }),
  ).toMatchObject({ loginBy: 'password' })
  proxy.setOffline(false)
  await until(async () => {
    const state = await machine.client.session.state()
    return state.state === 'open' && state.contact === 'confirmed'
  }, 'the password’s own session')
  const file = readFileSync(join(scratch.path, 'machine.json'), 'utf8')
  expect(file).toContain(token.fingerprint)
  expect(file).not.toContain(CARD_PIN)
})

it('who came by card only cannot unlock by password, until it was used here', async () => {
  const machine = await machineWith(await tokenFor({ loginName: 'yuanyang' }))
  await loginBy(machine)
  await machine.client.session.logout()
  await expect(
    machine.client.session.unlock({ loginName: 'yuanyang', password: SEED_PASSWORD }),
  ).rejects.toEqual(refusedWith('AUTH_ONLINE_REQUIRED'))
  expect(await machine.login('yuanyang', central.secret)).toMatchObject({ loginBy: 'password' })
  await machine.client.session.logout()
  expect(
    await machine.client.session.unlock({ loginName: 'yuanyang', password: SEED_PASSWORD }),
  ).toMatchObject({ state: 'open' })
})

it('tells wrong PINs with what the card says, and does not try a locked one', async () => {
  const token = await tokenFor({ loginName: 'hengfeng' })
  const machine = await machineWith(token)
  await expect(loginBy(machine, '1')).rejects.toEqual(refusedWith('AUTH_PIN_WRONG'))
  await expect(loginBy(machine, '000000')).rejects.toMatchObject({
    data: { message: { zh: 'PIN 不正确（已连续输错 2 次）' } },
  })
  expect((await machine.card()).pin).toBe('countLow')
  markPin(token, 'locked')
  expect((await machine.card()).pin).toBe('locked')
  await expect(loginBy(machine)).rejects.toEqual(refusedWith('AUTH_PIN_LOCKED'))
})

it('a driver that hangs is killed, one that crashes is told, and the next question starts it again', async () => {
  const machine = await machineWith(await tokenFor({ loginName: 'hengfeng' }), {
    timing: { ...PATIENT, within: { ...PATIENT.within, list: 4_000 } },
  })
  await until(async () => (await machine.client.session.cards()).cards.length === 1, 'the card')
  const hung = machine.process()?.pid ?? 0
  process.kill(hung, 'SIGSTOP')
  expect(await machine.client.session.cards()).toMatchObject({
    cards: [],
    problem: { code: 'AUTH_CARD_HUNG' },
  })
  await until(async () => (await machine.client.session.cards()).cards.length === 1, 'the card again')
  expect(machine.process()?.pid).not.toBe(hung)
  const asked = machine.client.session.cards()
  process.kill(machine.process()?.pid ?? 0, 'SIGKILL')
  const answer = await asked
  expect(answer.problem?.code ?? 'answered in time').toMatch(/^AUTH_CARD_CRASHED$|^answered in time$/u)
  await until(
    async () => (await machine.client.session.cards()).cards.length === 1,
    'the card after the crash',
  )
  expect(await loginBy(machine)).toMatchObject({ state: 'open' })
})

it('one card process serves hundreds of questions: the driver stays loaded whatever the collector does', async () => {
  const machine = await machineWith(await tokenFor({ loginName: 'hengfeng' }))
  const { token } = await machine.card()
  const pid = machine.process()?.pid
  for (let round = 0; round < 60; round += 1) {
    await expect(machine.client.session.cardLogin({ token, pin: '000000' })).rejects.toEqual(
      refusedWith('AUTH_PIN_WRONG'),
    )
    expect((await machine.client.session.cards()).cards).toHaveLength(1)
  }
  expect(machine.process()?.pid).toBe(pid)
}, 60_000)

it('a file that is no PKCS#11 module is named; the card taken out locks', async () => {
  const token = await tokenFor({ loginName: 'hengfeng' })
  const wrong = await openTestCore(scratchDir('card-wrong').path, proxy.url, {
    cards: { launcher: forkControl(entry), modules: [entry], isLockedOnRemoval: true, timing: PATIENT },
  })
  tidy.push(() => wrong.close())
  expect(await wrong.client.session.cards()).toMatchObject({
    cards: [],
    problem: { code: 'AUTH_CARD_DRIVER' },
  })
  const machine = await machineWith(token, { isLockedOnRemoval: true })
  await loginBy(machine)
  pullOut(token)
  await until(async () => (await machine.client.session.state()).state === 'locked', 'the lock', 30_000)
  expect(await machine.client.session.state()).toMatchObject({
    state: 'locked',
    reason: { zh: '卡介质已拔出，已锁定' },
  })
}, 60_000)
