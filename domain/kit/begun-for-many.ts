/** What of a form says for whom it is begun: not asked for when it is begun for many. */
import type { AnyDocument } from './collection.ts'

/** Names of the fields. */
export function whomFields({ fields, relations }: AnyDocument): ReadonlySet<string> {
  const { startedFor, startedForMany } = relations
  const by = startedForMany?.by
  const field = by === undefined ? undefined : fields[by]
  return new Set([
    ...(startedFor === undefined ? [] : [startedFor]),
    ...(by === undefined ? [] : [by]),
    ...(field?.kind === 'reference' ? Object.keys(field.fills ?? {}) : []),
  ])
}

/** The same as places. */
export const exemptForMany = (document: AnyDocument): ReadonlySet<string> =>
  new Set([...whomFields(document)].map((name) => `fields.${name}`))
