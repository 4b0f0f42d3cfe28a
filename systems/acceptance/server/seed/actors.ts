/** Who moves the demonstration's documents, and on which day. */
import type { CentralDocument } from '../../../../contract/shapes.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import { actMany } from '../../../../server/documents/act.ts'
import { SYSTEM_ACTOR } from '../../../../server/documents/somebody.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { seedAccountList, seedTenants } from '../../../../server/seed/accounts.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { createRandom } from '../../../../server/seed/random.ts'
import { seedAccepted, type SeedAccepted } from './accounts.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

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

/** Moves documents on days gone by; a refusal ends the seed. */
export function seedMoves(
  db: Db,
  { now, registry, effects }: Pick<SeedGround, 'now' | 'registry' | 'effects'>,
) {
  const random = createRandom(20_221_201)
  let at = now
  const services = { db, registry, effects, now: () => at }
  const officer = officerActor()
  const act = async (
    actor: Actor,
    kind: string,
    action: string,
    before: Pick<CentralDocument, 'id' | 'revision'>,
    more: { readonly content?: Content; readonly answers?: Readonly<Record<string, string>> },
  ): Promise<CentralDocument> => {
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
  const daysAgo = (days: number): void => void (at = new Date(now.getTime() - days * DAY_MS))
  return {
    now,
    /** Begun by an agency so many days ago, and what the desk did with it, an hour for each step. */
    async apply(
      days: number,
      name: SeedAccepted,
      kind: string,
      content: Content,
      steps: readonly Step[] = [],
      first = 'submit',
    ): Promise<CentralDocument> {
      daysAgo(days)
      let document = await act(
        agencyActor(name),
        kind,
        first,
        { id: random.uuid(), revision: 0 },
        { content },
      )
      for (const { action, answers = {} } of steps) {
        at = new Date(at.getTime() + HOUR_MS)
        document = await act(officer, kind, action, document, { answers })
      }
      return document
    },
    /** A later move of the agency itself, or of the server's clock. */
    async later(
      days: number,
      by: SeedAccepted | 'clock',
      document: CentralDocument,
      action: string,
      answers: Readonly<Record<string, string>> = {},
    ): Promise<CentralDocument> {
      daysAgo(days)
      return act(by === 'clock' ? SYSTEM_ACTOR : agencyActor(by), document.collection, action, document, {
        answers,
      })
    },
    async measure(days: number, name: SeedAccepted, fields: Content['fields']): Promise<void> {
      daysAgo(days)
      await act(
        officer,
        'acceptance.measure',
        'issue',
        { id: random.uuid(), revision: 0 },
        {
          content: { fields: { tenant: seedAccepted[name].id, ...fields }, rows: {}, attachments: {} },
        },
      )
    },
  }
}

export type SeedMoves = ReturnType<typeof seedMoves>
