/** The acceptance system over a store with its agencies' accounts, an officer, and a clock that tests move. */
import { and, eq } from 'drizzle-orm'
import { pino } from 'pino'
import type { ActOutcome } from '../../../../contract/central/documents.ts'
import type { CentralDocument } from '../../../../contract/shapes.ts'
import { rows } from '../../../../db/central/rows.ts'
import { uploads } from '../../../../db/central/uploads.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { runClock } from '../../../../server/documents/clock.ts'
import type { Actor, Services } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { seedAccountList, seedTenants } from '../../../../server/seed/accounts.ts'
import { effectsOf } from '../../../../server/served.ts'
import { actingOn } from '../../../../server/testing/acting.ts'
import { done } from '../../../../server/testing/outcomes.ts'
import { productRegistry } from '../../../declared.ts'
import { productServed } from '../../../served.ts'
import { agencyContent, file, reportContent } from '../../declare/testing/contents.ts'
import { acceptedAccount, type SeedLogin } from '../seed/accounts.ts'
import { sweepAcceptance } from '../sweep.ts'

export const START = new Date('2026-11-29T02:00:00.000Z')
const DAY_MS = 86_400_000

export const agencyActor = (loginName: SeedLogin): Actor => {
  const account = acceptedAccount(loginName)
  return {
    account,
    tenantId: account.tenant.id,
    loginBy: 'password',
    passwordVersion: 1,
    tokenHash: loginName,
  }
}

function officerActor(): Actor {
  const found = seedAccountList.find(({ loginName }) => loginName === 'customs')
  if (!found) throw new Error('no officer is seeded')
  const { tenantId, systems, ...account } = found
  return {
    account: { ...account, systems: [...systems], tenant: seedTenants.customs },
    tenantId,
    loginBy: 'password',
    passwordVersion: 1,
    tokenHash: 'customs',
  }
}

/** The files of the contents, as far as documents look at them, uploaded by this agency. */
async function upload(db: Db, tenantId: string): Promise<void> {
  const files = ['a', 'b', 'c', 'd', 'e', 'f'].map((mark) => file(mark))
  await db
    .insert(uploads)
    .values(
      [...files, file('g'), file('h', 'png')].map(({ sha256, bytes, type }) => ({
        tenantId,
        sha256,
        bytes,
        type,
        received: bytes,
        isComplete: true,
      })),
    )
    .onConflictDoNothing()
}

export const QUALIFICATION = 'acceptance.qualification'
export const CHANGE = 'acceptance.change'
export const EXIT = 'acceptance.exit'
export const REPORT = 'acceptance.report'
export const COMPLAINT = 'acceptance.complaint'
export const MEASURE = 'acceptance.measure'

export async function openKit(db: Db) {
  const clock = { now: START }
  const registry = productRegistry()
  const services = {
    db,
    registry,
    effects: effectsOf(productServed.systems),
    now: () => clock.now,
    log: pino({ level: 'silent' }),
  }
  const officer = officerActor()
  const logins = ['qinghe', 'changchuan', 'beichen', 'yuanfan'] as const
  for (const login of logins) await upload(db, agencyActor(login).tenantId)
  const { batch, act } = actingOn(services)
  /** Moves a document through the desk, in these steps; what must be asked is answered. */
  const desk = async (document: CentralDocument, ...actions: readonly string[]): Promise<CentralDocument> => {
    let current = document
    for (const action of actions) {
      const ask = registry.documents.get(current.collection)?.workflow.actions[action]?.ask ?? {}
      const answers = Object.fromEntries(Object.keys(ask).map((name) => [name, '示例意见']))
      current = done(await act(officer, { kind: current.collection, action, document: current, answers }))
    }
    return current
  }
  const submit = (actor: Actor, kind: string, content: Content, document?: CentralDocument) =>
    act(actor, { kind, action: 'submit', content, ...(document && { document }) })
  const shown = (tenantId: string, collection: string) =>
    db
      .select()
      .from(rows)
      .where(and(eq(rows.tenantId, tenantId), eq(rows.collection, collection), eq(rows.isGone, false)))
      .orderBy(rows.id)
  return {
    db,
    clock,
    services,
    officer,
    act,
    batch,
    desk,
    submit,
    shown,
    /** Days go by; the clock and the system's own looks are taken. */
    async pass(days: number): Promise<void> {
      clock.now = new Date(clock.now.getTime() + days * DAY_MS)
      await sweepAcceptance(db, clock.now)
      await runClock(services as unknown as Services) // no more of them is used there
    },
    follow: () => runClock(services as unknown as Services), // as above
    async list(
      actor: Actor,
      goods: readonly string[],
      fields: Content['fields'] = {},
      more: Partial<Content['rows']> = {},
    ) {
      return desk(
        done(await submit(actor, QUALIFICATION, agencyContent(goods, fields, more))),
        'accept',
        'approve',
      )
    },
    /** The agency's record as its own tenant has it. */
    async record(actor: Actor) {
      const [row] = await shown(actor.tenantId, 'acceptance.agency')
      return row
    },
    /** Issued today. */
    report: (fields: Content['fields'] = {}, goods = '010101', more: Partial<Content['rows']> = {}) =>
      reportContent(goods, { issuedOn: legalDate(clock.now), ...fields }, more),
    async inForce(actor: Actor, reportNo: string, goods = '010101') {
      const content = reportContent(goods, { issuedOn: legalDate(clock.now), reportNo })
      return desk(done(await submit(actor, REPORT, content)), 'approve')
    },
    async measure(actor: Actor, fields: Content['fields']): Promise<ActOutcome> {
      return act(officer, {
        kind: MEASURE,
        action: 'issue',
        content: {
          fields: { tenant: actor.tenantId, reason: '示例原因', ...fields },
          rows: {},
          attachments: {},
        },
      })
    },
  }
}

export type Kit = Awaited<ReturnType<typeof openKit>>

export { done, toldOf } from '../../../../server/testing/outcomes.ts'
