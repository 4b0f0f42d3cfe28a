/** The columns of every list, remembered with the account's workspace (GEN-09). */
import { useMemo } from 'react'
import type { ColumnMemory } from '../kit/list/column-memory.ts'
import { useWorkspace, useWorkspaceStore } from './workspace.ts'

export function useWorkspaceColumns(): ColumnMemory {
  const store = useWorkspaceStore()
  const { columns } = useWorkspace()
  return useMemo(
    () => ({
      get: (list) => columns[list],
      put: (list, chosen) =>
        store.update((state) => {
          const { [list]: _before, ...others } = state.columns
          return { ...state, columns: chosen === undefined ? others : { ...others, [list]: [...chosen] } }
        }),
    }),
    [columns, store],
  )
}
