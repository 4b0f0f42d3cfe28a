/** For a table with columns of its own: the columns to show in the clerk's order, and the button that chooses them (GEN-09). */
import type { ReactNode } from 'react'
import { useChosenColumns } from './column-memory.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import type { Column } from './DataTable.tsx'

export interface ColumnChoice<Row> {
  readonly columns: readonly Column<Row>[]
  readonly chooser: ReactNode
}

/** `list` names it for the memory; `initial` are shown until the clerk chooses, all when absent; `fixed` stay at the end, always. */
export function useColumnChoice<Row>(
  list: string,
  all: readonly Column<Row>[],
  options: { readonly initial?: readonly string[]; readonly fixed?: readonly Column<Row>[] } = {},
): ColumnChoice<Row> {
  const names = all.map(({ name }) => name)
  const { shown, choose } = useChosenColumns(list, options.initial ?? names, names)
  const columns = shown.flatMap((name) => all.filter((column) => column.name === name))
  return {
    columns: [...columns, ...(options.fixed ?? [])],
    chooser: <ColumnChooser all={all} shown={shown} onChange={choose} />,
  }
}
