/** Officers who issue by card only (SEC-03). Keys here are Node's own; real tokens are in tests/e2e. */
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProductCentralClient } from '../../systems/contracts.ts'
import { signedText, type Possession, type SigningPurpose } from '../../contract/card-signing.ts'
import { productRegistry } from '../../systems/declared.ts'
import { newTicket } from '../cards/ticket.ts'
import { effectsOf } from '../served.ts'
import { productServed } from '../../systems/served.ts'
import { createSecret } from '../platform/secret.ts'
import { routes, type RouteName } from '../testing/callers.ts'
import { startTestCentral, type Signed, type TestCentral } from '../testing/central.ts'
import { committedJob } from '../../systems/certificates/server/testing/client.ts'
import { REPRINT, reprintOf, someCertificate } from '../testing/documents.ts'

const NEEDED = { code: 'FORBIDDEN', status: 403, data: { code: 'AUTH_CARD_NEEDED' } }

/** Whether an officer issues by it: a new route that changes something needs a line. `byAction`: when what it carries does. */
const table: Partial<Record<RouteName, 'issues' | 'byAction'>> = {
  'desk.issueCertificate': 'issues',
  'desk.issueBlanks': 'issues',
  'desk.answerFor': 'issues',
  'documents.act': 'byAction',
  'documents.push': 'byAction',
  'documents.deliver': 'byAction',
}
/** Changes nothing that could be issued, or is a clerk's. */
const others: readonly RouteName[] = [
  'auth.login',
  'auth.logout',
  'auth.organisation',
  'auth.register',
  'auth.forgotPassword',
  'auth.resetPassword',
  'auth.saveProfile',
  'auth.decideColleague',
  'desk.decideNewcomer',
  'auth.changePassword',
  'auth.putRecovery',
  'auth.getRecovery',
  'auth.cardChallenge',
  'auth.cardLogin',
  'auth.bindCard',
  'auth.issueCard',
  'auth.revokeCard',
  'auth.endSessions',
  'auth.stay',
  'auth.confirmCard',
  'auth.requireCard',
  'documents.list',
  'registration.filedOf',
  'codes.lookup',
  'codes.search',
  'desk.beginMany',
  'desk.resendMessage',
  'open.certificate',
  'certificates.certificateQr',
  'certificates.subscribe',
  'certificates.unsubscribe',
  'certificates.unbindWechat',
  'open.wechatTicket',
  'open.bindWechat',
  'codes.edit',
  'uploads.begin',
  'uploads.chunk',
  'desk.disclose',
  'desk.pinDisclosure',
  'desk.withdrawDisclosure',
  'notices.markRead',
  'notices.publish',
  'preshipment.keepRegulation',
  'preshipment.withdrawRegulation',
  'notices.withdraw',
  'blanks.reserve',
  'blanks.commit',
  'blanks.release',
  'blanks.settle',
  'blanks.writeOff',
  'blanks.handOver',
  'blanks.registerWorkstation',
  'blanks.appendJournal',
]

