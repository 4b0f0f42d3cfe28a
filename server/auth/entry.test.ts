/** Without an account (CCC-01, CCC-02, CCC-16; cases 2 to 8, 60 to 62 of the specification): registration, forgotten passwords, user data. */
import { randomUUID } from 'node:crypto'
import { asc, eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accounts, securityLog } from '../../db/central/accounts.ts'
import { messages } from '../../db/central/channel.ts'
import { resetRequests } from '../../db/central/resets.ts'
import { STATEMENT_VERSION } from '../../systems/exemption/declare/entry/statement.ts'
import type { ProductCentralClient } from '../../systems/contracts.ts'
import { startSmtp, type TestSmtp } from '../channel/testing/smtp.ts'
import { openDatabase, type Database } from '../platform/database.ts'
import { SEED_PASSWORD } from '../seed/accounts.ts'
import { answerOf } from '../testing/captcha.ts'
import { startTestCentral, type TestCentral } from '../testing/central.ts'
import { sharedPostgres } from '../testing/postgres.ts'

const PASSWORD = 'Kite-over-harbour-7'
const SAMPLE = 'XXXX00211'
const values = {
  organisationCode: SAMPLE,
  applicant: '示例智测电子有限公司',
  applicantPostcode: '315000',
  applicantAddress: '示例路 1 号',
  applicantNote: '仅本单位可见',
  division: '330212',
  contact: '示例联系人',
  phone: '0574-87654321',
  email: 'first@example.com',
}

