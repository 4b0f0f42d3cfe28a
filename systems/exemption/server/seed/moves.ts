/** Who moves the demonstration's documents, and on which day. */
import type { CentralDocument } from '../../../../contract/shapes.ts'
import { organisationCodeIn } from '../../../../domain/general/profile.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { seedAccountList, seedTenants } from '../../../../server/seed/accounts.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { seedMoving, type Said } from '../../../../server/seed/moving.ts'
import { seedOfficerActor, type SeedOfficer } from './officers.ts'
import { seedProfile } from './profiles.ts'

const seedClerks = ['hengfeng', 'hengfeng2', 'yuanyang'] as const
export type SeedClerk = (typeof seedClerks)[number]
const isClerk = (name: string): name is SeedClerk => seedClerks.some((clerk) => clerk === name)

export function seedClerk(loginName: SeedClerk): Actor {
  const found = seedAccountList.find((account) => account.loginName === loginName)
  if (!found) throw new Error(`no account is seeded for ${loginName}`)
  const { tenantId, systems, ...account } = found
  const tenant = loginName === 'yuanyang' ? seedTenants.yuanyang : seedTenants.hengfeng
  const profile = {
    ...seedProfile,
    applicant: tenant.name,
    organisationCode: organisationCodeIn(tenant.creditCode),
    contact: account.displayName,
    phone: account.phone,
    email: `${loginName}@example.com`,
  }
  return {
    account: { ...account, systems: [...systems], tenant, profile },
    tenantId,
    loginBy: 'password',
    passwordVersion: 1,
    tokenHash: 'seed',
  }
}

export interface Step {
  readonly action: string
  readonly by: SeedOfficer
  readonly answers?: Readonly<Record<string, string>>
}

export function seedMoves(db: Db, ground: Pick<SeedGround, 'now' | 'registry' | 'effects'>) {
  const moving = seedMoving(db, ground, 20_190_508)
  return {
    now: ground.now,
    /** One action of an officer, or of a clerk of 示例恒丰, so many days ago; without `document` it begins one. */
    move(
      days: number,
      by: SeedOfficer | SeedClerk,
      kind: string,
      action: string,
      { document, ...said }: Said & { readonly document?: CentralDocument } = {},
    ): Promise<CentralDocument> {
      moving.goTo(days)
      const actor = isClerk(by) ? seedClerk(by) : seedOfficerActor(by)
      return document
        ? moving.act(actor, kind, action, document, said)
        : moving.begin(actor, kind, action, said)
    },
    /** Begun by a clerk so many days ago, and what the desk did with it, an hour for each step. */
    async apply(
      days: number,
      clerk: SeedClerk,
      kind: string,
      content: Content,
      steps: readonly Step[] = [],
      first: 'save' | 'submit' = 'submit',
    ): Promise<CentralDocument> {
      moving.goTo(days)
      let document = await moving.begin(seedClerk(clerk), kind, first, { content })
      for (const { action, by, answers = {} } of steps) {
        moving.anHourLater()
        document = await moving.act(seedOfficerActor(by), kind, action, document, { answers })
      }
      return document
    },
  }
}

export type SeedMoves = ReturnType<typeof seedMoves>
