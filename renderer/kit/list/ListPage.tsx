/** The query page of any collection or view (GEN-13), answered from the local mirror, online or not. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import { tableOf } from '../../../domain/kit/field.ts'
import { checkQuery, columnLabel, listOf, type Collection } from '../../../domain/kit/collection.ts'
import { traitsOf } from '../../../domain/kit/kind-traits.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { listQuerySchema, type ListQueryInput, type pageSizes } from '../../../domain/kit/list.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useTabState } from '../../shell/workspace.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { ExportList } from '../export/ExportList.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { cellText } from './cells.ts'
import { useChosenColumns } from './column-memory.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import { filtersOf, type Conditions } from './conditions.ts'
import { DataTable, type Column } from './DataTable.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { InTheWay } from './InTheWay.tsx'
import { Freshness } from './Freshness.tsx'
import { ListFoot } from './ListFoot.tsx'
import { initialState, readListState, type ListState } from './list-state.ts'
import { linkColumnOf } from './row-link.ts'
import { ValueText } from './ValueText.tsx'
import { emptied, filledInOf, openWays, waysOutOfNothing, waysToMore } from './ways-out.ts'

export interface ListTools {
  readonly selected: ListRow | undefined
  readonly query: ListQueryInput
  /** The shown columns without the serial number. */
  readonly columns: string[]
  readonly total: number
  /** 【导出Excel】, with `placesExport`. */
  readonly exports: ReactNode
}

/** How a list looks at first. */
export interface ListLooks {
  readonly notice?: Label
  /** Conditions that the manual has on yellow ground. */
  readonly yellow?: readonly string[]
  /** Rows of a page until the clerk chooses another number. */
  readonly firstPageSize?: (typeof pageSizes)[number]
}

interface Props extends ListLooks {
  readonly collection: Collection
  readonly view?: string
  readonly title: Label
  /** Conditions as the page starts and as 【重置】 leaves them. */
  readonly defaults?: Conditions
  /** Filters to offer, in this order; all of the list's when absent. */
  readonly filters?: readonly string[]
  /** With a radio at each condition: the one that is chosen at first. */
  readonly only?: string
  readonly columns?: readonly string[]
  /** Of the exported file; the title when absent. */
  readonly exportName?: Label
  readonly toolbar?: (tools: ListTools) => ReactNode
  /** The toolbar has 【导出Excel】 at a place of its own, as the manual orders the buttons; else it stands after them. */
  readonly placesExport?: boolean
  readonly canSelect?: boolean
  readonly onOpen?: (row: ListRow) => void
  /** The column whose text opens the row; where it is empty another one does. */
  readonly linkColumn?: string
  /** Columns of the page's own before the list's: boxes to tick. Always shown. */
  readonly firstColumns?: readonly Column<ListRow>[]
  /** Columns of the page's own after the list's: buttons of a row. Always shown. */
  readonly rowColumns?: readonly Column<ListRow>[]
  /** Said where there are no rows. */
  readonly empty?: Label
}

const SERIAL = 'serial'
/** Before the first answer, and instead of one when the conditions are refused: then the page stays as it was. */
const NOTHING = { data: { rows: [], total: 0 }, isPlaceholderData: true }

