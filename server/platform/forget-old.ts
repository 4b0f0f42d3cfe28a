/**
 * What makes repeats harmless is kept longer than anything is repeated, and not for ever: 400 days, a year and a month of grace. Only
 * answers to actions on documents go: a client that asked so long ago and never heard is told by the document's revision that its action
 * was taken. Answers to all other calls stay, for nothing else refuses those twice. Of messages that are over only the key stays, which
 * keeps the same one from going out twice: whom it was for and what it said is nobody's business any more.
 */
import { and, asc, eq, inArray, lt, ne, sql } from 'drizzle-orm'
import { messages } from '../../db/central/channel.ts'
import { idempotency } from '../../db/central/writes.ts'
import { DOCUMENTS_ACT } from '../documents/answers.ts'
import type { SystemService } from '../served.ts'
import type { Services } from './context.ts'
import { repeating } from './repeating.ts'

const DAY_MS = 86_400_000
export const KEPT_DAYS = 400
/** Milliseconds between two looks. */
const LOOK_MS = 6 * 3_600_000
/** In one transaction. */
const AT_ONCE = 1_000

type Tools = Pick<Services, 'db' | 'now'>

/** What was written before this moment is past its time. */
const keptSince = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * DAY_MS)

async function forgetAnswers({ db, now }: Tools): Promise<boolean> {
  const old = db
    .select({ tenantId: idempotency.tenantId, key: idempotency.key })
    .from(idempotency)
    .where(and(lt(idempotency.at, keptSince(now())), eq(idempotency.call, DOCUMENTS_ACT)))
    .limit(AT_ONCE)
    .for('update', { skipLocked: true })
  const gone = await db
    .delete(idempotency)
    .where(sql`(${idempotency.tenantId}, ${idempotency.key}) in ${old}`)
    .returning({ key: idempotency.key })
  return gone.length === AT_ONCE
}

async function emptyMessages({ db, now }: Tools): Promise<boolean> {
  const old = db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        ne(messages.state, 'waiting'),
        lt(messages.createdAt, keptSince(now())),
        ne(messages.addressee, ''),
      ),
    )
    .orderBy(asc(messages.createdAt))
    .limit(AT_ONCE)
    .for('update', { skipLocked: true })
  const emptied = await db
    .update(messages)
    .set({ addressee: '', subject: '', text: '', detail: '' })
    .where(inArray(messages.id, old))
    .returning({ id: messages.id })
  return emptied.length === AT_ONCE
}

/** All that is past its time. Several servers over one store may all look: each row goes once. */
export async function forgetOld(tools: Tools, isClosing: () => boolean = () => false): Promise<void> {
  while (!isClosing() && (await forgetAnswers(tools)));
  while (!isClosing() && (await emptyMessages(tools)));
}

export function startForgetting(services: Tools & Pick<Services, 'log'>, lookMs = LOOK_MS): SystemService {
  const forgetting = repeating(
    (closing) => forgetOld(services, () => closing.aborted),
    lookMs,
    services.log,
    'what is past its time could not be forgotten',
  )
  forgetting.wake()
  return forgetting
}
