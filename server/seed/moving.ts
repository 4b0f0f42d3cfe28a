/** How a system's seed moves documents on days gone by: by their own actions, one after the other. A refusal ends the seed. */
import type { CentralDocument } from '../../contract/shapes.ts'
import type { Content } from '../../domain/kit/document.ts'
import { actMany } from '../documents/act.ts'
import type { Actor } from '../platform/context.ts'
import type { Db } from '../platform/database.ts'
import type { SeedGround } from './ground.ts'
import { createRandom } from './random.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export interface Said {
  readonly content?: Content
  readonly answers?: Readonly<Record<string, string>>
}

/** What nobody can put right by hand while a seed runs. */
const log = {
  error: (...said: readonly unknown[]): never => {
    throw new Error(`the seed's queued actions fail: ${JSON.stringify(said)}`)
  },
}

export function seedMoving(
  db: Db,
  { now, registry, effects }: Pick<SeedGround, 'now' | 'registry' | 'effects'>,
  randomSeed: number,
) {
  const random = createRandom(randomSeed)
  let at = now
  const services = { db, registry, effects, now: () => at, log }
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS)
  const act = async (
    actor: Actor,
    kind: string,
    action: string,
    before: Pick<CentralDocument, 'id' | 'revision'>,
    { content, answers = {} }: Said = {},
  ): Promise<CentralDocument> => {
    const { outcomes } = await actMany(services, actor, [
      {
        key: random.uuid(),
        kind,
        documentId: before.id,
        action,
        baseRevision: before.revision,
        formVersion: registry.documents.get(kind)?.version ?? 1,
        answers: { ...answers },
        ...(content && { content }),
      },
    ])
    const [outcome] = outcomes
    if (!outcome?.ok) throw new Error(`the seed is refused: ${JSON.stringify([kind, action, outcome])}`)
    return outcome.document
  }
  return {
    services,
    daysAgo,
    /** What follows happens so many days ago. */
    goTo: (days: number): void => void (at = daysAgo(days)),
    anHourLater: (): void => void (at = new Date(at.getTime() + HOUR_MS)),
    act,
    begin: (actor: Actor, kind: string, action: string, said?: Said): Promise<CentralDocument> =>
      act(actor, kind, action, { id: random.uuid(), revision: 0 }, said),
  }
}
