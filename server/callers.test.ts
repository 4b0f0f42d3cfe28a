/**
 * Every route by every kind of caller (SEC-04). The routes come from the contract: a new one without a line in the table does not
 * compile, and fails here.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SystemName } from '../domain/kit/document.ts'
import { openDatabase, type Database } from './platform/database.ts'
import { call, expire, makeAccounts, routes, type RouteName } from './testing/callers.ts'
import { startTestCentral, type TestCentral } from './testing/central.ts'
import { sharedPostgres } from './testing/postgres.ts'

/** `newcomer`: signed in, also who waits to be confirmed. */
type Who = 'anybody' | 'newcomer' | 'signedIn' | 'officer' | 'enterprise'
/** `right`: one that none of these officers has; the test of the log itself has it. */
interface Line {
  readonly who: Who
  readonly system?: SystemName
  readonly right?: true
}

const anybody: Line = { who: 'anybody' }
const newcomer: Line = { who: 'newcomer' }
const signedIn: Line = { who: 'signedIn' }
const officer: Line = { who: 'officer' }
const enterprise: Line = { who: 'enterprise' }
const of = (system: SystemName, who: Who): Line => ({ who, system })

const table: { readonly [Name in RouteName]: Line } = {
  // By a secret, and by a ticket with a password.
  'open.wechatTicket': anybody,
  'open.bindWechat': anybody,
  'open.notices': anybody,
  'open.certificate': anybody,
  // By a pass that the server has sealed.
  'open.certificatePdf': anybody,
  'open.certificateQr': anybody,
  'certificates.certificateQr': of('certificates', 'signedIn'),
  'certificates.subscriptions': of('certificates', 'enterprise'),
  'certificates.subscribe': of('certificates', 'enterprise'),
  'certificates.unbindWechat': of('certificates', 'enterprise'),
  'certificates.unsubscribe': of('certificates', 'enterprise'),
  'desk.messages': officer,
  'desk.resendMessage': officer,
  'desk.caughtMessage': officer,
  'auth.captcha': anybody,
  'auth.login': anybody,
  'auth.organisation': anybody,
  'auth.register': anybody,
  'auth.forgotPassword': anybody,
  // By the token of a mail.
  'auth.resetPassword': anybody,
  'auth.profile': newcomer,
  'auth.saveProfile': newcomer,
  'auth.colleagues': enterprise,
  'auth.decideColleague': enterprise,
  'desk.newcomers': officer,
  'desk.decideNewcomer': officer,
  'auth.logout': newcomer,
  'auth.me': newcomer,
  'auth.changePassword': newcomer,
  'auth.putRecovery': newcomer,
  'auth.getRecovery': newcomer,
  'auth.cardChallenge': anybody,
  'auth.cardLogin': anybody,
  'auth.bindCard': newcomer,
  'auth.boundCards': newcomer,
  'auth.confirmCard': officer,
  'auth.requireCard': officer,
  'auth.sessions': newcomer,
  'auth.endSessions': newcomer,
  'auth.stay': newcomer,
  // By a ticket that only who runs the server can seal.
  'auth.issueCard': anybody,
  'auth.revokeCard': anybody,
  'auth.cardRevocations': anybody,
  // By the kinds inside the request: see below.
  'documents.act': signedIn,
  'documents.push': signedIn,
  'documents.deliver': signedIn,
  'documents.get': signedIn,
  'documents.list': signedIn,
  'changes.pull': newcomer,
  'changes.stream': newcomer,
  'codes.versions': newcomer,
  'codes.changes': newcomer,
  'codes.lookup': newcomer,
  'codes.search': officer,
  'codes.entry': officer,
  'codes.list': officer,
  'codes.log': officer,
  'codes.edit': officer,
  'uploads.begin': signedIn,
  'uploads.chunk': signedIn,
  'uploads.download': signedIn,
  'certificates.pdf': of('certificates', 'signedIn'),
  'certificates.content': of('certificates', 'signedIn'),
  // The roots of every system's papers.
  'certificates.trust': newcomer,
  'blanks.nextContinuation': of('certificates', 'enterprise'),
  'blanks.reserve': of('certificates', 'enterprise'),
  'blanks.commit': of('certificates', 'enterprise'),
  'blanks.release': of('certificates', 'enterprise'),
  'blanks.settle': of('certificates', 'enterprise'),
  'blanks.writeOff': of('certificates', 'enterprise'),
  'blanks.ledger': of('certificates', 'enterprise'),
  'blanks.registerWorkstation': of('certificates', 'enterprise'),
  'blanks.appendJournal': of('certificates', 'enterprise'),
  'blanks.journal': of('certificates', 'enterprise'),
  'blanks.handOver': of('certificates', 'enterprise'),
  'desk.beginMany': officer,
  'desk.begun': officer,
  'desk.tenants': officer,
  'desk.pending': officer,
  'desk.audit': officer,
  'desk.security': { who: 'officer', right: true },
  'desk.issueCertificate': of('certificates', 'officer'),
  'desk.issueBlanks': of('certificates', 'officer'),
  'desk.openPrints': of('certificates', 'officer'),
  'desk.answerFor': of('certificates', 'officer'),
  'desk.ledger': of('certificates', 'officer'),
  'notices.markRead': enterprise,
  'notices.publish': officer,
  'notices.withdraw': officer,
  'notices.list': officer,
  'open.acceptedAgencies': anybody,
  'desk.acceptedAgencies': of('acceptance', 'officer'),
  'desk.acceptanceFacts': of('acceptance', 'officer'),
  'desk.disclosures': of('acceptance', 'officer'),
  'desk.disclose': of('acceptance', 'officer'),
  'desk.pinDisclosure': of('acceptance', 'officer'),
  'desk.withdrawDisclosure': of('acceptance', 'officer'),
  'registration.filedOf': of('registration', 'enterprise'),
  'registration.parent': of('registration', 'enterprise'),
  'registration.proofPdf': of('registration', 'signedIn'),
  'exemption.certificatePdf': of('exemption', 'signedIn'),
  'preshipment.keepRegulation': of('preshipment', 'officer'),
  'preshipment.withdrawRegulation': of('preshipment', 'officer'),
}