describe('people without an account', () => {
  let database: Database
  let smtp: TestSmtp
  let central: TestCentral
  let anonymous: ProductCentralClient
  let now = Date.now()
  beforeAll(async () => {
    const url = await (await sharedPostgres()).createSeededDatabase()
    database = await openDatabase({ url })
    smtp = await startSmtp()
    central = await startTestCentral({
      databaseUrl: url,
      now: () => new Date(now),
      publicUrl: 'https://window.example/',
      channel: {
        mail: { host: '127.0.0.1', port: smtp.port, security: 'none', from: 'Sill <sill@example.com>' },
        pace: { sweepMs: 20 },
      },
    })
    anonymous = central.client()
  })
  afterAll(async () => {
    await central?.close()
    await database?.close()
    await smtp?.close()
  })

  const captcha = async () => {
    const { token } = await anonymous.auth.captcha()
    return { captchaToken: token, captchaAnswer: answerOf(token, central.secret) }
  }
  const register = async (
    loginName: string,
    more: Partial<typeof values> & { creditCode?: string } = {},
    key = randomUUID(),
  ) =>
    anonymous.auth.register({
      key,
      statementVersion: STATEMENT_VERSION,
      loginName,
      password: PASSWORD,
      values: { ...values, email: `${loginName}@example.com`, ...more },
      ...(await captcha()),
    })
  const organisation = async (code: string) => anonymous.auth.organisation({ code, ...(await captcha()) })
  const forgot = async (loginName: string, email: string) =>
    anonymous.auth.forgotPassword({ loginName, email, ...(await captcha()) })
  /** All that was asked is looked up, and all mails are out. */
  const settled = async () => {
    await expect
      .poll(async () =>
        (await database.db.select().from(resetRequests)).every(({ doneAt }) => doneAt !== null),
      )
      .toBe(true)
    await expect
      .poll(async () => (await database.db.select().from(messages)).some(({ state }) => state === 'waiting'))
      .toBe(false)
  }
  const mailsTo = (address: string) => smtp.taken.filter(({ to }) => to === address)
  const tokenIn = (mail: { source: string } | undefined) => {
    const text = (mail?.source ?? '').replaceAll(/=\r?\n/gu, '').replaceAll('=3D', '=')
    const body = text.includes('base64')
      ? Buffer.from(
          text
            .split(/\r?\n\r?\n/u)
            .slice(1)
            .join('')
            .replaceAll(/\s/gu, ''),
          'base64',
        ).toString('utf8')
      : text
    const link = /https:\/\/window\.example\/public\/#\/reset\/([\w-]{43})/u.exec(body)
    if (!link?.[1]) throw new Error(`no link in ${body}`)
    return link[1]
  }

  it('takes codes with hyphen and credit codes, cut; refuses a wrong check character before anything is looked up', async () => {
    await expect(
      anonymous.auth.organisation({ code: 'XXXX00212', captchaToken: '', captchaAnswer: 'x' }),
    ).rejects.toMatchObject({
      data: { code: 'AUTH_ORGANISATION_CODE', places: [{ at: 'code' }] },
    })
    expect(await organisation('xxxx0021-1')).toEqual({ code: SAMPLE, creditCode: '', known: null })
    expect(await organisation('91330200XXXX00211H')).toEqual({
      code: SAMPLE,
      creditCode: '91330200XXXX00211H',
      known: null,
    })
    await expect(organisation('91330200XXXX00211J')).rejects.toMatchObject({
      data: { code: 'AUTH_ORGANISATION_CODE' },
    })
  })

  it('tells all that is wrong with a form at its fields, and knows nobody’s name before that', async () => {
    const form = {
      key: randomUUID(),
      statementVersion: STATEMENT_VERSION,
      loginName: 'hengfeng',
      password: PASSWORD,
      values: {
        ...values,
        applicantPostcode: '31500',
        division: '330000',
        email: 'x',
        creditCode: '91330200XXXX0006X2',
      },
      captchaToken: 'none',
      captchaAnswer: 'none',
    }
    const refused = await anonymous.auth.register(form).catch((error: unknown) => error)
    expect(refused).toMatchObject({ data: { code: 'INPUT_INVALID' } })
    expect(
      (refused as { data: { places: { at: string }[] } }).data.places.map(({ at }) => at).toSorted(),
    ).toEqual(['fields.applicantPostcode', 'fields.division', 'fields.email'])
    await expect(
      anonymous.auth.register({ ...form, values: { ...values, creditCode: '91330200XXXX0006X2' } }),
    ).rejects.toMatchObject({
      data: { places: [{ at: 'fields.creditCode' }] },
    })
    await expect(anonymous.auth.register({ ...form, values, password: 'hengfeng-1' })).rejects.toMatchObject({
      data: { code: 'AUTH_PASSWORD_WEAK' },
    })
    await expect(anonymous.auth.register({ ...form, values, statementVersion: '1' })).rejects.toMatchObject({
      data: { code: 'AUTH_STATEMENT' },
    })
    await expect(anonymous.auth.register({ ...form, values })).rejects.toMatchObject({
      data: { code: 'AUTH_CAPTCHA' },
    })
  })

  it('registers the first user of an organisation, once however often it is sent, and lets it in', async () => {
    const key = randomUUID()
    expect(await register('First_1', {}, key)).toEqual({ loginName: 'first_1', status: 'confirmed' })
    expect(await register('first_1', {}, key)).toEqual({ loginName: 'first_1', status: 'confirmed' })
    const { account } = await central.login('first_1', PASSWORD)
    expect(account).toMatchObject({
      systems: ['exemption'],
      tenant: { name: values.applicant },
      profile: { ...values, email: 'First_1@example.com' },
    })
    expect(account.isPending).toBeUndefined()
    const [stored] = await database.db.select().from(accounts).where(eq(accounts.loginName, 'first_1'))
    expect(stored?.agreedTo).toBe(STATEMENT_VERSION)
  })

  it('refuses a user name of somebody else in other case or full width', async () => {
    for (const name of ['FIRST_1', 'ｆｉｒｓｔ＿１', 'hengfeng'])
      await expect(register(name, { organisationCode: 'XXXX00078' })).rejects.toMatchObject({
        data: { code: 'AUTH_NAME_TAKEN' },
      })
    const logged = await database.db.select().from(securityLog).where(eq(securityLog.what, 'nameTaken'))
    expect(logged.map(({ who }) => who)).toEqual(['first_1', 'first_1', 'hengfeng'])
    // Customs is no enterprise: nobody joins it.
    await expect(register('spy_1', { organisationCode: 'XXXX00086' })).rejects.toMatchObject({
      data: { code: 'AUTH_ORGANISATION' },
    })
    expect((await organisation('XXXX00086')).known).toBeNull()
  })

  it('tells of a known organisation its name, address and postcode, and nothing of its users', async () => {
    expect((await organisation(SAMPLE)).known).toEqual({
      applicant: values.applicant,
      applicantAddress: values.applicantAddress,
      applicantPostcode: values.applicantPostcode,
    })
    // One that came from another system, by its credit code.
    expect((await organisation('XXXX0006X')).known).toEqual({
      applicant: '示例恒丰进出口有限公司',
      applicantAddress: '浙江省宁波市鄞州区示例路 1 号',
      applicantPostcode: '315100',
    })
  })

  it('gives a second user nothing of the organisation and takes nothing, until a colleague confirms', async () => {
    now += 3_600_000
    expect(await register('second', { applicant: '别的名称', applicantNote: '改过' })).toMatchObject({
      status: 'pending',
    })
    const first = await central.login('first_1', PASSWORD)
    const second = await central.login('second', PASSWORD)
    expect(second.account).toMatchObject({
      isPending: true,
      tenant: { name: values.applicant },
      profile: { applicant: values.applicant },
    })
    expect(second.account.profile).not.toHaveProperty('applicantNote')
    const refused = { code: 'FORBIDDEN', data: { code: 'AUTH_PENDING' } }
    await expect(
      second.client.documents.list({ collection: 'general.notice', filters: {} }),
    ).rejects.toMatchObject(refused)
    await expect(second.client.documents.get({ id: randomUUID() })).rejects.toMatchObject(refused)
    await expect(second.client.documents.push({ items: [] })).rejects.toMatchObject(refused)
    await expect(second.client.auth.colleagues({})).rejects.toMatchObject(refused)
    await expect(
      second.client.auth.decideColleague({ id: second.account.id, isConfirmed: true }),
    ).rejects.toMatchObject(refused)
    expect(await second.client.changes.pull({ cursor: 0 })).toMatchObject({
      changes: [],
      cursor: 0,
      hasMore: false,
    })
    // Its own data it may change; the organisation's stand as they are.
    const mine = await second.client.auth.profile()
    await second.client.auth.saveProfile({
      ...mine,
      values: { ...mine.values, contact: '新联系人', applicant: '抢注', applicantNote: '抢注' },
    })
    expect((await first.client.auth.profile()).values).toMatchObject({
      applicant: values.applicant,
      applicantNote: values.applicantNote,
    })
    // Another organisation's users are nobody's to decide about.
    const stranger = await central.login('hengfeng')
    await expect(
      stranger.client.auth.decideColleague({ id: second.account.id, isConfirmed: true }),
    ).rejects.toMatchObject({ data: { code: 'AUTH_NOT_PENDING' } })
    expect(
      (await first.client.auth.colleagues({})).entries.map(({ loginName, status }) => [loginName, status]),
    ).toEqual([
      ['second', 'pending'],
      ['first_1', 'confirmed'],
    ])
    await first.client.auth.decideColleague({ id: second.account.id, isConfirmed: true })
    await expect(second.client.auth.me()).rejects.toMatchObject({ data: { code: 'AUTH_CONFIRMED' } })
    const confirmed = await central.login('second', PASSWORD)
    expect(confirmed.account.isPending).toBeUndefined()
    expect(confirmed.account.profile).toMatchObject({
      applicantNote: values.applicantNote,
      contact: '新联系人',
    })
    expect(await confirmed.client.documents.list({ collection: 'general.notice', filters: {} })).toBeDefined()
  })

  it('lets an officer decide; who is refused comes in no more', async () => {
    await register('third_user')
    now += 1_000
    await register('fourth_user')
    const officer = await central.login('customs')
    const waitingAtSample = async () =>
      (await officer.client.desk.newcomers({})).entries.filter(
        ({ organisationCode }) => organisationCode === SAMPLE,
      )
    const entries = await waitingAtSample()
    expect(entries.map(({ loginName, organisationCode }) => [loginName, organisationCode])).toEqual([
      ['third_user', SAMPLE],
      ['fourth_user', SAMPLE],
    ])
    const waiting = await central.login('fourth_user', PASSWORD)
    for (const [index, { id }] of entries.entries())
      await officer.client.desk.decideNewcomer({ id, isConfirmed: index === 0 })
    expect(await waitingAtSample()).toEqual([])
    expect((await central.login('third_user', PASSWORD)).account.isPending).toBeUndefined()
    await expect(central.login('fourth_user', PASSWORD)).rejects.toMatchObject({
      data: { code: 'AUTH_LOCKED' },
    })
    await expect(waiting.client.auth.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  it('changes what is shared for all users from their next log-in, and shows both to who comes second', async () => {
    const [first, second] = [
      await central.login('first_1', PASSWORD),
      await central.login('second', PASSWORD),
    ]
    const [mine, theirs] = [await first.client.auth.profile(), await second.client.auth.profile()]
    const saved = await first.client.auth.saveProfile({
      ...mine,
      values: { ...mine.values, applicant: '示例智测电子（更名）', organisationCode: 'XXXX0006X' },
    })
    expect(saved).toEqual({ saved: true, sharedVersion: mine.sharedVersion + 1 })
    expect((await first.client.auth.me()).account.profile).toMatchObject({ applicant: values.applicant })
    expect((await second.client.auth.me()).account).toMatchObject({
      tenant: { name: values.applicant },
      profile: { applicant: values.applicant },
    })
    const late = { ...theirs.values, applicant: '示例智测（另一更名）', mobile: '13800000099' }
    expect(await second.client.auth.saveProfile({ ...theirs, values: late })).toEqual({
      saved: false,
      sharedVersion: saved.sharedVersion,
      theirs: { applicant: '示例智测电子（更名）' },
    })
    expect(
      await second.client.auth.saveProfile({ values: late, sharedVersion: saved.sharedVersion }),
    ).toMatchObject({ saved: true })
    const again = await central.login('first_1', PASSWORD)
    expect(again.account).toMatchObject({
      tenant: { name: '示例智测（另一更名）' },
      profile: { applicant: '示例智测（另一更名）', organisationCode: SAMPLE },
    })
    expect(again.account.profile).not.toHaveProperty('mobile')
  })

  it('changes the address of mails by the password alone, and tells the old one', async () => {
    const { client } = await central.login('second', PASSWORD)
    const mine = await client.auth.profile()
    const change = { ...mine, values: { ...mine.values, email: 'new@example.com' } }
    await expect(client.auth.saveProfile(change)).rejects.toMatchObject({ data: { code: 'AUTH_WRONG' } })
    await expect(client.auth.saveProfile({ ...change, password: 'wrong' })).rejects.toMatchObject({
      data: { code: 'AUTH_WRONG' },
    })
    await client.auth.saveProfile({ ...change, password: PASSWORD })
    await settled()
    expect(mailsTo('second@example.com')).toHaveLength(1)
    expect((await client.auth.profile()).values['email']).toBe('new@example.com')
  })

  it('answers alike to the right pair, a wrong address and an unknown name; mail only for the first', async () => {
    now += 3_600_001
    const before = smtp.taken.length
    const answers = [
      await forgot(' Second', 'NEW@example.com'),
      await forgot('second', 'second@example.com'),
      await forgot('nobody_1', 'new@example.com'),
    ]
    expect(answers).toEqual([{ asked: true }, { asked: true }, { asked: true }])
    await settled()
    expect(smtp.taken.length).toBe(before + 1)
    expect(mailsTo('new@example.com')).toHaveLength(1)
    // What is kept of it holds no token, and the mail's text is gone.
    expect(
      JSON.stringify(await database.db.select().from(messages).where(like(messages.key, 'reset:%'))),
    ).not.toContain(tokenIn(mailsTo('new@example.com')[0]))
    const log = await database.db
      .select()
      .from(securityLog)
      .where(like(securityLog.what, 'reset%'))
      .orderBy(asc(securityLog.id))
    expect(log.map(({ what, code }) => [what, code])).toEqual([
      ['resetSent', ''],
      ['resetAsked', 'OTHER_ADDRESS'],
      ['resetAsked', 'NO_ACCOUNT'],
    ])
  })

  it('sets a new password by the link once, after which all sessions have ended and the old password is wrong', async () => {
    const session = await central.login('second', PASSWORD)
    const token = tokenIn(mailsTo('new@example.com')[0])
    // A mail scanner that fetches the page sends nothing to the server: the token stands behind #.
    await fetch(`${central.url}/public/`)
    await expect(anonymous.auth.resetPassword({ token, password: 'second-pass' })).rejects.toMatchObject({
      data: { code: 'AUTH_PASSWORD_WEAK' },
    })
    const next = 'Lantern-over-river-9'
    expect(await anonymous.auth.resetPassword({ token, password: next })).toEqual({ loginName: 'second' })
    await expect(anonymous.auth.resetPassword({ token, password: next })).rejects.toMatchObject({
      data: { code: 'AUTH_RESET_OVER' },
    })
    await expect(session.client.auth.me()).rejects.toMatchObject({ data: { code: 'AUTH_PASSWORD_CHANGED' } })
    await expect(central.login('second', PASSWORD)).rejects.toMatchObject({ data: { code: 'AUTH_WRONG' } })
    expect((await (await central.login('second', next)).client.auth.me()).passwordVersion).toBe(2)
    await settled()
    expect(mailsTo('new@example.com')).toHaveLength(2)
  })

  it('has one good link at a time, for half an hour, and none after a change of the password', async () => {
    now += 3_600_001
    const newest = () => tokenIn(mailsTo('new@example.com').at(-1))
    await forgot('second', 'new@example.com')
    await settled()
    const one = newest()
    await forgot('second', 'new@example.com')
    await settled()
    const two = newest()
    expect(two).not.toBe(one)
    const over = { data: { code: 'AUTH_RESET_OVER' } }
    await expect(anonymous.auth.resetPassword({ token: one, password: PASSWORD })).rejects.toMatchObject(over)
    now += 31 * 60_000
    await expect(anonymous.auth.resetPassword({ token: two, password: PASSWORD })).rejects.toMatchObject(over)
    now += 3_600_001
    await forgot('second', 'new@example.com')
    await settled()
    const three = newest()
    const { client } = await central.login('second', 'Lantern-over-river-9')
    await client.auth.changePassword({ current: 'Lantern-over-river-9', next: PASSWORD })
    await expect(
      anonymous.auth.resetPassword({ token: three, password: 'Anchor-under-bridge-3' }),
    ).rejects.toMatchObject(over)
  })

  it('sends three mails an hour to an account and looks at ten requests of a network, and answers alike beyond', async () => {
    now += 3_600_001
    const before = mailsTo('new@example.com').length
    for (let time = 1; time <= 4; time += 1)
      expect(await forgot('second', 'new@example.com')).toEqual({ asked: true })
    await settled()
    expect(mailsTo('new@example.com')).toHaveLength(before + 3)
    for (let time = 5; time <= 10; time += 1) await forgot('nobody_1', 'x@example.com')
    expect(await forgot('first_1', 'first_1@example.com')).toEqual({ asked: true })
    await settled()
    expect(mailsTo('first_1@example.com')).toHaveLength(0)
    const log = await database.db
      .select()
      .from(securityLog)
      .where(eq(securityLog.what, 'resetAsked'))
      .orderBy(asc(securityLog.id))
    expect(log.map(({ code }) => code)).toContain('ACCOUNT_LIMIT')
    expect(log.at(-1)?.code).toBe('NETWORK_LIMIT')
  })

  it('lets ten codes and ten forms an hour come from one network', async () => {
    now += 2 * 3_600_001
    for (let time = 1; time <= 10; time += 1) await organisation('XXXX00078')
    await expect(organisation('XXXX00078')).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      data: { code: 'AUTH_OFTEN' },
    })
    now += 3_600_001
    await organisation('XXXX00078')
    expect((await central.login('hengfeng', SEED_PASSWORD)).account.profile).toMatchObject({
      applicant: '示例恒丰进出口有限公司',
    })
  })

  it('sends the same bytes to known and unknown at the log-in and at 忘记密码', async () => {
    now += 3_600_001
    const asked = async (path: string, body: object) => {
      const response = await fetch(`${central.url}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, ...(await captcha()) }),
      })
      const headers = [...response.headers].filter(([name]) => name !== 'date')
      return { status: response.status, headers, body: await response.text() }
    }
    const known = await asked('/auth/password/forgotten', {
      loginName: 'hengfeng',
      email: 'hengfeng@example.com',
    })
    expect(known.status).toBe(200)
    expect(
      await asked('/auth/password/forgotten', { loginName: 'nobody_2', email: 'nobody@example.com' }),
    ).toEqual(known)
    const wrong = { password: 'no-such-password-1', asRole: 'client' }
    const refused = await asked('/auth/login', { loginName: 'hengfeng', ...wrong })
    expect(refused.body).toContain('AUTH_WRONG')
    expect(await asked('/auth/login', { loginName: 'nobody_2', ...wrong })).toEqual(refused)
    await settled()
  })

  it('shows public notices to anybody, and only those', async () => {
    const officer = await central.login('customs')
    const { tenant } = (await central.login('hengfeng')).account
    const draft = { type: 'announcement' as const, body: '正文', tenantId: null }
    const publish = (title: string, more: object) =>
      officer.client.notices.publish({ ...draft, title, key: randomUUID(), ...more })
    await publish('内部', {})
    const open = await publish('公开一', { isPublic: true })
    await publish('公开二', { isPublic: true, isPinned: true })
    await publish('过期', { isPublic: true, validUntil: '2020-01-01' })
    await expect(publish('给一家', { isPublic: true, tenantId: tenant.id })).rejects.toMatchObject({
      data: { code: 'INPUT_NOTICE_PUBLIC' },
    })
    /** Besides those of the demonstration. */
    const titles = async () =>
      (await anonymous.open.notices({})).notices
        .map(({ title }) => title)
        .filter((title) => !title.startsWith('示例'))
    expect(await titles()).toEqual(['公开二', '公开一'])
    await officer.client.notices.withdraw({ key: randomUUID(), id: open.id })
    expect(await titles()).toEqual(['公开二'])
  })
})
