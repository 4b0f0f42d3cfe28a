/** Where forms find rows of code tables and of record collections: the client asks its core, the desk the server. */
import { createContext, useContext } from 'react'
import type { CodeEntry, CodeSearch } from '../../../contract/code-entry.ts'
import type { FactRow } from '../../../domain/codes/facts.ts'

export interface CodeSource {
  readonly search: (input: CodeSearch) => Promise<readonly CodeEntry[]>
  /** One row, of a record collection by its id; null when there is none. */
  readonly entry: (input: { readonly table: string; readonly code: string }) => Promise<CodeEntry | null>
  /** All that a table says of its codes. */
  readonly facts: (table: string) => Promise<readonly FactRow[]>
}

/** Under it all that came from there is kept: invalidated when a table has changed. */
export const codesKey = ['code-source'] as const

const CodeSourceContext = createContext<CodeSource | null>(null)
export const CodeSourceProvider = CodeSourceContext.Provider

export function useCodeSource(): CodeSource {
  const source = useContext(CodeSourceContext)
  if (!source) throw new Error('useCodeSource outside of CodeSourceProvider')
  return source
}
