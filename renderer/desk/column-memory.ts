/** The columns of the desk's lists, remembered in the officer's own browser (GEN-09). */
import { useMemo, useState } from 'react'
import * as z from 'zod'
import type { ColumnMemory } from '../kit/list/column-memory.ts'

const KEY = 'sill.desk.columns'
const storedSchema = z.record(z.string(), z.array(z.string()))

function stored(): Readonly<Record<string, readonly string[]>> {
  try {
    return storedSchema.safeParse(JSON.parse(window.localStorage.getItem(KEY) ?? '{}')).data ?? {}
  } catch {
    return {} // not JSON: somebody else's
  }
}

export function useDeskColumns(): ColumnMemory {
  const [columns, setColumns] = useState(stored)
  return useMemo(
    () => ({
      get: (list) => columns[list],
      put: (list, chosen) => {
        const { [list]: _before, ...others } = columns
        const next = chosen === undefined ? others : { ...others, [list]: chosen }
        window.localStorage.setItem(KEY, JSON.stringify(next))
        setColumns(next)
      },
    }),
    [columns],
  )
}
