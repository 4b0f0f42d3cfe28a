/** 免登录查询, QR codes with their SMS, and subscriptions, at the API (CERT-01 to CERT-05, CERT-20). */
import { inflateSync } from 'node:zlib'
import { and, eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../../db/central/channel.ts'
import { openDatabase, type Database } from '../../../server/platform/database.ts'
import { startTestCentral, type TestCentral } from '../../../server/testing/central.ts'
import { readQr } from '../../../server/testing/read-qr.ts'
import { sharedPostgres } from '../../../server/testing/postgres.ts'
import { SEED_PASSWORD, seedTenants } from '../../../server/seed/accounts.ts'
import { answerOf } from '../../../server/testing/captcha.ts'
import { certificate } from './testing/issued.ts'
import { askOpen } from './testing/open.ts'
import { entryCertificateParties, entryCertificates, exportCertificates } from './tables.ts'

let database: Database
let central: TestCentral
let other: TestCentral
const secret = 'ab'.repeat(32)
beforeAll(async () => {
  const databaseUrl = await (await sharedPostgres()).createSeededDatabase()
  database = await openDatabase({ url: databaseUrl })
  const options = { databaseUrl, secret, publicUrl: 'https://sill.example.cn/' }
  central = await startTestCentral(options)
  other = await startTestCentral(options)
})
afterAll(async () => {
  await other?.close()
  await central?.close()
  await database?.close()
})

async function entry(state: 'valid' | 'invalid' = 'valid', of: keyof typeof seedTenants = 'hengfeng') {
  const [found] = await database.db
    .select({ certificateNo: entryCertificates.certificateNo, queryCode: entryCertificates.queryCode })
    .from(entryCertificates)
    .innerJoin(
      entryCertificateParties,
      and(
        eq(entryCertificateParties.certificateNo, entryCertificates.certificateNo),
        eq(entryCertificateParties.tenantId, seedTenants[of].id),
      ),
    )
    .where(eq(entryCertificates.state, state))
  if (!found) throw new Error('the seed has none')
  return found
}

interface Found {
  readonly found: readonly { readonly pass: string; readonly state: string; readonly kind: { zh: string } }[]
}
const passFor = async (question: Parameters<typeof askOpen>[1]): Promise<string> => {
  const { text } = await askOpen(central, question)
  return (JSON.parse(text) as Found).found[0]?.pass ?? '' // of the contract
}
const file = (kind: 'pdf' | 'qr', pass: string) =>
  fetch(`${central.url}/api/open/certificates/${kind}?pass=${encodeURIComponent(pass)}`)

/** Our own pictures have a palette and unfiltered lines. */
function decodeQr(png: Buffer): string | undefined {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const lines = inflateSync(Buffer.concat(parts))
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rgba.fill(lines[y * (width + 1) + 1 + x] === 1 ? 0 : 255, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return readQr(rgba, width, height)
}

describe('without log-in', () => {
  it('[CERT-02] finds a certificate by direction, number and code, however they are written', async () => {
    const { certificateNo, queryCode } = await entry()
    const typed = `${queryCode.slice(0, 4).toLowerCase()}-${queryCode.slice(4)} `
    const { status, text } = await askOpen(central, {
      direction: 'entry',
      certificateNo: ` ${certificateNo.toLowerCase()}`,
      queryCode: typed,
    })
    expect(status).toBe(200)
    expect((JSON.parse(text) as Found).found[0]).toMatchObject({
      state: 'valid',
      kind: { zh: '5-1入境货物检验检疫证明' },
    })
  })

  it('one answer, byte for byte, for a wrong code, a wrong direction and a number that does not exist', async () => {
    const { certificateNo, queryCode } = await entry()
    const wrong = queryCode === 'ABCDEFGH' ? 'HGFEDCBA' : 'ABCDEFGH'
    const answers = [
      await askOpen(central, { direction: 'entry', certificateNo, queryCode: wrong }),
      await askOpen(central, { direction: 'export', certificateNo, queryCode }),
      await askOpen(central, { direction: 'entry', certificateNo: 'E99000000001', queryCode: wrong }),
      await askOpen(central, {
        direction: 'entry',
        certificateNo: 'E99000000001',
        queryCode: 'x'.repeat(40),
      }),
    ]
    for (const answer of answers) expect(answer).toEqual({ status: 200, text: '{"found":[]}' })
  })

  it('asks for a captcha of its own for every try', async () => {
    const { certificateNo, queryCode } = await entry()
    const captcha = await central.client().auth.captcha()
    const question = { direction: 'entry' as const, certificateNo, queryCode, captchaToken: captcha.token }
    const { open } = central.client()
    await expect(open.certificate({ ...question, captchaAnswer: '????' })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    await expect(
      open.certificate({ ...question, captchaAnswer: answerOf(captcha.token, secret) }),
    ).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  it('makes a guesser wait, whether the number exists or not, at every process', async () => {
    for (const certificateNo of [(await entry('valid', 'yuanyang')).certificateNo, 'E88000000001']) {
      const statuses: number[] = []
      for (let guess = 0; guess < 7; guess += 1)
        statuses.push(
          (await askOpen(central, { direction: 'entry', certificateNo, queryCode: `X${guess}` })).status,
        )
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
      expect((await askOpen(other, { direction: 'entry', certificateNo, queryCode: 'Y' })).status).toBe(429)
    }
  })

  it('[CERT-04] gives the signed PDF of a valid entry certificate, and of nothing else', async () => {
    const pass = await passFor({ direction: 'entry', ...(await entry()) })
    const pdf = await file('pdf', pass)
    expect(pdf.status).toBe(200)
    expect(pdf.headers.get('content-disposition')).toContain('attachment')
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(
      (await file('pdf', await passFor({ direction: 'entry', ...(await entry('invalid')) }))).status,
    ).toBe(422)
    const [issued] = await database.db
      .select()
      .from(exportCertificates)
      .where(eq(exportCertificates.state, 'valid'))
    const exported = await passFor({
      direction: 'export',
      certificateNo: issued?.certificateNo ?? '',
      queryCode: issued?.queryCode ?? '',
    })
    expect(exported).not.toBe('')
    expect((await file('pdf', exported)).status).toBe(422)
    expect((await file('qr', exported)).status).toBe(422)
    for (const crafted of [
      pass.replace(/.$/u, ''),
      pass.slice(4),
      `${pass.slice(0, 20)}${pass.slice(24)}`,
      'x',
      '',
    ])
      expect((await file('pdf', crafted)).status).toBe(401)
  })

  it('[CERT-05] the QR picture holds the address of the mobile page with the number, at the address of the setting', async () => {
    const found = await entry()
    const png = await file('qr', await passFor({ direction: 'entry', ...found }))
    expect(png.headers.get('content-type')).toBe('image/png')
    expect(decodeQr(Buffer.from(await png.arrayBuffer()))).toBe(
      `https://sill.example.cn/public/#/certificates/entry/${found.certificateNo}`,
    )
  })
})

describe('logged in', () => {
  it('[CERT-05] the first QR download of an account sends one SMS, at double clicks on two machines too; strangers get nothing', async () => {
    const { certificateNo, queryCode } = await entry()
    const [here, there] = [await central.login('hengfeng'), await other.login('hengfeng')]
    const answers = await Promise.all(
      [here, there, here, there, here].map(({ client }) =>
        client.certificates.certificateQr({ certificateNo }),
      ),
    )
    expect(answers.map(({ sms }) => sms).toSorted((one, two) => one.localeCompare(two))).toEqual([
      'kept',
      'sentBefore',
      'sentBefore',
      'sentBefore',
      'sentBefore',
    ])
    for (const answer of answers) expect(answer.queryCode).toBe(queryCode)
    expect(decodeQr(Buffer.from(answers[0]?.png ?? '', 'base64'))).toContain(certificateNo)
    const sent = () =>
      database.db
        .select()
        .from(messages)
        .where(like(messages.key, `certificate-qr:${certificateNo}:%`))
    expect(await sent()).toHaveLength(1)
    expect((await sent())[0]).toMatchObject({ addressee: '13800000001', medium: 'sms' })
    expect((await sent())[0]?.text).toContain(queryCode)
    // A colleague's first download is the colleague's own.
    const colleague = await central.login('hengfeng2')
    expect((await colleague.client.certificates.certificateQr({ certificateNo })).sms).toBe('kept')
    expect(await sent()).toHaveLength(2)
    const theirs = await entry('valid', 'yuanyang')
    const [isMine] = await database.db
      .select()
      .from(entryCertificateParties)
      .where(
        and(
          eq(entryCertificateParties.certificateNo, theirs.certificateNo),
          eq(entryCertificateParties.tenantId, seedTenants.hengfeng.id),
        ),
      )
    const stranger = await (isMine ? central.login('yuanyang') : central.login('hengfeng'))
    for (const certificateNo of ['E99000000001', ...(isMine ? [] : [theirs.certificateNo])])
      await expect(stranger.client.certificates.certificateQr({ certificateNo })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
  })

  it('[CERT-01] a subscription lasts a year at most, stands once, is cancelled by its owner only', async () => {
    const { client } = await central.login('hengfeng')
    const colleague = await central.login('hengfeng2')
    const { today } = await client.certificates.subscriptions({})
    const year = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
    const later = new Date(Date.parse(`${year}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    for (const until of [later, '2020-01-01', '2026-13-01'])
      await expect(client.certificates.subscribe({ ways: ['inApp'], until })).rejects.toMatchObject({
        code: 'REFUSED',
      })
    await expect(client.certificates.subscribe({ ways: ['wechat'] })).rejects.toMatchObject({
      code: 'REFUSED',
    })
    const added = await Promise.all(
      [1, 2, 3].map(() => client.certificates.subscribe({ ways: ['inApp', 'inApp'] })),
    )
    expect(added.reduce((sum, one) => sum + one.added, 0)).toBe(1)
    const [record] = (await client.certificates.subscriptions({ only: 'valid' })).records
    expect(record).toMatchObject({ since: today, phone: '13800000001', isValid: true, cancelledAt: null })
    const id = record?.id ?? ''
    expect(await colleague.client.certificates.unsubscribe({ id })).toEqual({ isCancelled: false })
    expect((await colleague.client.certificates.subscriptions({})).total).toBe(0)
    expect(await client.certificates.unsubscribe({ id })).toEqual({ isCancelled: true })
    expect(await client.certificates.unsubscribe({ id })).toEqual({ isCancelled: false })
    expect((await client.certificates.subscriptions({ only: 'valid' })).total).toBe(0)
    expect((await client.certificates.subscriptions({})).records[0]).toMatchObject({ isValid: false })
  })

  it('[CERT-01] a new export certificate is told once per subscription whose number is its contact number', async () => {
    const { client } = await central.login('hengfeng')
    const officer = await central.login('customs')
    await client.certificates.subscribe({ ways: ['inApp', 'sms'] })
    const order = { ...certificate(), contactPhone: '+86 138-0000-0001' }
    const { certificateNo } = await officer.client.desk.issueCertificate(order)
    await officer.client.desk.issueCertificate(order)
    const [issued] = await database.db
      .select()
      .from(exportCertificates)
      .where(eq(exportCertificates.certificateNo, certificateNo))
    const told = async (number: string) => {
      const page = await client.documents.list({
        collection: 'general.notice',
        filters: { title: { contains: number } },
      })
      const sent = await database.db
        .select()
        .from(messages)
        .where(like(messages.key, `certificate-push:%:${number}`))
      return { notices: page.rows, sent }
    }
    const once = await told(certificateNo)
    expect(once.notices).toHaveLength(1)
    expect(once.notices[0]?.content.fields['body']).toContain(issued?.queryCode ?? 'none')
    expect(once.sent).toHaveLength(1)
    expect(once.sent[0]?.text).toContain(
      `https://sill.example.cn/public/#/certificates/export/${certificateNo}`,
    )
    const elsewhere = await officer.client.desk.issueCertificate({
      ...certificate(),
      contactPhone: '13800009999',
    })
    expect(await told(elsewhere.certificateNo)).toEqual({ notices: [], sent: [] })
    for (const { id } of (await client.certificates.subscriptions({ only: 'valid' })).records)
      await client.certificates.unsubscribe({ id })
    const after = await officer.client.desk.issueCertificate({
      ...certificate(),
      contactPhone: '13800000001',
    })
    expect(await told(after.certificateNo)).toEqual({ notices: [], sent: [] })
  })

  it('[CERT-01] a follower of the official account is bound by a log-in at the address its operator asked for, and told then', async () => {
    const { account, client } = await central.login('yuanyang')
    const standing = async () =>
      (await client.certificates.subscriptions({})).ways.find(({ way }) => way === 'wechat')?.standing
    expect(await standing()).toBe('unbound')
    await expect(client.certificates.subscribe({ ways: ['wechat'] })).rejects.toMatchObject({
      code: 'REFUSED',
    })
    // Without a gateway nobody has its secret.
    await expect(
      central.client().open.wechatTicket({ follower: 'oFollower', secret: 'undefined' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const { demonstrationBinding } = await client.certificates.subscriptions({})
    const ticket = demonstrationBinding?.split('/wechat/')[1] ?? ''
    const bind = async (password: string, used = ticket) => {
      const captcha = await central.client().auth.captcha()
      return central.client().open.bindWechat({
        ticket: used,
        loginName: 'yuanyang',
        password,
        captchaToken: captcha.token,
        captchaAnswer: answerOf(captcha.token, secret),
      })
    }
    await expect(bind('wrong-password')).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(bind(SEED_PASSWORD, ticket.slice(3))).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await standing()).toBe('unbound')
    expect(await bind(SEED_PASSWORD)).toEqual({ displayName: account.displayName })
    expect(await standing()).toBe('kept')
    expect(await client.certificates.subscribe({ ways: ['wechat'] })).toEqual({ added: 1 })
    const officer = await central.login('customs')
    const issue = async () =>
      (
        await officer.client.desk.issueCertificate({
          ...certificate(),
          tenantId: account.tenant.id,
          contactPhone: account.phone,
        })
      ).certificateNo
    const sent = (number: string) =>
      database.db
        .select()
        .from(messages)
        .where(like(messages.key, `certificate-push:%:${number}`))
    expect(await sent(await issue())).toMatchObject([
      { medium: 'wechat', addressee: 'demonstration-yuanyang' },
    ])
    expect(await client.certificates.unbindWechat()).toEqual({ isUnbound: true })
    expect(await client.certificates.unbindWechat()).toEqual({ isUnbound: false })
    expect(await sent(await issue())).toEqual([])
    const log = await officer.client.desk.audit({ subject: 'account:yuanyang' })
    expect(log.entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['bindWechat', 'unbindWechat']),
    )
  })
})
