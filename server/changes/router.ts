/** Handlers of `central.changes`: pull by cursor from one of two feeds, and a stream that says when there is more. */
import { PUBLIC_OWNER } from '../../db/central/rows.ts'
import { changesAfter } from '../platform/feed.ts'
import { catchUpNotices } from '../notices/catch-up.ts'
import type { Actor } from '../platform/context.ts'
import { refusal, newcomer } from '../platform/procedure.ts'
import { shownRow, type StoredRow } from '../platform/rows.ts'
import { contentFor } from '../documents/show.ts'
import type { Change } from '../../contract/central/changes.ts'
import { mayHold } from '../../domain/kit/collection.ts'
import { OWNER } from '../../domain/kit/fillers.ts'
import { label } from '../../domain/kit/label.ts'
import { problem } from '../../domain/kit/problem.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { announcements } from './announcements.ts'
import type { OpenStream } from './open-streams.ts'

const TOO_MANY_STREAMS = problem(
  'SYNC_STREAMS',
  label('打开的窗口过多，请关闭不用的窗口', 'Too many windows are open, close those that are not used'),
  { retrySafe: true },
)

export const changesRouter = {
  pull: newcomer.changes.pull.handler(async ({ input, context: { services, actor } }) => {
    const isOwn = input.feed === 'own'
    // Nothing of an organisation that has not confirmed this user.
    if (isOwn && actor.account.isPending === true)
      return { changes: [], cursor: input.cursor, hasMore: false, serverTime: services.now().toISOString() }
    if (isOwn && input.cursor === 0 && actor.account.role !== 'officer')
      await catchUpNotices(services.db, actor.tenantId, services.now())
    const found = await changesAfter(
      services.db,
      isOwn ? actor.tenantId : PUBLIC_OWNER,
      input.cursor,
      input.limit,
    )
    const page = found.slice(0, input.limit)
    return {
      changes: page
        .filter(({ collection }) => isFor(actor, collection))
        .map((row) => changeOf(services.registry, row)),
      cursor: page.at(-1)?.seq ?? input.cursor,
      hasMore: found.length > input.limit,
      serverTime: services.now().toISOString(),
    }
  }),

  stream: newcomer.changes.stream.handler(({ context: { services, actor, token, address }, signal }) => {
    const place = services.streams.enter({ session: actor.tokenHash, account: actor.account.id, address })
    if (!place) throw refusal('TOO_MANY_REQUESTS', TOO_MANY_STREAMS)
    // A stream whose caller goes before its first word never runs.
    signal?.addEventListener('abort', () => place.leave())
    const ended = signal === undefined ? place.signal : AbortSignal.any([signal, place.signal])
    return leaving(
      place,
      announcements({
        hub: services.hub,
        pulse: services.pulse,
        // Whose feed is not theirs hears nothing of it: no feed bears an account's number.
        tenantId: actor.account.isPending === true ? actor.account.id : actor.tenantId,
        accountId: actor.account.id,
        token,
        signal: ended,
      }),
    )
  }),
}

/** A feed carries all systems; an account is given those that it works in. */
const isFor = ({ account }: Actor, collection: string): boolean => mayHold(account.systems, collection)

async function* leaving<T>(
  place: OpenStream,
  stream: AsyncGenerator<T, void, void>,
): AsyncGenerator<T, void, void> {
  try {
    yield* stream
  } finally {
    place.leave()
  }
}

function changeOf(registry: Registry, row: StoredRow): Change {
  const { seq, collection, id } = row
  if (row.isGone) return { seq, collection, id, row: null }
  const revision = row.revision ?? row.copyRevision
  const who = row.history?.at(-1)?.who
  return {
    seq,
    collection,
    id,
    row: {
      ...shownRow(row),
      content: contentFor(registry, row, row.side ?? OWNER),
      ...(revision === null ? {} : { revision }),
      ...(row.side === null ? {} : { side: row.side }),
      ...(row.formVersion === null ? {} : { formVersion: row.formVersion }),
      ...(who !== undefined && { who }),
    },
  }
}
