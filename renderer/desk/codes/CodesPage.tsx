/** 代码表: officers look at the tables and change them; every change makes a version that the clients take over (DESK-05). */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useState } from 'react'
import type { CentralCode } from '../../../contract/central/codes.ts'
import { codeTables, type CodeTableName } from '../../../domain/codes/catalogue.ts'
import { shapeOf } from '../../../domain/codes/shapes.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { problemOf } from '../../app/problem.ts'
import { ExportTable } from '../../kit/export/ExportTable.tsx'
import { DataTable, type Column } from '../../kit/list/DataTable.tsx'
import { useColumnChoice } from '../../kit/list/use-column-choice.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useDesk } from '../client.ts'
import { Pager } from '../pages/Pager.tsx'
import { ChangeForm, type ChangeKind } from './ChangeForm.tsx'
import { ImportForm } from './ImportForm.tsx'
import { VersionLog } from './VersionLog.tsx'
import { codeWords as say } from './words.ts'

const PAGE_SIZE = 20
const tableNames = Object.keys(codeTables) as CodeTableName[] // the record's own keys
/** Rows of one request of an export. */
const EXPORT_SIZE = 200

interface Editing {
  readonly kind: ChangeKind | 'import'
  readonly row?: CentralCode
}

interface Props {
  /** A page of one table alone, under a name of its own. */
  readonly only?: { readonly table: CodeTableName; readonly title: Label }
}

export function CodesPage({ only }: Props) {
  const t = useText()
  const { query, client } = useDesk()
  const [table, setTable] = useState<CodeTableName>(only?.table ?? 'customsDistricts')
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [made, setMade] = useState<number | null>(null)
  const found = useQuery(
    query.codes.list.queryOptions({
      input: { table, search, page, pageSize: PAGE_SIZE },
      placeholderData: keepPreviousData,
    }),
  )
  const begin = (next: Editing) => {
    setMade(null)
    setEditing(next)
  }
  const show = (next: { readonly table?: CodeTableName; readonly search?: string }) => {
    setTable(next.table ?? table)
    setSearch(next.search ?? search)
    setPage(1)
    setEditing(null)
    setMade(null)
  }
  const cancel = () => setEditing(null)
  const done = (version: number) => {
    setEditing(null)
    setMade(version)
  }
  const load = (number: number) => client.codes.list({ table, search, page: number, pageSize: EXPORT_SIZE })
  const { attributes } = shapeOf(table)
  const all: Column<CentralCode>[] = [
    { name: 'code', title: t(say.code), cell: (row) => row.code },
    { name: 'zh', title: t(say.zh), cell: (row) => row.zh },
    { name: 'en', title: t(say.en), cell: (row) => row.en },
    { name: 'under', title: t(say.under), cell: (row) => row.under },
    ...Object.entries(attributes).map(([name, field]): Column<CentralCode> => ({
      name,
      title: t(field.label),
      cell: (row) => {
        const value = row.attributes?.[name] ?? ''
        return field.kind === 'flag' && value !== '' ? t(words.yes) : value
      },
    })),
    { name: 'validFrom', title: t(say.validFrom), cell: (row) => row.validFrom ?? '' },
    {
      name: 'retiredOn',
      title: t(say.retiredOn),
      text: (row) => row.retiredOn ?? '',
      cell: (row) => <span className="desk-wrong">{row.retiredOn ?? ''}</span>,
    },
  ]
  const actions: Column<CentralCode> = {
    name: 'actions',
    title: t(words.actions),
    cell: (row) => (
      <span className="row-actions">
        <Button size="small" onClick={() => begin({ kind: 'rename', row })}>
          {t(say.rename)}
        </Button>{' '}
        {Object.keys(attributes).length > 0 && (
          <>
            <Button size="small" onClick={() => begin({ kind: 'describe', row })}>
              {t(say.describe)}
            </Button>{' '}
          </>
        )}
        <Button
          size="small"
          onClick={() => begin({ kind: row.retiredOn === null ? 'retire' : 'restore', row })}
        >
          {t(row.retiredOn === null ? say.retire : say.restore)}
        </Button>
      </span>
    ),
  }
  const { columns, chooser } = useColumnChoice<CentralCode>('codes', all, { fixed: [actions] })
  return (
    <section className="desk-page">
      <h1>{t(only?.title ?? say.title)}</h1>
      <div className="desk-row desk-tools">
        {!only && (
          <>
            <label htmlFor="codes-table">{t(say.table)}</label>
            <Select
              id="codes-table"
              className="desk-table-choice"
              value={table}
              options={tableNames.map((value) => ({ value, label: t(codeTables[value]) }))}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              onChange={(next: CodeTableName) => show({ table: next })}
            />
          </>
        )}
        <span className="desk-pair">
          <label htmlFor="codes-search">{t(say.search)}</label>
          <Input
            id="codes-search"
            allowClear
            autoComplete="off"
            maxLength={100}
            value={search}
            onChange={(event) => show({ search: event.target.value })}
          />
        </span>
        <Button type="primary" onClick={() => begin({ kind: 'add' })}>
          {t(say.add)}
        </Button>
        <Button onClick={() => begin({ kind: 'import' })}>{t(say.importFile)}</Button>
        <ExportTable
          name={t(codeTables[table])}
          columns={columns.filter(({ name }) => name !== actions.name)}
          isEmpty={(found.data?.total ?? 0) === 0}
          load={load}
        />
        {chooser}
        <span className="desk-state">
          {t(say.version)} {found.data?.version ?? ''}
        </span>
      </div>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      {editing?.kind === 'import' && <ImportForm table={table} onCancel={cancel} onDone={done} />}
      {editing && editing.kind !== 'import' && (
        <ChangeForm
          key={`${editing.kind}/${editing.row?.code ?? ''}`}
          table={table}
          kind={editing.kind}
          row={editing.row}
          onCancel={cancel}
          onDone={done}
        />
      )}
      {made !== null && (
        <output className="desk-done">
          {t(say.made)} {made}
        </output>
      )}
      <DataTable
        name={t(say.title)}
        columns={columns}
        rows={found.data?.rows ?? []}
        rowId={(row) => row.code}
        isStale={found.isPlaceholderData}
        empty={found.isPending ? t(words.loading) : t(words.noData)}
      />
      <Pager total={found.data?.total ?? 0} page={page} pageSize={PAGE_SIZE} onPage={setPage} />
      <VersionLog key={table} table={table} />
    </section>
  )
}
