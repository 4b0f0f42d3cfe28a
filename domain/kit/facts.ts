/**
 * What code tables say of a code besides its name: units, measures, what must be filled. A declaration looks facts up in `derive`,
 * `requires` and `rules`; whoever judges brings them, the form and the server alike.
 */
import type { Label } from './label.ts'

export interface CodeFact extends Label {
  /** Of the row: where the table is matched by the longest prefix it may be shorter than what was asked. */
  readonly code: string
  /** By the name of the attribute; absent where the row has none. */
  readonly attributes: Readonly<Record<string, string>>
}

/** Undefined for a code of which the table says nothing today. Throws for a table that the document does not name in `lookups`. */
export type Facts = (
  table: string,
  code: string,
  /** Where a table is matched by prefixes: rows that it refuses leave the matter to the next shorter one. */
  fits?: (fact: CodeFact) => boolean,
) => CodeFact | undefined

/** For documents that look nothing up. */
export const noFacts: Facts = (table) => {
  throw new Error(`facts of "${table}" were looked up, and nobody brought any`)
}
