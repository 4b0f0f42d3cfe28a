/** The list of goods: heads, wrapped rows that stay whole, and the rows that are left for the next sheet. */
import type { LayoutTable, TextStyle } from '../domain/printing/layout.ts'
import { paragraphsOf, setParagraphs } from './paragraphs.ts'
import type { PlainItem } from './plain-content.ts'
import { lineBox, type HairLine, type TextRun } from './sheet-plan.ts'

type Column = LayoutTable['columns'][number]
/** Between columns, mm. */
const GUTTER = 3
/** Points that the heads are smaller than the rows. */
const HEAD_SMALLER = 1.5

export interface SetTable {
  readonly runs: TextRun[]
  readonly rules: HairLine[]
  /** mm, below the last row; the table's top when there are no rows. */
  readonly bottom: number
  readonly rest: readonly PlainItem[]
}

/** Columns that have something to say in any row, widened to fill the table. */
export function usedColumns(table: LayoutTable, items: readonly PlainItem[]): Column[] {
  const used = table.columns.filter((column) => items.some((item) => (item[column.from] ?? '') !== ''))
  const total = used.reduce((sum, column) => sum + column.width, 0)
  return used.map((column) => ({ ...column, width: (column.width * table.rect.width) / total }))
}

interface Row {
  readonly runs: TextRun[]
  readonly height: number
}

function setRow(
  table: LayoutTable,
  columns: readonly Column[],
  textOf: (column: Column) => string,
  top: number,
  style: TextStyle,
): Row {
  const runs: TextRun[] = []
  let height = 0
  let x = table.rect.x
  for (const column of columns) {
    const rect = { x, y: top, width: Math.max(1, column.width - GUTTER), height: Number.MAX_SAFE_INTEGER }
    const set = setParagraphs(paragraphsOf([textOf(column)], 0), rect, { ...style, align: column.align })
    for (const run of set.runs) runs.push(run)
    height = Math.max(height, set.bottom - top)
    x += column.width
  }
  return { runs, height: Math.max(height, lineBox(style.size)) }
}

/** `columns` are decided once for all sheets. Places no row at all when the first does not fit. */
export function setTable(
  table: LayoutTable,
  columns: readonly Column[],
  items: readonly PlainItem[],
): SetTable {
  const { x, y, width, height } = table.rect
  const none: SetTable = { runs: [], rules: [], bottom: y, rest: items }
  if (items.length === 0 || columns.length === 0) return { ...none, rest: [] }
  const floor = y + height + 0.01
  const runs: TextRun[] = []
  const rules: HairLine[] = []
  let top = y
  if (columns.some((column) => column.head)) {
    const head = setRow(table, columns, (column) => column.head ?? '', top, {
      ...table,
      font: 'serifBold',
      size: Math.max(6, table.size - HEAD_SMALLER),
    })
    for (const run of head.runs) runs.push(run)
    top += head.height + 0.2
    rules.push({ x1: x, y1: top, x2: x + width - GUTTER, y2: top })
    top += table.rowGap
  }
  let set = 0
  for (const item of items) {
    const row = setRow(table, columns, (column) => item[column.from] ?? '', top, table)
    if (top + row.height > floor) break
    for (const run of row.runs) runs.push(run)
    top += row.height + table.rowGap
    set += 1
  }
  return set === 0 ? none : { runs, rules, bottom: top, rest: items.slice(set) }
}
