/**
 * Who sees which document or record: the one place that lists, `get`, files, actions, proofs and the audit log ask. An
 * enterprise sees its own and what is public; an officer those of the systems and the district that they work in, once they were handed in: what an
 * enterprise only saved at the server is its own.
 */
import { and, eq, ne, or, type SQL } from 'drizzle-orm'
import { PUBLIC_OWNER, rows } from '../../db/central/rows.ts'
import { notice } from '../../domain/general/notice.ts'
import type { Collection } from '../../domain/kit/collection.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import type { Actor } from '../platform/context.ts'
import type { StoredRow } from '../platform/rows.ts'
import { isOfOffice, ofOffice } from './office.ts'

type Seen = Pick<StoredRow, 'collection' | 'tenantId' | 'state' | 'content'>

const isOfficer = ({ account }: Actor): boolean => account.role === 'officer'

/** The part of a kind before the point names its system; notices belong to none, officers have their own page of them. */
export const mayUse = (actor: Actor, kind: string): boolean =>
  (kind === notice.kind && !isOfficer(actor)) ||
  actor.account.systems.some((system) => kind.startsWith(`${system}.`))

/** Saved and never handed in, or taken back to that: nobody's business but the owner's. */
const isDraft = (registry: Registry, { collection, state }: Pick<Seen, 'collection' | 'state'>): boolean =>
  registry.documents.get(collection)?.workflow.initial === state

export function sees(actor: Actor, registry: Registry, row: Seen): boolean {
  if (!mayUse(actor, row.collection)) return false
  if (!isOfficer(actor)) return [actor.tenantId, PUBLIC_OWNER].includes(row.tenantId)
  return !isDraft(registry, row) && isOfOffice(actor, registry.documents.get(row.collection), row.content)
}

/** The same as a condition on the rows of a collection that the actor may use. */
export function seenBy(actor: Actor, registry: Registry, collection: Collection): SQL | undefined {
  if (!isOfficer(actor)) return eq(rows.tenantId, collection.isPublic ? PUBLIC_OWNER : actor.tenantId)
  const handedIn = (collection.parts ?? [collection]).flatMap(({ kind }) => {
    const initial = registry.documents.get(kind)?.workflow.initial
    return initial === undefined
      ? []
      : [collection.parts ? or(ne(rows.collection, kind), ne(rows.state, initial)) : ne(rows.state, initial)]
  })
  return and(...handedIn, ofOffice(actor, collection))
}