export function ListPage(props: Props) {
  const {
    collection,
    view,
    title,
    defaults = {},
    notice,
    toolbar,
    canSelect = false,
    onOpen,
    linkColumn,
  } = props
  const t = useText()
  const { query } = useApi()
  const list = listOf(collection, view)
  if (!list) throw new Error(`${collection.kind} has no view ${view}`)
  const [state, setState] = useTabState<ListState>(
    'list',
    initialState(defaults, props.only, props.firstPageSize),
    readListState,
  )
  const [selected, setSelected] = useState<string | null>(null)
  const [refused, setRefused] = useState<Problem | null>(null)
  const names = [
    SERIAL,
    ...new Set([
      ...(props.columns ?? list.columns),
      ...list.columns,
      ...Object.keys(collection.fields),
      'state',
      'updatedAt',
    ]),
  ]
  const shownColumns = useChosenColumns(
    view === undefined ? collection.kind : `${collection.kind}/${view}`,
    [SERIAL, ...(props.columns ?? list.columns)],
    names,
  )
  const filters = props.filters
    ? props.filters.flatMap((column) => list.filters.filter((filter) => filter.column === column))
    : list.filters

  const queryFor = (from: ListState): ListQueryInput => ({
    collection: collection.kind,
    ...(view !== undefined && { view }),
    filters: filtersOf(collection, filters, from.asked, from.askedOnly),
    ...(from.sort && { sort: from.sort }),
    page: from.page,
    pageSize: from.pageSize,
  })
  const asked = queryFor(state)
  const page = useQuery(
    query.documents.query.queryOptions({
      input: asked,
      placeholderData: keepPreviousData,
      staleTime: 0,
      enabled: refused === null,
    }),
  )
  const found = refused ? NOTHING : page
  const { rows, total } = found.data ?? NOTHING.data
  const current = rows.find((row) => row.id === selected)
  const isSettled = !found.isPlaceholderData && page.isSuccess
  const ways = !isSettled
    ? []
    : total === 0
      ? waysOutOfNothing(asked.filters ?? {})
      : waysToMore(asked.filters ?? {}, filledInOf(filters, state.asked, defaults))
  const totals = useQueries({
    queries: ways.map((way) =>
      query.documents.query.queryOptions({ input: { ...asked, filters: way.filters, page: 1, pageSize: 1 } }),
    ),
  }).map(({ data }) => data?.total)
  const open = openWays(ways, totals, total)

  const ask = (next: ListState) => {
    const checked = checkQuery(collection, listQuerySchema.parse(queryFor(next)))
    setRefused(checked.ok ? null : checked.problem)
    setSelected(null)
    setState(next)
    if (checked.ok && JSON.stringify(queryFor(next)) === JSON.stringify(asked)) void page.refetch()
  }

  const takeOff = (columns: readonly string[]) => {
    const draft = emptied(state.draft, columns)
    ask({ ...state, draft, asked: emptied(state.asked, columns), page: 1 })
  }
  const inTheWay = open.length > 0 && (
    <InTheWay
      collection={collection}
      filters={filters}
      conditions={state.asked}
      ways={open}
      shown={total}
      onTakeOff={takeOff}
    />
  )
  const serial: Column<ListRow> = {
    name: SERIAL,
    title: t(words.serial),
    className: 'cell-serial',
    isSortable: false,
    cell: (_row, index) => (state.page - 1) * state.pageSize + index + 1,
  }
  const shownFields = shownColumns.shown.filter((name) => name !== SERIAL)
  const linkOf = (row: ListRow) =>
    linkColumn !== undefined && onOpen
      ? (linkColumnOf(shownFields, linkColumn, (name) => cellText(row, name, collection, t)) ?? linkColumn)
      : undefined
  const columnOf = (column: string): Column<ListRow> => ({
    name: column,
    title: t(columnLabel(collection, column)),
    ...(traitsOf(collection.fields[column]).isSeveral && { className: 'cell-several' }),
    isSortable:
      list.columns.includes(column) || column === 'updatedAt' || column === 'createdAt' || column === 'state',
    cell: (row) => {
      const field = collection.fields[column]
      const text = cellText(row, column, collection, t)
      const isNamed = tableOf(field) !== undefined
      const shown = field && isNamed ? <ValueText field={field} value={row.content.fields[column]} /> : text
      if (onOpen && column === linkOf(row)) {
        return (
          <button
            type="button"
            className="cell-link"
            onClick={(event) => (event.stopPropagation(), onOpen(row))}
          >
            {text === '' ? t(words.open) : shown}
          </button>
        )
      }
      return isNamed ? shown : <span title={text}>{text}</span>
    },
  })
  const candidates = names.map((column) => (column === SERIAL ? serial : columnOf(column)))
  const columns = [
    ...(props.firstColumns ?? []),
    ...shownColumns.shown.flatMap((name) => candidates.filter((column) => column.name === name)),
    ...(props.rowColumns ?? []),
  ]
  const problem = refused ?? (page.isError ? problemOf(page.error) : null)

  const exports = (
    <ExportList
      query={asked}
      columns={shownFields}
      name={t(props.exportName ?? title)}
      isEmpty={total === 0}
    />
  )
  const chooser = (
    <>
      {props.placesExport !== true && exports}
      <ColumnChooser all={candidates} shown={shownColumns.shown} onChange={shownColumns.choose} />
    </>
  )
  return (
    <div className="list-page">
      <FilterPanel
        collection={collection}
        filters={filters}
        conditions={state.draft}
        only={state.only}
        isFetching={page.isFetching}
        notice={notice && t(notice)}
        yellow={props.yellow}
        extra={toolbar ? undefined : chooser}
        onOnly={(column) => setState({ ...state, only: column })}
        onChange={(change) => setState({ ...state, draft: { ...state.draft, ...change } })}
        onQuery={() => ask({ ...state, asked: state.draft, askedOnly: state.only, page: 1 })}
        onReset={() => ask({ ...initialState(defaults, props.only), pageSize: state.pageSize })}
      />
      {toolbar && (
        <div className="list-toolbar" role="toolbar" aria-label={t(words.actions)}>
          {toolbar({ selected: current, query: asked, columns: shownFields, total, exports })}
          {chooser}
        </div>
      )}
      {problem && <ProblemNote problem={problem} />}
      <DataTable
        name={t(title)}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        sort={state.sort ?? list.sort}
        onSort={(sort) => ask({ ...state, sort, page: 1 })}
        selected={canSelect ? selected : null}
        {...(canSelect && { onSelect: setSelected })}
        {...(onOpen && { onOpen })}
        isStale={page.isPlaceholderData}
        empty={
          <>
            {page.isPending && !refused ? t(words.loading) : t(props.empty ?? words.noData)}
            {total === 0 && inTheWay}
          </>
        }
      />
      {total > 0 && inTheWay}
      <ListFoot
        page={state.page}
        pageSize={state.pageSize}
        found={found}
        freshness={<Freshness page={page.data} />}
        onChange={(next, pageSize) => ask({ ...state, page: next, pageSize })}
      />
    </div>
  )
}
