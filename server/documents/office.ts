/**
 * Which customs district decides a document (REG-09: a change of district goes to the new one). An officer of one district
 * neither sees nor moves what belongs to another; who has no district decides everything, and a document without one is
 * everybody's.
 */
import { and, or, sql, type SQL } from 'drizzle-orm'
import type { Collection } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import type { Actor } from '../platform/context.ts'
import { pgDialect } from './pg-dialect.ts'

type Decided = Pick<Collection, 'kind' | 'office'>

/** The district that limits this actor. */
const officeOf = ({ account }: Actor): string | undefined =>
  account.role === 'officer' ? account.office : undefined

/** The condition on rows of this collection; undefined when the actor sees them all. */
export function ofOffice(actor: Actor, collection: Decided & Pick<Collection, 'parts'>): SQL | undefined {
  const office = officeOf(actor)
  if (office === undefined) return undefined
  return and(
    ...(collection.parts ?? [collection]).map((part: Decided) =>
      part.office === undefined
        ? undefined
        : or(
            sql`${pgDialect.text('kind')} <> ${part.kind}`,
            sql`${pgDialect.text(part.office)} in ('', ${office})`,
          ),
    ),
  )
}

/** The same of one document. */
export function isOfOffice(actor: Actor, collection: Decided | undefined, content: Content): boolean {
  const office = officeOf(actor)
  const decidedBy = collection?.office === undefined ? undefined : content.fields[collection.office]
  return !office || !decidedBy || decidedBy === office
}
