/**
 * One list over several types of documents or records (申请单查询: filings, changes and cancellations together). It holds
 * no rows of its own: a query reads the rows of its parts, and each row keeps its own kind, told by the column `kind`.
 */
import { collectionOfDocument, type AnyDocument, type Collection } from './collection.ts'
import type { Label } from './label.ts'
import type { ListDefinition } from './list.ts'

export interface CombinedDefinition {
  readonly kind: string
  readonly title: Label
  readonly of: readonly AnyDocument[]
  /** What the column `kind` calls a part, by its kind; its title when absent. */
  readonly names?: Readonly<Record<string, Label>>
  readonly list: ListDefinition
}

/** Throws at start-up when the parts belong to different systems: who may see one could then not see the other. */
export function combine(input: CombinedDefinition): CombinedDefinition {
  const system = input.kind.split('.', 1)[0]
  const stranger = input.of.find((part) => part.system !== system)
  if (stranger) throw new Error(`${input.kind}: ${stranger.kind} belongs to another system`)
  return input
}

/** Fields and states are those of the parts together; of two with the same name the first part's label counts. */
export function collectionOfCombined({ kind, title, of, names = {}, list }: CombinedDefinition): Collection {
  const parts = of
    .map(collectionOfDocument)
    .map((part) => ({ ...part, title: names[part.kind] ?? part.title }))
  const last = parts.toReversed()
  const fields = Object.assign({}, ...last.map((part) => part.fields)) as Collection['fields'] // each is one
  const states = Object.assign({}, ...last.map((part) => part.states)) as Collection['states'] // each is one
  return { kind, title, fields, states, list, views: {}, parts }
}
