/**
/**
 * Who sees which document or record, for whoever asks for rows: lists, `get`, files, proofs and the audit log. How somebody stands to
 * a document is said by the kit (`standing`); here is the same as a condition in SQL, and what holds of records.
 */
import { and, eq, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import { PUBLIC_OWNER, rows } from '../../db/central/rows.ts'
import { notice } from '../../domain/general/notice.ts'
import type { AnyDocument, Collection } from '../../domain/kit/collection.ts'
import { OFFICER, OWNER, type Filler } from '../../domain/kit/fillers.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { isPrivate, standing } from '../../domain/kit/standing.ts'
import type { Actor } from '../platform/context.ts'
import type { StoredRow } from '../platform/rows.ts'
import { ofOffice } from './office.ts'
import { somebody } from './somebody.ts'

type Seen = Pick<StoredRow, 'collection' | 'tenantId' | 'state' | 'content'> &
  Partial<Pick<StoredRow, 'parties'>>

const isOfficer = ({ account }: Actor): boolean => account.role === 'officer'

/** The part of a kind before the point names its system; notices belong to none, officers have their own page of them. */
export const mayUse = (actor: Actor, kind: string): boolean =>
  (kind === notice.kind && !isOfficer(actor)) ||
  actor.account.systems.some((system) => kind.startsWith(`${system}.`))

/** The same of a record that only some roles read. */
export const mayRead = (actor: Actor, { kind, readBy }: Pick<Collection, 'kind' | 'readBy'>): boolean =>
  mayUse(actor, kind) && (readBy === undefined || readBy.includes(actor.account.role))

/** As which side the actor sees this document or record; undefined when he does not. */
export function seenAs(actor: Actor, registry: Registry, row: Seen): Filler | undefined {
  const document = registry.documents.get(row.collection)
  if (document) {
    const found = standing(document, somebody(actor), row)
    return found.sees ? found.side : undefined
  }
  if (!mayRead(actor, registry.collections.get(row.collection) ?? { kind: row.collection })) return undefined
  if (isOfficer(actor)) return OFFICER
  return [actor.tenantId, PUBLIC_OWNER].includes(row.tenantId) ? OWNER : undefined
}

export const sees = (actor: Actor, registry: Registry, row: Seen): boolean =>
  seenAs(actor, registry, row) !== undefined

const privateStates = (document: AnyDocument): string[] =>
  Object.keys(document.workflow.states).filter((state) => isPrivate(document, state))

/** What an officer does not see of one kind. */
function hidden(actor: Actor, document: AnyDocument): SQL | undefined {
  const posts = document.relations.seenByPosts
  if (posts && !posts.some((post) => actor.account.posts?.includes(post))) return sql`false`
  return and(...privateStates(document).map((state) => ne(rows.state, state)))
}

/** The same as a condition on the rows of a collection that the actor may use. */
export function seenBy(actor: Actor, registry: Registry, collection: Collection): SQL | undefined {
  if (!isOfficer(actor)) return eq(rows.tenantId, collection.isPublic ? PUBLIC_OWNER : actor.tenantId)
  const handedIn = (collection.parts ?? [collection]).flatMap(({ kind }) => {
    const document = registry.documents.get(kind)
    const condition = document && hidden(actor, document)
    return condition === undefined
      ? []
      : [collection.parts ? or(ne(rows.collection, kind), condition) : condition]
  })
  // What parties have of the same documents is not counted again.
  return and(isNull(rows.side), ...handedIn, ofOffice(actor, collection))
}
