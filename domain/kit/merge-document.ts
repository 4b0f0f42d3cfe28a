/** The three-way merge of one document type: what is computed follows from the result, what the system fills is the server's. */
import type { AnyDocument } from './collection.ts'
import type { Content } from './document.ts'
import { mergeContents, type Choices, type Merged } from './merge.ts'
import { settle } from './schema.ts'

/** All three in the present form of the document. Contents are settled, so that only what is said differently differs. */
export function mergeDocument(document: AnyDocument, base: Content, mine: Content, theirs: Content, choices: Choices = {}): Merged {
  const server = settle(document, theirs)
  const asBase = comparable(document, settle(document, base), server)
  const { content, conflicts } = mergeContents(asBase, comparable(document, settle(document, mine), server), comparable(document, server, server), choices)
  return { content: settle(document, content), conflicts }
}

function comparable(document: AnyDocument, content: Content, server: Content): Content {
  const fields = Object.fromEntries(
    Object.entries(content.fields).filter(([name]) => !document.derive[name] && document.fields[name]?.filledBy !== 'system'),
  )
  for (const [name, field] of Object.entries(document.fields)) if (field.filledBy === 'system' && !document.derive[name] && server.fields[name] !== undefined) fields[name] = server.fields[name]
  const rows = Object.fromEntries(
    Object.entries(content.rows).map(([name, table]) => {
      const computed = new Set(Object.keys(document.rows[name]?.derive ?? {}))
      return [name, computed.size === 0 ? table : table.map((row) => ({ ...Object.fromEntries(Object.entries(row).filter(([field]) => !computed.has(field))), id: row.id }))]
    }),
  )
  return { ...content, fields, rows }
}
