/**
 * What a document changes that takes over a row of a record and becomes it again: what the prefill took over, against the row as it stands.
 * Fields, rows by their ids, files by their hashes, as in a conflict; what the system fills or computes is no change of the clerk's.
 */
import type { AnyDocument } from './collection.ts'
import type { Circumstances } from './circumstances.ts'
import type { Content } from './form.ts'
import type { MergeChange } from './merge.ts'
import { mergeDocument } from './merge-document.ts'

/** The row, in the form of the document. */
export function asOnFile(document: AnyDocument, row: Content): Content {
  const { fields = {}, rows = [], attachments = [] } = document.prefill ?? {}
  const pairs = Object.entries(fields).flatMap(([name, source]) => {
    const value = source === undefined ? undefined : row.fields[source]
    return value === undefined || value === '' ? [] : [[name, value] as const]
  })
  return {
    fields: Object.fromEntries(pairs),
    rows: Object.fromEntries(
      Object.keys(document.rows).map((name) => [name, rows.includes(name) ? (row.rows[name] ?? []) : []]),
    ),
    attachments: Object.fromEntries(
      Object.keys(document.attachments).map((name) => [
        name,
        attachments.includes(name) ? (row.attachments[name] ?? []) : [],
      ]),
    ),
  }
}

/** Only the places that are taken over from the record: a reason stands on no file. */
function takenOver(document: AnyDocument, content: Content): Content {
  const { fields = {}, rows = [], attachments = [] } = document.prefill ?? {}
  const among = <T>(values: Readonly<Record<string, T>>, isMeant: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => isMeant(name)))
  return {
    fields: among(content.fields, (name) => Object.hasOwn(fields, name)),
    rows: among(content.rows, (name) => rows.includes(name)),
    attachments: among(content.attachments, (name) => attachments.includes(name)),
  }
}

/** The content with all that is taken over from the record as it stands in `onFile`; what belongs to the document alone stays. */
export const withOnFile = (document: AnyDocument, content: Content, onFile: Content): Content => {
  const taken = takenOver(document, onFile)
  const without = Object.fromEntries(
    Object.entries(content.fields).filter(([name]) => !Object.hasOwn(document.prefill?.fields ?? {}, name)),
  )
  return {
    fields: { ...without, ...taken.fields },
    rows: { ...content.rows, ...taken.rows },
    attachments: { ...content.attachments, ...taken.attachments },
  }
}

export interface Compared {
  readonly before: Content
  readonly after: Content
  /** `base` is what is on file, `mine` what it becomes; in the order of the form. */
  readonly changes: readonly MergeChange[]
  /** The row has changed since the document was begun. */
  readonly hasMovedOn: boolean
}

/** `row` is the record's as it stands now. */
export function compareWithRecord(
  document: AnyDocument,
  row: Content,
  content: Content,
  circumstances: Circumstances,
): Compared {
  const before = asOnFile(document, row)
  const after = takenOver(document, content)
  const version = document.comparesWith?.version
  return {
    before,
    after,
    changes: mergeDocument(document, before, after, before, {}, circumstances).changes,
    hasMovedOn: version !== undefined && (content.fields[version] ?? '') !== (before.fields[version] ?? ''),
  }
}

/** How the row is found: by which of the record's fields, and what it says; nothing while the document does not name it. */
export function comparedRow(
  document: AnyDocument,
  content: Content,
):
  | { readonly collection: string; readonly filters: Record<string, { readonly equals: string }> }
  | undefined {
  const { record, by } = document.prefill ?? {}
  const named = document.comparesWith && content.fields[document.comparesWith.field]
  if (record === undefined || by === undefined || named === undefined || named === '') return undefined
  return { collection: record, filters: { [by]: { equals: named } } }
}

/** Once it is decided, the row has become what the document says: there is nothing to compare any more. */
export const isCompared = (document: AnyDocument, state: string): boolean =>
  document.comparesWith !== undefined && document.workflow.states[state]?.final !== true
