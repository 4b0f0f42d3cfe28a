/** This system over an empty store: agencies, enterprises, officers, a clock that tests move. */
import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { pino } from 'pino'
import { notices } from '../../../../db/central/notices.ts'
import { PUBLIC_OWNER, rows } from '../../../../db/central/rows.ts'
import { uploads } from '../../../../db/central/uploads.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import { HEADQUARTERS } from '../../../../domain/kit/workflow.ts'
import { runClock } from '../../../../server/documents/clock.ts'
import type { Actor, Services } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { seedAccountList, seedTenants } from '../../../../server/seed/accounts.ts'
import { effectsOf } from '../../../../server/served.ts'
import { actingOn } from '../../../../server/testing/acting.ts'
import { productRegistry } from '../../../declared.ts'
import { productServed } from '../../../served.ts'
import { seedAgencyAccount } from '../seed/agencies.ts'

/** Noon in Beijing. */
export const START = new Date('2026-11-21T04:00:00.000Z')

const actorWith = (account: Actor['account']): Actor => ({
  account,
  tenantId: account.tenant.id,
  loginBy: 'password',
  passwordVersion: 1,
  tokenHash: account.loginName,
})

export const agencyActor = (loginName: string): Actor => actorWith(seedAgencyAccount(loginName))

export function actorOf(loginName: 'hengfeng' | 'yuanyang' | 'customs' | 'customs3101'): Actor {
  const found = seedAccountList.find((account) => account.loginName === loginName)
  if (!found) throw new Error(`no account ${loginName}`)
  const { tenantId: _, systems, ...account } = found
  return actorWith({
    ...account,
    systems: [...systems],
    tenant: seedTenants[loginName === 'customs3101' ? 'customs' : loginName],
    ...(loginName === 'customs' && { posts: [HEADQUARTERS] }),
  })
}

/** Tenants and accounts, those of agencies too, are seeded already. */
export function openKit(db: Db) {
  const clock = { now: START }
  const registry = productRegistry()
  const services = {
    db,
    registry,
    effects: effectsOf(productServed.systems),
    now: () => clock.now,
    log: pino({ level: 'silent' }),
  } as unknown as Services // no more of them is used here
  const { batch, act } = actingOn(services)
  return {
    db,
    clock,
    services,
    act,
    batch,
    customs: actorOf('customs'),
    district: actorOf('customs3101'),
    hengfeng: actorOf('hengfeng'),
    au: agencyActor('psi-au'),
    hk: agencyActor('psi-hk'),
    sg: agencyActor('psi-sg'),
    /** All that is due or queued at this moment. */
    runClock: () => runClock(services),
    /** The row as it stands at the server now, whoever has moved it. */
    async stored(id: string) {
      const [found] = await db
        .select()
        .from(rows)
        .where(and(eq(rows.id, id), eq(rows.isGone, false)))
      return found
    },
    async publicRow(collection: string, id: string) {
      const [found] = await db
        .select()
        .from(rows)
        .where(
          and(
            eq(rows.tenantId, PUBLIC_OWNER),
            eq(rows.collection, collection),
            eq(rows.id, id),
            eq(rows.isGone, false),
          ),
        )
      return found
    },
    titlesFor: async (actor: Actor) =>
      (await db.select().from(notices).where(eq(notices.tenantId, actor.tenantId))).map(({ title }) => title),
  }
}

export type Kit = ReturnType<typeof openKit>

/** A file that the tenant uploaded, as far as documents look at it. */
export async function uploaded(db: Db, { tenantId }: Actor, name = '示例.pdf'): Promise<AttachmentRef> {
  const ref = { sha256: randomBytes(32).toString('hex'), bytes: 1000, type: 'pdf' } as const
  await db.insert(uploads).values({ ...ref, tenantId, received: 1000, isComplete: true, pages: 1 })
  return { ...ref, name }
}

export { codeOf, done, messageOf, placesOf } from '../../../../server/testing/outcomes.ts'
