/** Orders over an empty store: two enterprises, two agencies that are filed, an officer, a clock that tests move. */
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { accounts } from '../../../../db/central/accounts.ts'
import { uploads } from '../../../../db/central/uploads.ts'
import type { ActOutcome } from '../../../../contract/central/documents.ts'
import type { Content, Row } from '../../../../domain/kit/document.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import { emptyContent } from '../../../../domain/kit/schema.ts'
import { productRegistry } from '../../../declared.ts'
import { productServed } from '../../../served.ts'
import { actMany } from '../../../../server/documents/act.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { publishPublic } from '../../../../server/platform/public-feed.ts'
import { SYSTEM_ACTOR } from '../../../../server/documents/somebody.ts'
import { seedAccountList, seedTenants } from '../../../../server/seed/accounts.ts'
import { effectsOf } from '../../../../server/served.ts'
import { agency } from '../../declare/agency-record.ts'
import { order } from '../../declare/order/order.ts'
import { seedAgencies, seedAgencyAccount } from '../seed/agencies.ts'
import { preshipmentAgencies } from '../tables.ts'

export const START = new Date('2026-11-21T02:00:00.000Z')

const asActor = (account: Actor['account'], tenantId: string): Actor => ({
  account,
  tenantId,
  loginBy: 'password',
  passwordVersion: 1,
  tokenHash: account.loginName,
})

export function actorOf(loginName: string): Actor {
  const found = seedAccountList.find((account) => account.loginName === loginName)
  if (!found) {
    const account = seedAgencyAccount(loginName)
    return asActor(account, account.tenant.id)
  }
  const { tenantId, systems, ...account } = found
  const tenant = Object.values(seedTenants).find(({ id }) => id === tenantId)
  if (!tenant) throw new Error(`no tenant of ${loginName}`)
  return asActor({ ...account, systems: [...systems], tenant }, tenantId)
}

export const goodsRow = (id: string, over: Partial<Row> = {}): Row => ({
  id,
  name: '旧履带式挖掘机',
  model: '示例 210',
  hsCode: '8429521200',
  madeOn: '2015',
  quantity: '1',
  unit: '001',
  amount: '1000.50',
  ...over,
})

export const orderContent = (
  agencyId: string,
  invoice: readonly AttachmentRef[],
  over: Content['fields'] = {},
): Content => ({
  ...emptyContent(order),
  fields: {
    contact: '示例联系人',
    contactPhone: '010-55501234',
    contactEmail: 'name@example.com',
    contactAddress: '示例路 1 号',
    consignee: '示例收货人',
    use: 'own',
    goodsLocation: '示例港',
    destination: '330206',
    destinationPort: '110001',
    destinationCustoms: '3101',
    entryCustoms: '3101',
    agency: agencyId,
    ...over,
  },
  rows: { goods: [goodsRow('r1')] },
  attachments: { ...emptyContent(order).attachments, invoice: [...invoice] },
})

interface Acts {
  readonly action: string
  readonly id: string
  readonly revision?: number
  readonly content?: Content
  readonly answers?: Record<string, string>
  readonly key?: string
}

export function openOrders(db: Db) {
  const clock = { now: START }
  const registry = productRegistry()
  const services = { db, registry, effects: effectsOf(productServed.systems), now: () => clock.now }
  const act = async (actor: Actor, { action, id, revision = 0, content, answers = {}, key }: Acts) => {
    const { outcomes } = await actMany(services, actor, [
      {
        key: key ?? randomUUID(),
        kind: order.kind,
        action,
        documentId: id,
        baseRevision: revision,
        formVersion: 1,
        answers,
        ...(content && { content }),
      },
    ])
    const [outcome] = outcomes
    if (!outcome) throw new Error('one action has one outcome')
    return outcome
  }
  /** As customs files it, or strikes it off. */
  const file = (name: keyof typeof seedAgencies, isListed = true) =>
    db.transaction(async (tx) => {
      const { id, name: nameZh } = seedAgencies[name]
      const certificateNo = `JJD2026${name}`
      const fields = { certificateNo, nameZh, registeredPlace: '示例' }
      const content = { fields, rows: {}, attachments: {} }
      const state = isListed ? ('inForce' as const) : ('struckOff' as const)
      const held = { certificateNo, content, state, filedAt: START, updatedAt: START, changedOn: null }
      const filed = { ...held, formerCertificateNo: '', filingId: randomUUID(), applicationNo: '1' }
      await tx
        .insert(preshipmentAgencies)
        .values({ tenantId: id, ...filed })
        .onConflictDoUpdate({ target: preshipmentAgencies.tenantId, set: filed })
      const at = START.toISOString()
      await publishPublic(tx, agency, [
        { id, row: isListed ? { state: 'normal', content, createdAt: at, updatedAt: at } : null },
      ])
    })
  /** A file that this tenant has uploaded. */
  const uploaded = async (tenantId: string, name = '示例.pdf'): Promise<AttachmentRef> => {
    const ref = { sha256: randomUUID().replaceAll('-', '').repeat(2), bytes: 10, type: 'pdf' } as const
    await db.insert(uploads).values({ tenantId, ...ref, received: 10, isComplete: true, pages: 1 })
    return { ...ref, name }
  }
  return {
    db,
    clock,
    services,
    act,
    file,
    uploaded,
    system: (action: string, id: string) => act(SYSTEM_ACTOR, { action, id }),
    idOf: async (loginName: string) =>
      (await db.select().from(accounts).where(eq(accounts.loginName, loginName)))[0]?.id,
  }
}

export const stateOf = (outcome: ActOutcome): string =>
  outcome.ok ? outcome.document.state : outcome.problem.code
export const placesOf = (outcome: ActOutcome): (readonly [string, string])[] =>
  outcome.ok ? [] : (outcome.problem.places ?? []).map(({ at, message }) => [at, message.zh] as const)
