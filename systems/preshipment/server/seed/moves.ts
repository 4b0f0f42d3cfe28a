/** Moves documents through the real workflow on days gone by; a refusal ends the seed. */
import type { CentralDocument } from '../../../../contract/shapes.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { actMany } from '../../../../server/documents/act.ts'
import { takeQueued } from '../../../../server/documents/queued-acts.ts'
import { SYSTEM_ACTOR } from '../../../../server/documents/somebody.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { createRandom } from '../../../../server/seed/random.ts'

const DAY_MS = 86_400_000

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

export function seedMoves(
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
    { content, answers = {} }: Said,
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
    /** The legal day so many days ago; a negative number is one to come. */
    day: (days: number): string => legalDate(daysAgo(days)),
    begin(days: number, actor: Actor, kind: string, action: string, said: Said): Promise<CentralDocument> {
      at = daysAgo(days)
      return act(actor, kind, action, { id: random.uuid(), revision: 0 }, said)
    },
    /** `clock` is the server itself. */
    go(
      days: number,
      actor: Actor | 'clock',
      before: CentralDocument,
      action: string,
      said: Said = {},
    ): Promise<CentralDocument> {
      at = daysAgo(days)
      return act(actor === 'clock' ? SYSTEM_ACTOR : actor, before.collection, action, before, said)
    },
    /** What followed for other documents from the last action, at its moment. */
    async settle(): Promise<void> {
      while (await takeQueued(services));
    },
  }
}

export type SeedMoves = ReturnType<typeof seedMoves>