const callers = {
  nobody: undefined,
  wrongToken: undefined,
  expired: undefined,
  ended: undefined,
  clerk: { role: 'enterprise', systems: ['certificates', 'registration'] },
  clerkOfCertificates: { role: 'enterprise', systems: ['certificates'] },
  clerkOfRegistration: { role: 'enterprise', systems: ['registration'] },
  clerkPending: { role: 'enterprise', systems: ['certificates', 'registration'], isPending: true },
  clerkOfNothing: { role: 'enterprise', systems: [] },
  officer: { role: 'officer', systems: ['certificates', 'registration'] },
  officerOfCertificates: { role: 'officer', systems: ['certificates'] },
  officerOfRegistration: { role: 'officer', systems: ['registration'] },
  officerOfNothing: { role: 'officer', systems: [] },
} as const satisfies Record<
  string,
  { role: 'enterprise' | 'officer'; systems: readonly SystemName[]; isPending?: true } | undefined
>
type CallerName = keyof typeof callers

function expected({ who, system, right }: Line, caller: CallerName): 'in' | 401 | 403 {
  if (who === 'anybody') return 'in'
  const account: { role: string; systems: readonly SystemName[]; isPending?: true } | undefined =
    callers[caller]
  if (!account) return 401
  if (account.isPending && who !== 'newcomer') return 403
  const isRole = who === 'signedIn' || who === 'newcomer' || who === account.role
  const isIn =
    system === undefined ? who !== 'officer' || account.systems.length > 0 : account.systems.includes(system)
  return isRole && isIn && right === undefined ? 'in' : 403
}

describe('SEC-04 every route by every kind of caller', () => {
  let database: Database
  let central: TestCentral
  const tokens = new Map<CallerName, string>()
  beforeAll(async () => {
    const url = await (await sharedPostgres()).createSeededDatabase()
    database = await openDatabase({ url })
    central = await startTestCentral({ databaseUrl: url })
    const named = Object.entries(callers).flatMap(([name, account]) =>
      account ? [{ name: name as CallerName, ...account }] : [],
    ) // the table's own names
    const loginNameOf = ({ name, role }: (typeof named)[number]) =>
      `${role === 'officer' ? 'customs' : 'clerk'}-${name.toLowerCase()}`
    await makeAccounts(
      database.db,
      named.map((one) => ({
        loginName: loginNameOf(one),
        tenant: one.role === 'officer' ? 'customs' : 'hengfeng',
        role: one.role,
        systems: [...one.systems],
        status: 'isPending' in one ? 'pending' : 'confirmed',
      })),
    )
    for (const one of named) tokens.set(one.name, (await central.login(loginNameOf(one))).token)
    tokens.set('wrongToken', 'x'.repeat(43))
    const [old, ended] = [await central.login('hengfeng'), await central.login('hengfeng')]
    tokens.set('expired', old.token)
    await expire(database.db, old.token, new Date(Date.now() - 1))
    tokens.set('ended', ended.token)
    await ended.client.auth.logout()
  })
  afterAll(async () => {
    await central?.close()
    await database?.close()
  })

  it('has a line for each route of the contract', () => {
    expect(Object.keys(table).toSorted()).toEqual(routes.map(({ name }) => name).toSorted())
  })

  it.each(Object.keys(callers) as CallerName[])('%s', async (caller) => {
    // The session itself ends with this one, so it is asked last.
    const ordered = routes.toSorted(
      (one, other) => Number(one.name === 'auth.logout') - Number(other.name === 'auth.logout'),
    )
    const [found, right]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}]
    for (const route of ordered) {
      const status = await call(central.url, route, tokens.get(caller))
      found[route.name] = status === 401 || status === 403 ? status : 'in'
      right[route.name] = expected(table[route.name], caller)
    }
    // Input that no schema takes is refused as such, once the caller is let in.
    expect(found).toEqual(right)
  })
})
