/** Rows of one collection about one certificate, paged, newest first. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListRow } from '../../../../contract/local/documents.ts'
import { columnLabel, type Collection } from '../../../../domain/kit/collection.ts'
import type { Label } from '../../../../domain/kit/label.ts'
import type { FilterValue } from '../../../../domain/kit/list.ts'
import { useApi } from '../../../../renderer/app/client.ts'
import { problemOf } from '../../../../renderer/app/problem.ts'
import { tableOf } from '../../../../domain/kit/field.ts'
import { cellText } from '../../../../renderer/kit/list/cells.ts'
import { DataTable, type Column } from '../../../../renderer/kit/list/DataTable.tsx'
import { Freshness } from '../../../../renderer/kit/list/Freshness.tsx'
import { ListFoot } from '../../../../renderer/kit/list/ListFoot.tsx'
import { ValueText } from '../../../../renderer/kit/list/ValueText.tsx'
import { ProblemNote } from '../../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../../renderer/text/text.ts'
import { words } from '../../../../renderer/text/words.ts'

interface Props {
  readonly collection: Collection
  readonly title: Label
  readonly empty: Label
  readonly certificate: FilterValue
  readonly columns: readonly string[]
  /** Columns that are more than a value, by name; those of no field are put after the others. */
  readonly own?: Readonly<Record<string, Pick<Column<ListRow>, 'title' | 'cell'>>>
}

export function CertificateList({ collection, title, empty, certificate, columns, own = {} }: Props) {
  const t = useText()
  const { query } = useApi()
  const [at, setAt] = useState({ page: 1, pageSize: 20 })
  const found = useQuery(
    query.documents.query.queryOptions({
      input: { collection: collection.kind, filters: { certificateNo: certificate }, ...at },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  )
  const valueColumn = (name: string): Column<ListRow> => {
    const field = collection.fields[name]
    return {
      name,
      title: t(columnLabel(collection, name)),
      isSortable: false,
      cell: (row) =>
        field && tableOf(field) !== undefined ? (
          <ValueText field={field} value={row.content.fields[name]} />
        ) : (
          cellText(row, name, collection, t)
        ),
    }
  }
  const shown = [
    ...columns.map((name) => ({ ...valueColumn(name), ...own[name] })),
    ...Object.entries(own)
      .filter(([name]) => !columns.includes(name))
      .map(([name, column]) => ({ name, isSortable: false, ...column })),
  ]
  return (
    <>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      <DataTable
        name={t(title)}
        columns={shown}
        rows={found.data?.rows ?? []}
        rowId={({ id }) => id}
        isStale={found.isPlaceholderData}
        empty={t(found.isPending ? words.loading : empty)}
      />
      <ListFoot
        {...at}
        found={found}
        freshness={<Freshness page={found.data} />}
        onChange={(page, pageSize) => setAt({ page, pageSize })}
      />
    </>
  )
}
