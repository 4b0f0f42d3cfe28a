/** The reconciliation over all holders: issued = the sum of every state, always (PRN-07, DESK-03). */
import { useQuery } from '@tanstack/react-query'
import type { certificatesCentral } from '../contract.ts'
import { blankKinds, isBlankKind } from '../../../domain/printing/blank-kinds.ts'
import { blankStates, type BlankState } from '../../../domain/printing/blank.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ExportTable } from '../../../renderer/kit/export/ExportTable.tsx'
import { DataTable } from '../../../renderer/kit/list/DataTable.tsx'
import { useColumnChoice } from '../../../renderer/kit/list/use-column-choice.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { showInstant } from '../../../renderer/text/time.ts'
import { useDeskCalls } from '../../../renderer/desk/client.ts'
import { issuingWords as say } from './words.ts'

const stateNames = Object.keys(blankStates) as BlankState[] // the record's own keys

export function LedgerPage() {
  const t = useText()
  const { query } = useDeskCalls<typeof certificatesCentral>()
  const ledger = useQuery(query.desk.ledger.queryOptions({ refetchInterval: 15_000 }))
  type Line = NonNullable<typeof ledger.data>['lines'][number]
  const { columns, chooser } = useColumnChoice<Line>('ledger', [
    { name: 'holder', title: t(say.holder), cell: (line) => line.holder },
    {
      name: 'kind',
      title: t(say.kind),
      cell: (line) => `${line.blankKind} ${isBlankKind(line.blankKind) ? t(blankKinds[line.blankKind]) : ''}`,
    },
    { name: 'issued', title: t(say.issued), className: 'cell-number', cell: (line) => line.issued },
    ...stateNames.map((state) => ({
      name: state,
      title: t(blankStates[state].label),
      className: 'cell-number',
      cell: (line: Line) => line.counts[state],
    })),
    {
      name: 'difference',
      title: t(say.difference),
      text: (line) => (line.difference === 0 ? t(say.balanced) : line.difference),
      cell: (line) => <Difference value={line.difference} />,
    },
    {
      name: 'low',
      title: t(say.stock),
      text: (line) => (line.isLow ? t(say.low) : ''),
      cell: (line) => line.isLow && <em className="desk-low">{t(say.low)}</em>,
    },
  ])
  return (
    <section className="desk-page">
      <div className="desk-row">
        <h1>{t(say.ledger)}</h1>
        <ExportTable
          name={t(say.ledger)}
          columns={columns}
          isEmpty={(ledger.data?.lines.length ?? 0) === 0}
          load={async () => ({ rows: ledger.data?.lines ?? [], total: ledger.data?.lines.length ?? 0 })}
        />
        {chooser}
      </div>
      {ledger.isError && <ProblemNote problem={problemOf(ledger.error)} />}
      <DataTable
        name={t(say.ledger)}
        columns={columns}
        rows={ledger.data?.lines ?? []}
        rowId={(line) => `${line.tenantId}/${line.blankKind}`}
      />
      {ledger.data && <p className="desk-quiet">{showInstant(ledger.data.at)}</p>}
    </section>
  )
}

function Difference({ value }: { readonly value: number }) {
  const t = useText()
  return value === 0 ? t(say.balanced) : <strong className="desk-wrong">{value}</strong>
}
