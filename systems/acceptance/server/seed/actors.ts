/** Who moves the demonstration's documents, and on which day. */
import type { CentralDocument } from '../../../../contract/shapes.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import { SYSTEM_ACTOR } from '../../../../server/documents/somebody.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { seedAccountList, seedTenants } from '../../../../server/seed/accounts.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { seedMoving } from '../../../../server/seed/moving.ts'
import { seedAccepted, type SeedAccepted } from './accounts.ts'

function agencyActor(name: SeedAccepted): Actor {
  const { id, name: title, creditCode, country, logins } = seedAccepted[name]
  return {
    account: {
      id: SYSTEM_ACTOR.account.id,
      loginName: logins[0] ?? name,
      displayName: '示例检验员',
      role: 'agency',
      systems: ['acceptance'],
      phone: '13800000100',
      tenant: { id, name: title, creditCode, ...(country !== 'CHN' && { country }) },
    },
    tenantId: id,
    loginBy: 'password',
    passwordVersion: 1,
    tokenHash: 'seed',
  }
}

export function officerActor(): Actor {
  const found = seedAccountList.find(({ loginName }) => loginName === 'customs')
  if (!found) throw new Error('no officer is seeded')
  const { tenantId, systems, ...account } = found
  return {
    account: { ...account, systems: [...systems], tenant: seedTenants.customs },
    tenantId,
    loginBy: 'password',
    passwordVersion: 1,
    tokenHash: 'seed',
  }
}

export interface Step {
  readonly action: string
  readonly answers?: Readonly<Record<string, string>>
}

export function seedMoves(db: Db, ground: Pick<SeedGround, 'now' | 'registry' | 'effects'>) {
  const moving = seedMoving(db, ground, 20_221_201)
  const officer = officerActor()
  return {
    now: ground.now,
    /** Begun by an agency so many days ago, and what the desk did with it, an hour for each step. */
    async apply(
      days: number,
      name: SeedAccepted,
      kind: string,
      content: Content,
      steps: readonly Step[] = [],
      first = 'submit',
    ): Promise<CentralDocument> {
      moving.goTo(days)
      let document = await moving.begin(agencyActor(name), kind, first, { content })
      for (const { action, answers = {} } of steps) {
        moving.anHourLater()
        document = await moving.act(officer, kind, action, document, { answers })
      }
      return document
    },
    /** A later move of the agency itself, or of the server's clock. */
    later(
      days: number,
      by: SeedAccepted | 'clock',
      document: CentralDocument,
      action: string,
      answers: Readonly<Record<string, string>> = {},
    ): Promise<CentralDocument> {
      moving.goTo(days)
      const actor = by === 'clock' ? SYSTEM_ACTOR : agencyActor(by)
      return moving.act(actor, document.collection, action, document, { answers })
    },
    async measure(days: number, name: SeedAccepted, fields: Content['fields']): Promise<void> {
      moving.goTo(days)
      await moving.begin(officer, 'acceptance.measure', 'issue', {
        content: { fields: { tenant: seedAccepted[name].id, ...fields }, rows: {}, attachments: {} },
      })
    },
  }
}

export type SeedMoves = ReturnType<typeof seedMoves>
