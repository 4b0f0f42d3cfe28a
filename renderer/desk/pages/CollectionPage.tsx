/** Any collection at the server, over all enterprises: applications to review, certificates, blank forms. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { COUNTED_TO } from '../../../contract/shapes.ts'
import { tableOf } from '../../../domain/kit/field.ts'
import { columnLabel, type Collection } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import { isMetaColumn, type FilterValue } from '../../../domain/kit/list.ts'
import { pendingStates } from '../../../domain/kit/workflow.ts'
import { problemOf } from '../../app/problem.ts'
import { cellText } from '../../kit/list/cells.ts'
import { filtersOf, PENDING, type Conditions } from '../../kit/list/conditions.ts'
import { ExportTable } from '../../kit/export/ExportTable.tsx'
import { DataTable, type Column, type Sort } from '../../kit/list/DataTable.tsx'
import { linkColumnOf } from '../../kit/list/row-link.ts'
import { useColumnChoice } from '../../kit/list/use-column-choice.tsx'
import { FilterPanel } from '../../kit/list/FilterPanel.tsx'
import { InTheWay } from '../../kit/list/InTheWay.tsx'
import { emptied, filledInOf, openWays, waysOutOfNothing, waysToMore } from '../../kit/list/ways-out.ts'
import { ValueText } from '../../kit/list/ValueText.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { BegunOrder } from '../begin/BegunOrder.tsx'
import { BeginButton } from '../begin/BeginButton.tsx'
import { useDesk, useOfficer } from '../client.ts'
import { addressOf, go } from '../route.ts'
import { Pager } from './Pager.tsx'

const PAGE_SIZE = 20
const TO_DO = { state: [[PENDING, label('待处理', 'Waiting to be handled')]] } as const

/** Is there a state of it that waits for who holds these posts? */
const canWait = (collection: Collection, posts: readonly string[]): boolean =>
  pendingStates(collection.states, posts).length > 0

/** An application list opens on what waits for the officer. */
function firstConditions(collection: Collection, posts: readonly string[]): Conditions {
  const canFilter = collection.list.filters.some((filter) => filter.column === 'state')
  return canFilter && canWait(collection, posts) ? { state: PENDING } : {}
}

export function CollectionPage({ kind }: { readonly kind: string }) {
  const { registry } = useDesk()
  const collection = registry.collections.get(kind)
  return collection ? (
    <CollectionList collection={collection} isDocument={registry.documents.has(kind)} />
  ) : null
}

