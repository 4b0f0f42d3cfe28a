/** Where the columns that a clerk chose are remembered: the account's workspace in the window, the officer's browser at the desk. */
import { createContext, useContext } from 'react'

export interface ColumnMemory {
  /** In their order; undefined until the clerk has chosen. */
  readonly get: (list: string) => readonly string[] | undefined
  /** `undefined`: the list's own columns again. */
  readonly put: (list: string, columns: readonly string[] | undefined) => void
}

const MemoryContext = createContext<ColumnMemory | null>(null)
export const ColumnMemoryProvider = MemoryContext.Provider

export interface ChosenColumns {
  readonly shown: readonly string[]
  readonly choose: (columns: readonly string[] | undefined) => void
}

/** The columns of a list to show: the clerk's, without ones that are no longer there, else `initial`. */
export function useChosenColumns(
  list: string,
  initial: readonly string[],
  known: readonly string[],
): ChosenColumns {
  const memory = useContext(MemoryContext)
  if (!memory) throw new Error('useChosenColumns outside of ColumnMemoryProvider')
  const chosen = memory.get(list)?.filter((column) => known.includes(column))
  return {
    shown: chosen && chosen.length > 0 ? chosen : initial,
    choose: (columns) => memory.put(list, columns),
  }
}
