/** Log-in by card at the server: what it believes and what it refuses. Keys here are Node's own; real tokens are in tests/conformance. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDefinedError, safe } from '@orpc/client'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CentralClient } from '../../contract/central.ts'
import {
  signedText,
  type Possession,
  type SignatureAlgorithm,
  type SigningPurpose,
} from '../../contract/card-signing.ts'
import { accounts, sessions } from '../../db/central/accounts.ts'
import { auditLog } from '../../db/central/writes.ts'
import { openDatabase } from '../platform/database.ts'
import { createSecret } from '../platform/secret.ts'
import { sharedPostgres, type TestPostgres } from '../testing/postgres.ts'
import { startTestCentral, type TestCentral } from '../testing/central.ts'
import { seedTenants } from '../seed/accounts.ts'
import { certificatePem, keyUsage, revocationList } from './make-certificate.ts'
import { newTicket } from './ticket.ts'

interface TestCard {
  readonly key: KeyObject
  readonly certificates: readonly string[]
  readonly fingerprint: string
}

const DAY = 86_400_000
const pemOf = (key: KeyObject): string =>
  key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }).toString()
const der = (pem: string): string => pem.replace(/-----[^-]+-----|\s/gu, '')
const fingerprintOf = (pem: string): string =>
  createHash('sha256')
    .update(Buffer.from(der(pem), 'base64'))
    .digest('hex')
const pairOf = (keyType: 'rsa' | 'ec') =>
  keyType === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'prime256v1' })

const signers: Record<SignatureAlgorithm, (key: KeyObject, data: Buffer) => Buffer> = {
  'RSA-PKCS1-SHA256': (key, data) => sign('sha256', data, key),
  'RSA-PSS-SHA256': (key, data) => sign('sha256', data, { key, padding: 6, saltLength: 32 }),
  'ECDSA-P256-SHA256': (key, data) => sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' }),
}

describe('GEN-02 log-in by card at the server', () => {
  let postgres: TestPostgres
  let url: string
  let central: TestCentral
  let anonymous: CentralClient
  let trustDir: string
  let now = Date.now()

  beforeAll(async () => {
    postgres = await sharedPostgres()
    url = await postgres.createDatabase()
    trustDir = await mkdtemp(join(tmpdir(), 'sill-trust-'))
    central = await startTestCentral({ now: () => new Date(now), cardTrustDir: trustDir, databaseUrl: url })
    anonymous = central.client()
  }, 300_000)
  afterAll(async () => {
    await central.close()
    await postgres.stop()
    await rm(trustDir, { recursive: true, force: true })
  })

  const ticket = () => newTicket(createSecret(central.secret), new Date(now))
  async function issued(
    loginName: string,
    more: { keyType?: 'rsa' | 'ec'; notBefore?: string; notAfter?: string; isBound?: boolean } = {},
  ): Promise<TestCard> {
    const { keyType = 'rsa', ...wish } = more
    const { publicKey, privateKey } = pairOf(keyType)
    const card = await anonymous.auth.issueCard({
      ticket: ticket(),
      loginName,
      publicKey: pemOf(publicKey),
      ...wish,
    })
    return { key: privateKey, certificates: card.certificates, fingerprint: card.fingerprint }
  }
  async function proof(
    { key, certificates }: Pick<TestCard, 'key' | 'certificates'>,
    algorithm: SignatureAlgorithm = 'RSA-PKCS1-SHA256',
    purpose: SigningPurpose = 'login',
  ): Promise<Possession> {
    const { challenge } = await anonymous.auth.cardChallenge()
    return {
      challenge,
      certificates: certificates.map(der),
      algorithm,
      signature: signers[algorithm](key, Buffer.from(signedText(purpose, challenge))).toString('base64'),
    }
  }
  /** The code of the refusal; undefined when it is let in. */
  const codeOf = async (possession: Possession): Promise<string | undefined> => {
    const { error } = await safe(anonymous.auth.cardLogin(possession))
    return isDefinedError(error) && error.code === 'UNAUTHORIZED' ? error.data.code : undefined
  }

  it.each(['RSA-PKCS1-SHA256', 'RSA-PSS-SHA256', 'ECDSA-P256-SHA256'] as const)(
    'lets in by %s, and the session is one by card',
    async (algorithm) => {
      const card = await issued('hengfeng', { keyType: algorithm.startsWith('RSA') ? 'rsa' : 'ec' })
      const session = await anonymous.auth.cardLogin(await proof(card, algorithm))
      expect(session.account).toMatchObject({
        loginName: 'hengfeng',
        tenant: { name: '示例恒丰进出口有限公司' },
      })
      const database = await openDatabase({ url })
      const [row] = await database.db
        .select({ loginBy: sessions.loginBy, reasons: auditLog.reasons })
        .from(sessions)
        .innerJoin(auditLog, eq(auditLog.subject, 'account:hengfeng'))
        .orderBy(desc(auditLog.at))
        .limit(1)
      await database.close()
      expect(row?.loginBy).toBe('card')
      expect(row?.reasons).toMatchObject([
        { code: 'loginTo', values: { where: 'client' } },
        { code: 'card', values: { serial: expect.stringMatching(/^4d/u) as unknown } },
      ])
      expect((await central.client(session.token).auth.me()).account.loginName).toBe('hengfeng')
    },
  )

  it('takes a challenge once, in time, and only its own', async () => {
    const card = await issued('hengfeng')
    const first = await proof(card)
    await anonymous.auth.cardLogin(first)
    expect(await codeOf(first)).toBe('AUTH_CHALLENGE')
    expect(await codeOf({ ...first, challenge: `${first.challenge.slice(0, -4)}AAAA` })).toBe(
      'AUTH_CHALLENGE',
    )
    const late = await proof(card)
    now += 5 * 60_000 + 1
    expect(await codeOf(late)).toBe('AUTH_CHALLENGE')
  })

  it('refuses signatures of another key, of another text, and for another purpose', async () => {
    const [card, other] = [await issued('hengfeng'), await issued('hengfeng')]
    expect(await codeOf(await proof({ ...card, key: other.key }))).toBe('AUTH_CARD_SIGNATURE')
    expect(
      await codeOf({ ...(await proof(card)), challenge: (await anonymous.auth.cardChallenge()).challenge }),
    ).toBe('AUTH_CARD_SIGNATURE')
    expect(await codeOf(await proof(card, 'RSA-PKCS1-SHA256', 'bind'))).toBe('AUTH_CARD_SIGNATURE')
    expect(await codeOf({ ...(await proof(card)), algorithm: 'ECDSA-P256-SHA256' })).toBe(
      'AUTH_CARD_SIGNATURE',
    )
    expect(await codeOf({ ...(await proof(card)), signature: 'AAAA' })).toBe('AUTH_CARD_SIGNATURE')
  })

  it('goes by its own clock: expired, not yet valid', async () => {
    expect(
      await codeOf(
        await proof(
          await issued('hengfeng', {
            notBefore: '2020-01-01T00:00:00.000Z',
            notAfter: '2021-01-01T00:00:00.000Z',
          }),
        ),
      ),
    ).toBe('AUTH_CARD_EXPIRED')
    expect(
      await codeOf(
        await proof(
          await issued('hengfeng', {
            notBefore: new Date(now + DAY).toISOString(),
            notAfter: new Date(now + 2 * DAY).toISOString(),
          }),
        ),
      ),
    ).toBe('AUTH_CARD_NOT_YET')
  })

  it('refuses a foreign authority, a chain that only looks right, and a card that certifies cards', async () => {
    const authority = pairOf('rsa')
    const mine = pairOf('rsa')
    const subject = { commonName: '示例卡证书机构 Sill Demonstration Card CA', organization: '示例' }
    const dates = { notBefore: new Date(now - DAY), notAfter: new Date(now + DAY) }
    const root = await certificatePem({
      ...dates,
      publicKey: pemOf(authority.publicKey),
      subject,
      usage: keyUsage.authority,
      issuer: { key: pemOf(authority.privateKey) },
    })
    const holder = {
      commonName: '示例操作员甲',
      organization: '示例',
      creditCode: seedTenants.hengfeng.creditCode,
    }
    const forged = await certificatePem({
      ...dates,
      publicKey: pemOf(mine.publicKey),
      subject: holder,
      usage: keyUsage.sign,
      issuer: { key: pemOf(authority.privateKey), certificate: root },
    })
    expect(await codeOf(await proof({ key: mine.privateKey, certificates: [forged, root] }))).toBe(
      'AUTH_CARD_UNTRUSTED',
    )
    // The same name as the trusted authority, and its certificate beside it: only the signature tells.
    const genuine = (await issued('hengfeng')).certificates[1] ?? ''
    expect(await codeOf(await proof({ key: mine.privateKey, certificates: [forged, genuine] }))).toBe(
      'AUTH_CARD_UNTRUSTED',
    )
    const parent = await issued('hengfeng')
    const child = await certificatePem({
      ...dates,
      publicKey: pemOf(mine.publicKey),
      subject: holder,
      usage: keyUsage.sign,
      issuer: { key: pemOf(parent.key), certificate: parent.certificates[0] ?? '' },
    })
    expect(
      await codeOf(await proof({ key: mine.privateKey, certificates: [child, ...parent.certificates] })),
    ).toBe('AUTH_CARD_UNTRUSTED')
    expect(
      await codeOf({
        ...(await proof(parent)),
        certificates: [Buffer.from('no certificate').toString('base64')],
      }),
    ).toBe('AUTH_CARD_UNREADABLE')
  })

  it('trusts authorities of its folder, obeys their lists, and names what is not supported', async () => {
    const [authority, mine, theirs] = [pairOf('rsa'), pairOf('rsa'), pairOf('rsa')]
    const dates = { notBefore: new Date(now - DAY), notAfter: new Date(now + DAY) }
    const issuer = { key: pemOf(authority.privateKey) }
    const root = await certificatePem({
      ...dates,
      publicKey: pemOf(authority.publicKey),
      subject: { commonName: '示例机构二', organization: '示例' },
      usage: keyUsage.authority,
      issuer,
    })
    const make = (key: KeyObject, usage: number, creditCode: string) =>
      certificatePem({
        ...dates,
        publicKey: pemOf(key),
        subject: { commonName: '示例', organization: '示例', creditCode },
        usage,
        issuer: { ...issuer, certificate: root },
      })
    const certificate = await make(mine.publicKey, keyUsage.sign, seedTenants.hengfeng.creditCode)
    await writeFile(join(trustDir, 'second.pem'), root)
    const card = { key: mine.privateKey, certificates: [certificate] }
    expect(await codeOf(await proof(card))).toBe('AUTH_CARD_UNBOUND')
    expect(
      await codeOf(
        await proof({
          key: theirs.privateKey,
          certificates: [await make(theirs.publicKey, 0b0010_0000, seedTenants.hengfeng.creditCode)],
        }),
      ),
    ).toBe('AUTH_CARD_USAGE')

    const sm2 = await make(
      generateKeyPairSync('ec', { namedCurve: 'SM2' }).publicKey,
      keyUsage.sign,
      seedTenants.hengfeng.creditCode,
    )
    expect(await codeOf(await proof({ key: mine.privateKey, certificates: [sm2] }))).toBe('AUTH_CARD_SM2')

    const clerk = (await central.login('hengfeng2')).client
    const stranger = (await central.login('yuanyang')).client
    await expect(stranger.auth.bindCard(await proof(card, 'RSA-PKCS1-SHA256', 'bind'))).rejects.toMatchObject(
      { data: { code: 'AUTH_CARD_ENTERPRISE' } },
    )
    await expect(clerk.auth.bindCard(await proof(card))).rejects.toMatchObject({
      data: { code: 'AUTH_CARD_SIGNATURE' },
    })
    expect(await clerk.auth.bindCard(await proof(card, 'RSA-PKCS1-SHA256', 'bind'))).toMatchObject({
      fingerprint: fingerprintOf(certificate),
      isRevoked: false,
    })
    expect(await clerk.auth.boundCards()).toHaveLength(1)
    const colleague = (await central.login('hengfeng')).client
    await expect(
      colleague.auth.bindCard(await proof(card, 'RSA-PKCS1-SHA256', 'bind')),
    ).rejects.toMatchObject({ data: { code: 'AUTH_CARD_TAKEN' } })
    expect((await anonymous.auth.cardLogin(await proof(card))).account.loginName).toBe('hengfeng2')

    const serial = (await clerk.auth.boundCards())[0]?.serial ?? ''
    const forgedList = await revocationList(
      { certificate: root, key: pemOf(theirs.privateKey) },
      [{ serial, at: new Date(now) }],
      new Date(now),
    )
    await writeFile(join(trustDir, 'second.crl'), forgedList)
    expect((await anonymous.auth.cardLogin(await proof(card))).account.loginName).toBe('hengfeng2')
    await writeFile(
      join(trustDir, 'second.crl'),
      await revocationList(
        { certificate: root, key: pemOf(authority.privateKey) },
        [{ serial, at: new Date(now) }],
        new Date(now),
      ),
    )
    expect(await codeOf(await proof(card))).toBe('AUTH_CARD_REVOKED')
  })

  it('a revoked card ends what it has opened; the list of the demonstration authority names it', async () => {
    const card = await issued('yuanyang')
    const session = await anonymous.auth.cardLogin(await proof(card))
    expect(await anonymous.auth.revokeCard({ ticket: ticket(), fingerprint: card.fingerprint })).toEqual({
      revoked: true,
    })
    expect(await codeOf(await proof(card))).toBe('AUTH_CARD_REVOKED')
    await expect(central.client(session.token).auth.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect((await anonymous.auth.cardRevocations()).crl).toContain('-----BEGIN X509 CRL-----')
    expect(await (await central.login('yuanyang')).client.auth.boundCards()).toMatchObject([
      { fingerprint: card.fingerprint, isRevoked: true },
    ])
  })

  it('knows the doors: officers at the desk by card, clerks at the client; a locked account nowhere', async () => {
    const officer = await issued('customs')
    expect(await codeOf(await proof(officer))).toBe('AUTH_ROLE')
    expect(await anonymous.auth.cardLogin({ ...(await proof(officer)), asRole: 'desk' })).toMatchObject({
      token: '',
      account: { role: 'officer' },
    })
    const card = await issued('hengfeng2')
    await anonymous.auth.cardLogin(await proof(card))
    const database = await openDatabase({ url })
    await database.db.update(accounts).set({ isLocked: true }).where(eq(accounts.loginName, 'hengfeng2'))
    expect(await codeOf(await proof(card))).toBe('AUTH_LOCKED')
    await database.db.update(accounts).set({ isLocked: false }).where(eq(accounts.loginName, 'hengfeng2'))
    await database.close()
  })

  it('issues only for who holds the secret, and only for good keys', async () => {
    const publicKey = pemOf(pairOf('rsa').publicKey)
    await expect(
      anonymous.auth.issueCard({ ticket: 'x', loginName: 'hengfeng', publicKey }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN', data: { code: 'AUTH_CARD_TICKET' } })
    await expect(
      anonymous.auth.revokeCard({
        ticket: newTicket(createSecret('ab'.repeat(32))),
        fingerprint: 'ab'.repeat(32),
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const small = pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey)
    await expect(
      anonymous.auth.issueCard({ ticket: ticket(), loginName: 'hengfeng', publicKey: small }),
    ).rejects.toMatchObject({ data: { code: 'AUTH_CARD_KEY' } })
    await expect(
      anonymous.auth.issueCard({ ticket: ticket(), loginName: 'hengfeng', publicKey: 'nonsense' }),
    ).rejects.toMatchObject({ data: { code: 'AUTH_CARD_KEY' } })
  })

  it('throttles the address', async () => {
    const wrong = { ...(await proof(await issued('hengfeng'))), signature: 'AAAA' }
    const failures = await Promise.all(
      Array.from({ length: 60 }, () => anonymous.auth.cardLogin(wrong).catch((error: unknown) => error)),
    )
    expect(failures.map((error) => (error as { data: { code: string } }).data.code)).toContain(
      'AUTH_THROTTLED',
    ) // each is a typed refusal
  })
})