function CollectionList({
  collection,
  isDocument,
}: {
  readonly collection: Collection
  readonly isDocument: boolean
}) {
  const t = useText()
  const { query, client } = useDesk()
  const { list } = collection
  const { posts = [] } = useOfficer()
  const start = () => firstConditions(collection, posts)
  const [conditions, setConditions] = useState<Conditions>(start)
  const [asked, setAsked] = useState<Conditions>(start)
  const filters: Record<string, FilterValue> = filtersOf(collection, list.filters, asked, undefined, posts)
  const [sort, setSort] = useState<Sort>(list.sort)
  const [page, setPage] = useState(1)
  const rows = useQuery(
    query.documents.list.queryOptions({
      input: { collection: collection.kind, filters, sort, page, pageSize: PAGE_SIZE },
      placeholderData: keepPreviousData,
      refetchInterval: 15_000,
    }),
  )
  const ask = (next: Conditions) => {
    setAsked(next)
    setPage(1)
  }
  const reset = () => {
    setConditions(start())
    ask(start())
  }
  const total = rows.data?.total ?? 0
  const isSettled = rows.isSuccess && !rows.isPlaceholderData
  const ways = !isSettled
    ? []
    : total === 0
      ? waysOutOfNothing(filters)
      : waysToMore(filters, filledInOf(list.filters, asked, start()))
  const totals = useQueries({
    queries: ways.map((way) =>
      query.documents.list.queryOptions({
        input: { collection: collection.kind, filters: way.filters, page: 1, pageSize: 1 },
      }),
    ),
  }).map(({ data }) => data?.total)
  const open = openWays(ways, totals, total)
  const takeOff = (columns: readonly string[]) => {
    setConditions((now) => emptied(now, columns))
    ask(emptied(asked, columns))
  }
  const inTheWay = open.length > 0 && (
    <InTheWay
      collection={collection}
      filters={list.filters}
      conditions={asked}
      ways={open}
      shown={total}
      countedTo={COUNTED_TO}
      firstChoices={TO_DO}
      onTakeOff={takeOff}
    />
  )
  type Row = NonNullable<typeof rows.data>['rows'][number]
  const names = [
    ...new Set([...list.columns, ...Object.keys(collection.fields), 'state', 'createdAt', 'updatedAt']),
  ]
  const textOf = (row: Row, name: string) =>
    cellText({ ...row, sending: null, isDraft: false, side: 'officer' }, name, collection, t)
  const cellOf = (name: string) => {
    const field = collection.fields[name]
    const text = (row: Row) => textOf(row, name)
    return field && tableOf(field) !== undefined
      ? { text, cell: (row: Row) => <ValueText field={field} value={row.content.fields[name]} /> }
      : { cell: text }
  }
  const all = names.map((name) => ({
    name,
    title: t(columnLabel(collection, name)),
    isSortable: list.columns.includes(name) || isMetaColumn(name),
    ...cellOf(name),
  }))
  const { columns, chooser } = useColumnChoice<Row>(collection.kind, all, { initial: list.columns })
  // The first column that says something opens the document, for the keyboard too.
  const [first = ''] = columns.map(({ name }) => name)
  const linkOf = (row: Row) =>
    linkColumnOf(
      columns.map(({ name }) => name),
      first,
      (name) => textOf(row, name),
    ) ?? first
  const linked = (column: Column<Row>): Column<Row> => ({
    ...column,
    cell: (row, index) => {
      const cell = column.cell(row, index)
      return column.name === linkOf(row) ? (
        <a className="cell-link" href={addressOf({ page: 'document', id: row.id })}>
          {cell || t(words.open)}
        </a>
      ) : (
        cell
      )
    },
  })
  const shown = isDocument ? columns.map(linked) : columns
  const load = async (number: number) => {
    const found = await client.documents.list({
      collection: collection.kind,
      filters,
      sort,
      page: number,
      pageSize: 100,
    })
    // There is a page after this one.
    return found.isAtLeast === true ? { ...found, total: found.total + 1 } : found
  }
  const tools = (
    <>
      <ExportTable
        name={t(collection.title)}
        columns={columns}
        isEmpty={(rows.data?.total ?? 0) === 0}
        load={load}
      />
      {chooser}
    </>
  )
  return (
    <section className="desk-page">
      <div className="desk-row">
        <h1>{t(collection.title)}</h1>
        <BeginButton kind={collection.kind} />
        <BegunOrder kind={collection.kind} />
      </div>
      <FilterPanel
        collection={collection}
        filters={list.filters}
        conditions={conditions}
        only={undefined}
        isFetching={rows.isFetching}
        onOnly={() => undefined}
        {...(canWait(collection, posts) && { firstChoices: TO_DO })}
        onChange={(change) => setConditions((now) => ({ ...now, ...change }))}
        onQuery={() => ask(conditions)}
        onReset={reset}
        extra={tools}
      />
      {rows.isError && <ProblemNote problem={problemOf(rows.error)} />}
      <DataTable
        name={t(collection.title)}
        columns={shown}
        rows={rows.data?.rows ?? []}
        rowId={(row) => row.id}
        sort={sort}
        onSort={setSort}
        isStale={rows.isPlaceholderData}
        {...(total === 0 &&
          inTheWay && {
            empty: (
              <>
                {t(words.noData)}
                {inTheWay}
              </>
            ),
          })}
        {...(isDocument && { onOpen: (row: { id: string }) => go({ page: 'document', id: row.id }) })}
      />
      {total > 0 && inTheWay}
      <Pager
        total={rows.data?.total ?? 0}
        isAtLeast={rows.data?.isAtLeast}
        page={page}
        pageSize={PAGE_SIZE}
        onPage={setPage}
      />
    </section>
  )
}
