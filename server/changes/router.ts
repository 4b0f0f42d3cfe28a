/** Handlers of `central.changes`: pull by cursor, and a stream that says when there is more. */
import { codesRevision } from '../codes/read.ts'
import { changesAfter, headOf } from '../platform/feed.ts'
import { mayUse } from '../documents/sight.ts'
import { catchUpNotices } from '../notices/catch-up.ts'
import type { Actor } from '../platform/context.ts'
import { signedIn } from '../platform/procedure.ts'
import { shownRow, type StoredRow } from '../platform/rows.ts'
import type { Change } from '../../contract/central/changes.ts'
import { announcements } from './announcements.ts'

export const changesRouter = {
  pull: signedIn.changes.pull.handler(async ({ input, context: { services, actor } }) => {
    if (input.cursor === 0 && actor.account.role !== 'officer') await catchUpNotices(services.db, actor.tenantId, services.now())
    const found = await changesAfter(services.db, actor.tenantId, input.cursor, input.limit)
    const page = found.slice(0, input.limit)
    return { changes: page.filter(({ collection }) => isFor(actor, collection)).map(changeOf), cursor: page.at(-1)?.seq ?? input.cursor, hasMore: found.length > input.limit, serverTime: services.now().toISOString() }
  }),

  stream: signedIn.changes.stream.handler(async function* ({ context: { services, actor, token }, signal }) {
    yield* announcements({ services, tenantId: actor.tenantId, token, signal, head: () => headOf(services.db, actor.tenantId), codes: () => codesRevision(services.db) })
  }),
}

/** A tenant's feed carries all its systems; an account is given those that it works in. */
const isFor = (actor: Actor, collection: string): boolean => collection.startsWith('general.') || mayUse(actor, collection)

function changeOf(row: StoredRow): Change {
  const { seq, collection, id } = row
  if (row.isGone) return { seq, collection, id, row: null }
  return { seq, collection, id, row: { ...shownRow(row), ...(row.revision === null ? {} : { revision: row.revision }), ...(row.formVersion === null ? {} : { formVersion: row.formVersion }) } }
}
