/** A checked query as the reader of the store needs it: plain data, because it goes to another thread. */
import type { Queried } from '../../../db/query.ts'
import { checkQuery, kindsOf, type Collection } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import type { ListQuery } from '../../../domain/kit/list.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import type { Registry } from '../../../domain/kit/registry.ts'

export interface Asked {
  readonly collection: Queried
  /** Its rows may be drafts of this machine too. */
  readonly hasDrafts: boolean
  /** With the fixed conditions of its view. */
  readonly query: ListQuery
}

/** Failures: INPUT_COLLECTION and those of `checkQuery`. */
export function askedOf(
  registry: Registry,
  query: ListQuery,
): Result<{ readonly collection: Collection; readonly asked: Asked }> {
  const collection = registry.collections.get(query.collection)
  if (!collection) return fail(problem('INPUT_COLLECTION', label('没有这个列表', 'There is no such list')))
  const checked = checkQuery(collection, query)
  if (!checked.ok) return checked
  const { kind, parts, list, fields } = collection
  const queried: Queried = {
    kind,
    ...(parts && { parts: parts.map((part) => ({ kind: part.kind })) }),
    fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { kind: field.kind }])),
    list: { sort: list.sort },
  }
  return ok({
    collection,
    asked: {
      collection: queried,
      hasDrafts: kindsOf(collection).every((one) => registry.documents.has(one)),
      query: checked.value,
    },
  })
}
