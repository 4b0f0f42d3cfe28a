/** 采信机构: all of them, whatever their state, with 【暂停采信】【恢复采信】【移出目录】 as the state allows. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useState, type SubmitEvent } from 'react'
import type { AcceptedAgency, acceptanceCentral } from '../contract.ts'
import { agencyStates, isAgencyState, type AgencyState } from '../declare/agency-record.ts'
import { measureKinds } from '../declare/measure.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useDeskCalls } from '../../../renderer/desk/client.ts'
import { Pager } from '../../../renderer/desk/pages/Pager.tsx'
import { DataTable, type Column } from '../../../renderer/kit/list/DataTable.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import './desk.css'
import { MeasureBox, type Measure } from './MeasureBox.tsx'
import { deskTitles, say } from './words.ts'

/** What may be done about an agency in each state. */
const measuresIn: Record<AgencyState, readonly Measure[]> = {
  listed: ['suspend', 'remove'],
  suspended: ['resume', 'suspend', 'remove'],
  expired: ['suspend', 'remove'],
  left: [],
  removed: [],
}

export function AgenciesPage() {
  const t = useText()
  const { query } = useDeskCalls<typeof acceptanceCentral>()
  const [typed, setTyped] = useState('')
  const [state, setState] = useState('')
  const [asked, setAsked] = useState({ search: '', state: '', page: 1 })
  const [doing, setDoing] = useState<{ readonly agency: AcceptedAgency; readonly kind: Measure } | null>(null)
  const found = useQuery(
    query.desk.acceptedAgencies.queryOptions({
      input: {
        search: asked.search,
        page: asked.page,
        ...(isAgencyState(asked.state) && { state: asked.state }),
      },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked({ search: typed, state, page: 1 })
  }
  const stateOf = (row: AcceptedAgency) => {
    const name = t(agencyStates[row.state].label)
    if (row.state === 'suspended' && row.suspendedUntil !== undefined)
      return `${name} ${t(say.until(row.suspendedUntil))}`
    return row.leftOn === undefined ? name : `${name} ${t(say.left(row.leftOn))}`
  }
  const columns: readonly Column<AcceptedAgency>[] = [
    { name: 'agencyCode', title: t(say.agencyCode), cell: (row) => row.agencyCode },
    { name: 'nameZh', title: t(say.name), cell: (row) => row.nameZh },
    { name: 'state', title: t(say.state), cell: stateOf },
    { name: 'goods', title: t(say.goods), cell: (row) => t(row.goods) },
    { name: 'listedOn', title: t(say.listedOn), cell: (row) => row.listedOn },
    { name: 'nearestEnd', title: t(say.nearestEnd), cell: (row) => row.nearestEnd ?? '' },
    { name: 'applications', title: t(say.applications), cell: (row) => row.applications },
    { name: 'reports', title: t(say.reports), cell: (row) => row.reports },
    {
      name: 'tools',
      title: t(say.actions),
      className: 'cell-tools',
      cell: (agency) => (
        <span className="desk-tools">
          {measuresIn[agency.state].map((kind) => (
            <button key={kind} type="button" className="cell-link" onClick={() => setDoing({ agency, kind })}>
              {t(measureKinds[kind])}
            </button>
          ))}
        </span>
      ),
    },
  ]
  return (
    <section className="desk-page">
      <h1>{t(deskTitles.agencies)}</h1>
      <form className="desk-row" onSubmit={submit}>
        <label htmlFor="agencies-search">{t(say.search)}</label>
        <Input
          id="agencies-search"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <label htmlFor="agencies-state">{t(say.state)}</label>
        <Select
          id="agencies-state"
          value={state}
          popupMatchSelectWidth={false}
          onChange={setState}
          options={[
            { value: '', label: t(say.all) },
            ...Object.entries(agencyStates).map(([value, { label: title }]) => ({ value, label: t(title) })),
          ]}
        />
        <Button type="primary" htmlType="submit">
          {t(say.query)}
        </Button>
      </form>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      <DataTable
        name={t(deskTitles.agencies)}
        columns={columns}
        rows={found.data?.rows ?? []}
        rowId={({ tenantId }) => tenantId}
        isStale={found.isPlaceholderData}
      />
      <Pager
        total={found.data?.total ?? 0}
        page={asked.page}
        pageSize={found.data?.pageSize ?? 20}
        onPage={(page) => setAsked((last) => ({ ...last, page }))}
      />
      {doing && (
        <MeasureBox
          {...doing}
          key={`${doing.agency.tenantId} ${doing.kind}`}
          onClose={() => setDoing(null)}
        />
      )}
    </section>
  )
}
