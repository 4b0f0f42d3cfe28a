/** Who moves the demonstration's documents, and on which day. */
import type { CentralDocument } from '../../../../contract/shapes.ts'
import { organisationCodeIn } from '../../../../domain/general/profile.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import { actMany } from '../../../../server/documents/act.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { seedAccountList, seedTenants } from '../../../../server/seed/accounts.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { createRandom } from '../../../../server/seed/random.ts'
import { seedOfficerActor, type SeedOfficer } from './officers.ts'
import { seedProfile } from './profiles.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

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

/** Moves documents on days gone by; a refusal ends the seed. */
export function seedMoves(
  db: Db,
  { now, registry, effects }: Pick<SeedGround, 'now' | 'registry' | 'effects'>,
) {
  const random = createRandom(20_190_508)
  let at = now
  const services = { db, registry, effects, now: () => at }
  async function act(
    actor: Actor,
    kind: string,
    action: string,
    before: Pick<CentralDocument, 'id' | 'revision'>,
    more: { readonly content?: Content; readonly answers?: Step['answers'] },
  ): Promise<CentralDocument> {
    const { outcomes } = await actMany(services, actor, [
      {
        key: random.uuid(),
        kind,
        documentId: before.id,
        action,
        baseRevision: before.revision,
        formVersion: 1,
        answers: { ...more.answers },
        ...(more.content && { content: more.content }),
      },
    ])
    const [outcome] = outcomes
    if (!outcome?.ok) throw new Error(`the seed is refused: ${JSON.stringify([kind, action, outcome])}`)
    return outcome.document
  }
  return {
    now,
    /** One action of an officer, or of a clerk of 示例恒丰, so many days ago; without `document` it begins one. */
    async move(
      days: number,
      by: SeedOfficer | SeedClerk,
      kind: string,
      action: string,
      more: {
        readonly document?: CentralDocument
        readonly content?: Content
        readonly answers?: Step['answers']
      } = {},
    ): Promise<CentralDocument> {
      at = new Date(now.getTime() - days * DAY_MS)
      const actor = isClerk(by) ? seedClerk(by) : seedOfficerActor(by)
      return act(actor, kind, action, more.document ?? { id: random.uuid(), revision: 0 }, more)
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
      at = new Date(now.getTime() - days * DAY_MS)
      let document = await act(seedClerk(clerk), kind, first, { id: random.uuid(), revision: 0 }, { content })
      for (const { action, by, answers = {} } of steps) {
        at = new Date(at.getTime() + HOUR_MS)
        document = await act(seedOfficerActor(by), kind, action, document, { answers })
      }
      return document
    },
  }
}

export type SeedMoves = ReturnType<typeof seedMoves>
