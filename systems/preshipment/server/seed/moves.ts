/** Moves documents through the real workflow on days gone by. */
import type { CentralDocument } from '../../../../contract/shapes.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { takeQueued } from '../../../../server/documents/queued-acts.ts'
import { SYSTEM_ACTOR } from '../../../../server/documents/somebody.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { seedMoving, type Said } from '../../../../server/seed/moving.ts'

export function seedMoves(
  db: Db,
  ground: Pick<SeedGround, 'now' | 'registry' | 'effects'>,
  randomSeed: number,
) {
  const moving = seedMoving(db, ground, randomSeed)
  return {
    /** The legal day so many days ago; a negative number is one to come. */
    day: (days: number): string => legalDate(moving.daysAgo(days)),
    begin(days: number, actor: Actor, kind: string, action: string, said: Said): Promise<CentralDocument> {
      moving.goTo(days)
      return moving.begin(actor, kind, action, said)
    },
    /** `clock` is the server itself. */
    go(
      days: number,
      actor: Actor | 'clock',
      before: CentralDocument,
      action: string,
      said?: Said,
    ): Promise<CentralDocument> {
      moving.goTo(days)
      return moving.act(actor === 'clock' ? SYSTEM_ACTOR : actor, before.collection, action, before, said)
    },
    /** What followed for other documents from the last action, at its moment. */
    async settle(): Promise<void> {
      while (await takeQueued(moving.services));
    },
  }
}

export type SeedMoves = ReturnType<typeof seedMoves>
