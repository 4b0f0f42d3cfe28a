/** 未确认的打印: prints whose result nobody has given yet; for one whose workstation is lost an officer records it (CERT-15, DESK-03). */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState } from 'react'
import type { certificatesCentral } from '../contract.ts'
import { jobStates } from '../../../domain/printing/job.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useDeskCalls } from '../../../renderer/desk/client.ts'
import { Pager } from '../../../renderer/desk/pages/Pager.tsx'
import { DataTable, type Column } from '../../../renderer/kit/list/DataTable.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { showInstant } from '../../../renderer/text/time.ts'
import { words } from '../../../renderer/text/words.ts'
import { AnswerForBox } from './AnswerForBox.tsx'
import { openPrintWords as say } from './open-print-words.ts'

export function OpenPrintsPage() {
  const t = useText()
  const { query } = useDeskCalls<typeof certificatesCentral>()
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const [asked, setAsked] = useState<string>()
  const [done, setDone] = useState<string>()
  const found = useQuery(
    query.desk.openPrints.queryOptions({
      input: { search, page },
      placeholderData: keepPreviousData,
      refetchInterval: 10_000,
    }),
  )
  type Row = NonNullable<typeof found.data>['rows'][number]
  const rows = found.data?.rows ?? []
  const chosen = rows.find(({ jobId }) => jobId === asked)
  const isOver = (row: Row): boolean => found.data !== undefined && row.answerableAt <= found.data.at
  const columns: Column<Row>[] = [
    { name: 'holder', title: t(say.holder), isSortable: false, cell: (row) => row.holder },
    { name: 'certificate', title: t(say.certificate), isSortable: false, cell: (row) => row.certificateNo },
    {
      name: 'blanks',
      title: t(say.blanks),
      isSortable: false,
      cell: (row) => row.blankNos.join(t(words.comma)),
    },
    { name: 'since', title: t(say.since), isSortable: false, cell: (row) => showInstant(row.committedAt) },
    {
      name: 'where',
      title: t(say.where),
      isSortable: false,
      cell: (row) => (
        <span title={`${row.workstation} / ${row.who}`}>{`${row.workstation} / ${row.who}`}</span>
      ),
    },
    {
      name: 'heard',
      title: t(say.heard),
      isSortable: false,
      cell: (row) => (row.heardAt === null ? t(say.never) : showInstant(row.heardAt)),
    },
    {
      name: 'told',
      title: t(say.told),
      isSortable: false,
      cell: (row) => (row.told === null ? t(say.nothing) : t(jobStates[row.told])),
    },
    {
      name: 'do',
      title: '',
      isSortable: false,
      cell: (row) => (
        <Button
          size="small"
          disabled={!isOver(row)}
          title={isOver(row) ? '' : `${t(say.tooEarly)}${showInstant(row.answerableAt)}`}
          onClick={() => {
            setDone(undefined)
            setAsked(row.jobId)
          }}
        >
          {t(say.record)}
        </Button>
      ),
    },
  ]
  return (
    <section className="desk-page">
      <h1>{t(say.title)}</h1>
      <p className="desk-quiet">{t(say.about)}</p>
      <div className="desk-row">
        <label htmlFor="open-print-search">{t(say.search)}</label>
        <Input
          id="open-print-search"
          style={{ width: 280 }}
          maxLength={100}
          allowClear
          placeholder={t(say.searchHint)}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            setPage(1)
          }}
        />
        {done !== undefined && (
          <output className="desk-done">
            {t(say.done)}
            {t(words.colon)}
            {done}
          </output>
        )}
      </div>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      <DataTable name={t(say.title)} columns={columns} rows={rows} rowId={(row) => row.jobId} />
      <Pager
        total={found.data?.total ?? 0}
        page={page}
        pageSize={found.data?.pageSize ?? 50}
        onPage={setPage}
      />
      {chosen && (
        <AnswerForBox
          print={chosen}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setDone(chosen.certificateNo)
            setAsked(undefined)
          }}
        />
      )}
    </section>
  )
}
