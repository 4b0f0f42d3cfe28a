/** 库存对账: received = available + reserved + printing + used + void + lost + returned, always; low stock is said. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { blankKinds, isBlankKind } from '../../../domain/printing/blank-kinds.ts'
import { blankStates, type BlankState } from '../../../domain/printing/blank.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ExportTable } from '../../../renderer/kit/export/ExportTable.tsx'
import { DataTable, type Column } from '../../../renderer/kit/list/DataTable.tsx'
import { useColumnChoice } from '../../../renderer/kit/list/use-column-choice.tsx'
import { Freshness } from '../../../renderer/kit/list/Freshness.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'

const say = {
  title: label('库存对账', 'Reconciliation'),
  kind: label('单证种类', 'Kind of blank'),
  issued: label('领用总数', 'Issued in all'),
  balance: label('对账结果', 'Balance'),
  even: label('相符', 'agrees'),
  low: label('库存不足，请及时申领', 'Low stock: apply for more'),
  enough: label('充足', 'sufficient'),
  stock: label('库存', 'Stock'),
  rule: label(
    '领用总数 ＝ 已入库 ＋ 可用 ＋ 已预留 ＋ 打印中 ＋ 已使用 ＋ 作废 ＋ 遗失 ＋ 已退回',
    'Issued in all = in stock + available + reserved + printing + used + void + lost + returned',
  ),
} as const

const off = (difference: number): Label => label(`相差 ${difference}`, `off by ${difference}`)
const states = Object.keys(blankStates) as BlankState[] // its own keys

interface Line {
  readonly blankKind: string
  readonly issued: number
  readonly counts: Readonly<Record<BlankState, number>>
  readonly difference: number
  readonly isLow: boolean
}

export function Reconciliation({ views }: { readonly views: ReactNode }) {
  const t = useText()
  const { query } = useApi()
  const ledger = useQuery(query.printing.ledger.queryOptions({ staleTime: 0 }))
  const { columns, chooser } = useColumnChoice<Line>('certificates.reconciliation', [
    {
      name: 'kind',
      title: t(say.kind),
      cell: ({ blankKind }) => `${blankKind} ${isBlankKind(blankKind) ? t(blankKinds[blankKind]) : ''}`,
    },
    { name: 'issued', title: t(say.issued), className: 'cell-number', cell: (line) => line.issued },
    ...states.map((state): Column<Line> => ({
      name: state,
      title: t(blankStates[state].label),
      className: 'cell-number',
      cell: (line) => line.counts[state],
    })),
    {
      name: 'balance',
      title: t(say.balance),
      text: ({ difference }) => t(difference === 0 ? say.even : off(difference)),
      cell: ({ difference }) => (
        <span className={difference === 0 ? 'tone-good' : 'tone-bad'}>
          {t(difference === 0 ? say.even : off(difference))}
        </span>
      ),
    },
    {
      name: 'stock',
      title: t(say.stock),
      text: ({ isLow }) => t(isLow ? say.low : say.enough),
      cell: ({ isLow }) => (
        <span className={isLow ? 'tone-bad' : undefined}>{t(isLow ? say.low : say.enough)}</span>
      ),
    },
  ])
  return (
    <div className="list-page">
      <div className="list-toolbar">
        {views}
        <ExportTable
          name={t(say.title)}
          columns={columns}
          isEmpty={(ledger.data?.lines.length ?? 0) === 0}
          load={async () => ({ rows: ledger.data?.lines ?? [], total: ledger.data?.lines.length ?? 0 })}
        />
        {chooser}
      </div>
      {ledger.isError && <ProblemNote problem={problemOf(ledger.error)} />}
      <DataTable
        name={t(say.title)}
        columns={columns}
        rows={ledger.data?.lines ?? []}
        rowId={(line) => line.blankKind}
      />
      <div className="list-foot">
        <Freshness page={ledger.data && { freshAt: ledger.data.at, isOnline: ledger.data.isOnline }} />
        <span className="quiet">{t(say.rule)}</span>
      </div>
    </div>
  )
}
