/** The set of document and record types that one installation knows. Built once, passed in; never a global. */
import { mistakesIn, mistakesInRecord } from './check-declaration.ts'
import { collectionOfCombined, type CombinedDefinition } from './combined.ts'
import {
  collectionOfDocument,
  collectionOfRecord,
  type AnyDocument,
  type AnyRecord,
  type Collection,
} from './collection.ts'

export interface Registry {
  readonly documents: ReadonlyMap<string, AnyDocument>
  readonly records: ReadonlyMap<string, AnyRecord>
  /** Documents, records and combined lists together, by kind. */
  readonly collections: ReadonlyMap<string, Collection>
}

/** Throws at start-up when two types share a kind, a declaration does not hold together, or a field refers to what is no record with a name. */
export function createRegistry(
  documents: readonly AnyDocument[],
  records: readonly AnyRecord[],
  combined: readonly CombinedDefinition[] = [],
): Registry {
  const mistakes = [...documents.flatMap(mistakesIn), ...records.flatMap(mistakesInRecord)]
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  const all = [
    ...documents.map(collectionOfDocument),
    ...records.map(collectionOfRecord),
    ...combined.map(collectionOfCombined),
  ]
  const collections = new Map(all.map((collection) => [collection.kind, collection]))
  if (collections.size !== all.length) throw new Error('two document or record types share a kind')
  const referring = documents.flatMap((document) =>
    [document.fields, ...Object.values(document.rows).map(({ fields }) => fields)].flatMap((fields) =>
      Object.values(fields).map((field) => ({ kind: document.kind, field })),
    ),
  )
  for (const { kind, field } of referring)
    if (field.kind === 'reference' && !records.some((record) => record.kind === field.to && record.known))
      throw new Error(`${kind} refers to "${field.to}", which is no record that says by what it is known`)
  return {
    documents: new Map(documents.map((document) => [document.kind, document])),
    records: new Map(records.map((record) => [record.kind, record])),
    collections,
  }
}
