/** Buttons beside 【+ 新增】 of every sub-table; none where nothing is provided. */
import { createContext, useContext } from 'react'
import type { RowsToolProps, Slot } from './form-slots.ts'

const RowsToolsContext = createContext<readonly Slot<RowsToolProps>[]>([])
export const RowsToolsProvider = RowsToolsContext.Provider
export const useRowsTools = (): readonly Slot<RowsToolProps>[] => useContext(RowsToolsContext)
