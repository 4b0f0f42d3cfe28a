/** What the parts of this system's seed share: who acts, their papers, and the days gone by. */
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { agencyAttachments } from '../../declare/attachments.ts'
import { seedActor, seedAgencyActor } from './actors.ts'
import { seedAgencies, type SeedAgencyName } from './agencies.ts'
import { seedMoves, type SeedMoves } from './moves.ts'
import { seedPaper } from './papers.ts'

export interface SeedWorld {
  readonly moves: SeedMoves
  readonly customs: Actor
  readonly agency: (name: SeedAgencyName) => Actor
  readonly paper: (actor: Actor) => AttachmentRef
}

export async function openSeedWorld(
  db: Db,
  ground: Pick<SeedGround, 'now' | 'registry' | 'effects'>,
): Promise<SeedWorld> {
  const papers = new Map<string, AttachmentRef>()
  // its own keys
  for (const name of Object.keys(seedAgencies) as SeedAgencyName[]) {
    const actor = seedAgencyActor(name)
    papers.set(actor.tenantId, await seedPaper(db, actor, agencyAttachments.registration))
  }
  return {
    moves: seedMoves(db, ground, 20_270_101),
    customs: seedActor('customs'),
    agency: seedAgencyActor,
    paper: ({ tenantId }) => {
      const found = papers.get(tenantId)
      if (!found) throw new Error(`no paper is seeded for ${tenantId}`)
      return found
    },
  }
}
