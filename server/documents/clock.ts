/**
 * What happens to documents by time: on the first minute of a Beijing day what their states declare (`after`), and at once what other
 * actions have queued. Every action goes through `act` like anybody's, audited as the system's; after a standstill all that has
 * become due is taken in order. Several servers over one store may all look: a key that follows from the document takes each once.
 */
import { createHash } from 'node:crypto'
import { and, asc, eq, isNotNull, lte } from 'drizzle-orm'
import { rows } from '../../db/central/rows.ts'
import type { Services } from '../platform/context.ts'
import { repeating } from '../platform/repeating.ts'
import type { SystemService } from '../served.ts'
import { actMany } from './act.ts'
import type { ActItem } from './judge.ts'
import { takeQueued } from './queued-acts.ts'
import { SYSTEM_ACTOR } from './somebody.ts'

const BATCH = 50
/** Milliseconds between two looks. */
const LOOK_MS = 10_000

/** The same for the same revision of a document, whichever server looks: UUID of version 8 (RFC 9562). */
function keyOf(id: string, revision: number, action: string): string {
  const hex = createHash('sha256').update(`due ${id} ${revision} ${action}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Takes up to a batch of what is due; answers whether there may be more. */
async function takeDue(services: Services): Promise<boolean> {
  const { db, registry } = services
  const found = await db
    .select({ id: rows.id, collection: rows.collection, revision: rows.revision, action: rows.dueAction })
    .from(rows)
    .where(and(isNotNull(rows.dueAt), lte(rows.dueAt, services.now()), isNotNull(rows.revision)))
    .orderBy(asc(rows.dueAt), asc(rows.id))
    .limit(BATCH)
  if (found.length === 0) return false
  const items = found.map(({ id, collection, revision, action }): ActItem => ({
    key: keyOf(id, revision ?? 0, action ?? ''),
    kind: collection,
    documentId: id,
    action: action ?? '',
    baseRevision: revision ?? 0,
    formVersion: registry.documents.get(collection)?.version ?? 1,
    answers: {},
  }))
  const { outcomes } = await actMany(services, SYSTEM_ACTOR, items)
  for (const [index, outcome] of outcomes.entries()) {
    const item = items[index]
    // Somebody moved it meanwhile: what is due of it now is found at the next look.
    if (outcome.ok || !item || outcome.problem.code === 'SYNC_CONFLICT') continue
    services.log.error(
      { id: item.documentId, action: item.action, problem: outcome.problem },
      'what is due was refused',
    )
    await db
      .update(rows)
      .set({ dueAt: null, dueAction: null })
      .where(and(eq(rows.id, item.documentId), eq(rows.revision, item.baseRevision)))
  }
  return found.length === BATCH
}

/** All that is due or queued at this moment. */
export async function runClock(services: Services, isClosing: () => boolean = () => false): Promise<void> {
  while (!isClosing() && (await takeDue(services)));
  while (!isClosing() && (await takeQueued(services)));
}

export function startClock(services: Services, lookMs = LOOK_MS): SystemService {
  const clock = repeating(
    (closing) => runClock(services, () => closing.aborted),
    lookMs,
    services.log,
    'what is due could not be looked at',
  )
  clock.wake()
  return clock
}