describe('SEC-03 issuing by card only', () => {
  let central: TestCentral
  let officer: Signed
  let clerk: Signed
  let now = Date.now()
  let prove: (purpose?: SigningPurpose) => Promise<Possession>
  const reprints: { id: string; revision: number }[] = []
  let strandedJob = ''

  beforeAll(async () => {
    central = await startTestCentral({ now: () => new Date(now) })
    officer = await central.login('customs')
    clerk = await central.login('hengfeng')
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const anonymous = central.client()
    const { certificates } = await anonymous.auth.issueCard({
      ticket: newTicket(createSecret(central.secret), new Date(now)),
      loginName: 'customs',
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    })
    prove = async (purpose = 'issue') => {
      const { challenge } = await anonymous.auth.cardChallenge()
      return {
        challenge,
        certificates: certificates.map((pem) => pem.replace(/-----[^-]+-----|\s/gu, '')),
        algorithm: 'RSA-PKCS1-SHA256',
        signature: sign('sha256', Buffer.from(signedText(purpose, challenge)), privateKey).toString('base64'),
      }
    }
    const certificateNo = await someCertificate(clerk.client, 'printed')
    const submitted = await clerk.client.documents.act(reprintOf(certificateNo))
    if (!submitted.ok) throw new Error(submitted.problem.message.zh)
    reprints.push({ id: submitted.document.id, revision: submitted.document.revision })
    strandedJob = await committedJob(clerk.client)
    // Its order is over.
    now += 2 * 60_000
  })
  afterAll(() => central?.close())

  const certificate = () => ({
    key: randomUUID(),
    tenantId: clerk.account.tenant.id,
    format: '07',
    collectBy: 'selfPrint' as const,
    inspectionNo: '123',
    issueDate: '2026-11-21',
    contactPhone: '',
    content: { values: { consignorEn: 'EXAMPLE CO., LTD.' }, items: [] },
  })
  const approval = () => ({
    key: randomUUID(),
    kind: REPRINT,
    documentId: reprints[0]?.id ?? '',
    action: 'approve',
    baseRevision: reprints[0]?.revision ?? 0,
    formVersion: 1,
    answers: { opinion: '同意' },
  })
  const issuing: Record<string, (client: ProductCentralClient) => Promise<unknown>> = {
    'desk.issueCertificate': (client) => client.desk.issueCertificate(certificate()),
    'desk.issueBlanks': (client) =>
      client.desk.issueBlanks({
        key: randomUUID(),
        tenantId: clerk.account.tenant.id,
        blankKind: 'C2-2',
        count: 2,
      }),
    'desk.answerFor': (client) =>
      client.desk.answerFor({
        key: randomUUID(),
        jobId: strandedJob,
        result: 'spoiled',
        reason: 'notPrinted',
        note: '企业来函',
      }),
    'documents.act': (client) => client.documents.act(approval()),
    'documents.push': (client) => client.documents.push({ items: [approval()] }),
    'documents.deliver': (client) => client.documents.deliver({ items: [approval()] }),
  }

  it('knows of each route that changes something whether one issues by it', () => {
    const changing = routes.filter(({ method }) => method !== 'GET').map(({ name }) => name)
    expect([...Object.keys(table), ...others].toSorted()).toEqual(changing.toSorted())
    expect(Object.keys(issuing)).toEqual(Object.keys(table))
  })

  it('has a word about each effect: those that let a certificate be printed or collected issue', () => {
    const effects = effectsOf(productServed.systems)
    const used = [...productRegistry().documents.values()].flatMap(({ workflow }) =>
      Object.values(workflow.actions).flatMap(({ effects: named = [] }) => named),
    )
    expect([...new Set(used)].filter((name) => effects[name]?.issues).toSorted()).toEqual([
      'allowReprint',
      'collectOnsite',
      'confirmAmendment',
      'issueExemption',
    ])
  })

  it('is the officer’s own choice, made with a card of their own', async () => {
    await expect(
      clerk.client.auth.requireCard({ isRequired: true, card: await prove() }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      officer.client.auth.requireCard({ isRequired: true, card: await prove('login') }),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'AUTH_CARD_SIGNATURE' } })
    const colleague = await central.login('customs3101')
    await expect(
      colleague.client.auth.requireCard({ isRequired: true, card: await prove() }),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'AUTH_CARD_UNBOUND' } })
    await issuing['desk.issueBlanks']?.(officer.client)
    expect(await officer.client.auth.requireCard({ isRequired: true, card: await prove() })).toEqual({
      isRequired: true,
    })
    expect((await officer.client.auth.me()).account.issuesByCard).toBe(true)
  })

  it.each(Object.keys(table))(
    '%s is refused with a code of its own, and works when the card has confirmed it; its word passes',
    async (name) => {
      const call = issuing[name] ?? (async () => undefined)
      const { client } = await central.login('customs')
      await expect(call(client)).rejects.toMatchObject(NEEDED)
      await client.auth.confirmCard(await prove())
      await call(client)
      // Another session of the same officer has no card.
      await expect(call((await central.login('customs')).client)).rejects.toMatchObject(NEEDED)
      now += 5 * 60_000
      await expect(call(client)).rejects.toMatchObject(NEEDED)
    },
  )

  it('hinders nothing else, and nobody else', async () => {
    const { client } = await central.login('customs')
    await client.documents.list({ collection: REPRINT, filters: {} })
    await client.desk.ledger()
    // A refusal issues nothing.
    expect((await client.documents.act({ ...approval(), action: 'refuse' })).ok).toBeDefined()
    await issuing['desk.issueBlanks']?.((await central.login('customs3101')).client)
  })

  it('a signature counts once, and wrong ones hold up this session alone; all of it is on record', async () => {
    const { client } = await central.login('customs')
    const used = await prove()
    await client.auth.confirmCard(used)
    await expect(client.auth.confirmCard(used)).rejects.toMatchObject({ data: { code: 'AUTH_CHALLENGE' } })
    expect(await client.auth.requireCard({ isRequired: false, card: await prove() })).toEqual({
      isRequired: false,
    })
    await issuing['desk.issueBlanks']?.(client)
    const { entries } = await client.desk.audit({ subject: 'account:customs' })
    for (const action of ['requireCard', 'confirmCard', 'waiveCard'])
      expect(entries.map((entry) => entry.action)).toContain(action)
    expect(
      (await client.desk.security({ search: 'customs' })).entries.filter(
        ({ what }) => what === 'cardRequired',
      ),
    ).toHaveLength(2)
  })
})
