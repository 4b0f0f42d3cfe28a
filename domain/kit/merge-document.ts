/** The three-way merge of one document type: what is computed follows from the result, what the system fills is the server's. */
import type { AnyDocument } from './collection.ts'
import type { Circumstances, Content, Row } from './document.ts'
import type { ScalarFields } from './field.ts'
import { fillerOf, SYSTEM } from './fillers.ts'
import { mergeContents, type Choices, type Merged } from './merge.ts'
import { differenceOfTraits, withTraitsApart, withTraitsTogether } from './merge-traits.ts'
import { filledByReference } from './reference.ts'
import { BY_CARD, settle } from './schema.ts'

/** All three in the present form of the document. Contents are settled, so that only what is said differently differs. */
export function mergeDocument(
  document: AnyDocument,
  base: Content,
  mine: Content,
  theirs: Content,
  choices: Choices = {},
  circumstances: Circumstances = BY_CARD,
): Merged {
  const server = settle(document, theirs, circumstances)
  const asBase = comparable(document, settle(document, base, circumstances), server)
  const merged = mergeContents(
    withTraitsApart(document, asBase),
    withTraitsApart(document, comparable(document, settle(document, mine, circumstances), server)),
    withTraitsApart(document, comparable(document, server, server)),
    choices,
  )
  return {
    conflicts: merged.conflicts.map((one) => differenceOfTraits(document, one)),
    changes: merged.changes.map((one) => differenceOfTraits(document, one)),
    content: settle(document, withTraitsTogether(document, merged.content), circumstances),
  }
}

/** Without what is computed; what the system fills as the server has it. */
function comparable(document: AnyDocument, content: Content, server: Content): Content {
  const rows = Object.entries(document.rows).map(([name, definition]) => {
    const filled = new Map((server.rows[name] ?? []).map((row) => [row.id, row]))
    return [
      name,
      (content.rows[name] ?? []).map((row): Row => ({
        ...clerks(definition.fields, definition.derive ?? {}, row, filled.get(row.id) ?? row),
        id: row.id,
      })),
    ] as const
  })
  return {
    ...content,
    fields: clerks(document.fields, document.derive, content.fields, server.fields),
    rows: Object.fromEntries(rows),
  }
}

type Values = Readonly<Record<string, string | undefined>>

function clerks(
  fields: ScalarFields,
  derived: Readonly<Record<string, unknown>>,
  mine: Values,
  server: Values,
): Record<string, string | undefined> {
  const filled = filledByReference(fields)
  const names = Object.keys(fields).filter((name) => !derived[name] && !filled.has(name))
  return Object.fromEntries(
    names.map((name) => [name, fillerOf(fields[name] ?? {}) === SYSTEM ? server[name] : mine[name]]),
  )
}
