/** A dense table: 20 rows without scrolling at 1366×768, a sticky head, sorting, one row tickable; rows that can be ticked or opened are gone through by keys. */
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { isAtRest } from '../box/focus.ts'
import { moveInRows } from './row-keys.ts'

export interface Column<Row> {
  readonly name: string
  readonly title: string
  readonly cell: (row: Row, index: number) => ReactNode
  /** In an exported file, where the cell is more than a text; `index` counts over the whole result. */
  readonly text?: (row: Row, index: number) => string | number
  readonly className?: string
  readonly isSortable?: boolean
}

export interface Sort {
  readonly column: string
  readonly direction: 'asc' | 'desc'
}

/** Which row the Tab key visits; one that goes while it has the focus leaves it to the row in its place. */
function useRowFocus(ids: readonly string[], hasKeys: boolean) {
  const table = useRef<HTMLTableElement>(null)
  /** Where the focus is or was last; -1 before. */
  const [at, setAt] = useState(-1)
  const [visited, setVisited] = useState<string>()
  const stop = visited !== undefined && ids.includes(visited) ? visited : ids[0]
  const isGone = visited !== undefined && !ids.includes(visited)
  useLayoutEffect(() => {
    if (!isGone || !hasKeys || !isAtRest() || at < 0) return
    const lines = table.current?.querySelectorAll<HTMLElement>('tr[data-id]')
    lines?.[Math.min(at, ids.length - 1)]?.focus({ preventScroll: true })
  })
  const visit = (index: number) => {
    setAt(index)
    setVisited(ids[index])
  }
  return { table, stop, visit }
}

interface Props<Row> {
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly selected?: string | null
  readonly onSelect?: (id: string | null) => void
  readonly onOpen?: (row: Row) => void
  readonly isStale?: boolean
  readonly empty?: ReactNode
}

/** Characters that may not fit into a column: they are said in whole to whoever points at them. */
const LONG = 18
const arrows = { asc: ' ▲', desc: ' ▼' } as const
const ariaSort = { asc: 'ascending', desc: 'descending' } as const

export function DataTable<Row>({
  name,
  columns,
  rows,
  rowId,
  sort,
  onSort,
  selected,
  onSelect,
  onOpen,
  isStale = false,
  empty,
}: Props<Row>) {
  const t = useText()
  const { table, stop, visit } = useRowFocus(rows.map(rowId), onSelect !== undefined || onOpen !== undefined)
  const head = (column: Column<Row>) => {
    const direction = sort?.column === column.name ? sort.direction : undefined
    if (!onSort || column.isSortable === false) return column.title
    return (
      <button
        type="button"
        className="sort-button"
        onClick={() => onSort({ column: column.name, direction: direction === 'asc' ? 'desc' : 'asc' })}
      >
        {column.title}
        <span aria-hidden>{direction ? arrows[direction] : ''}</span>
      </button>
    )
  }
  return (
    // A table without anything to press is scrolled by keys itself.
    <div
      className="table-scroll"
      tabIndex={(onSelect ?? onOpen ?? onSort) ? undefined : 0}
      role={(onSelect ?? onOpen ?? onSort) ? undefined : 'region'}
      aria-label={(onSelect ?? onOpen ?? onSort) ? undefined : name}
    >
      <table
        ref={table}
        className={isStale ? 'data-table data-table-stale' : 'data-table'}
        aria-label={name}
        aria-busy={isStale}
      >
        <thead>
          <tr>
            {onSelect && <th scope="col" className="cell-tick" aria-label="✓" />}
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={column.className}
                aria-sort={sort?.column === column.name ? ariaSort[sort.direction] : undefined}
              >
                {head(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const id = rowId(row)
            const isSelected = selected === id
            const tick = onSelect && (() => onSelect(isSelected ? null : id))
            const open = onOpen && (() => onOpen(row))
            return (
              <tr
                key={id}
                data-id={id}
                {...((tick ?? open) && {
                  tabIndex: id === stop ? 0 : -1,
                  onFocus: () => visit(index),
                  onKeyDown: (event) => moveInRows(event, { onTick: tick, onOpen: open }),
                })}
                aria-selected={onSelect ? isSelected : undefined}
                onClick={tick}
                onDoubleClick={open}
              >
                {onSelect && (
                  <td className="cell-tick">
                    <input
                      type="checkbox"
                      checked={isSelected}
                      aria-label={`✓ ${index + 1}`}
                      onClick={(event) => event.stopPropagation()}
                      onChange={() => onSelect(isSelected ? null : id)}
                    />
                  </td>
                )}
                {columns.map((column) => {
                  const shown = column.cell(row, index)
                  return (
                    <td
                      key={column.name}
                      className={column.className}
                      {...(typeof shown === 'string' && shown.length > LONG && { title: shown })}
                    >
                      {shown}
                    </td>
                  )
                })}
              </tr>
            )
          })}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length + (onSelect ? 1 : 0)} className="cell-empty">
                {empty ?? t(words.noData)}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
