/** 旧机电业务规则查询 (PSI-02, manual 001, 1.2), from the code table on this machine: it answers without network. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useId, useMemo, type SubmitEvent } from 'react'
import * as z from 'zod'
import type { FactRow } from '../../../domain/codes/facts.ts'
import { shapeOf } from '../../../domain/codes/shapes.ts'
import { standingOf } from '../../../domain/codes/standing.ts'
import { label } from '../../../domain/kit/label.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ExportTable } from '../../../renderer/kit/export/ExportTable.tsx'
import { DataTable, type Column } from '../../../renderer/kit/list/DataTable.tsx'
import { useToday } from '../../../renderer/kit/form/use-today.ts'
import { ListFoot } from '../../../renderer/kit/list/ListFoot.tsx'
import { goToRows } from '../../../renderer/kit/list/row-keys.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useTabState } from '../../../renderer/shell/workspace.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { MEASURES, yesOrNo, type MeasureFlag } from '../declare/order/measures.ts'
import { consequence, findRules, hasFlag } from '../declare/rules/find.ts'
import { titles } from './titles.ts'

const say = {
  conditions: label('查询条件', 'Conditions'),
  sought: label('HS 编码/品名', 'HS code or name'),
  code: label('HS编码', 'HS code'),
  name: label('品名', 'Product name'),
  basis: label('依据', 'Basis'),
  follows: label('申报要求', 'Declared with'),
  sample: label('示例数据，不作监管依据', 'Sample data: nothing is decided by it'),
  none: label('不属于机电产品', 'This is no machinery'),
  freed: label(
    '出境维修复进口、暂时出口复进口、出口退货复进口、国内转移复进口的旧机电产品，无需装运前检验证书。',
    'Used machinery that comes back after repair abroad, temporary export, return or transfer within China needs no certificate.',
  ),
} as const

const FLAGS: readonly MeasureFlag[] = ['needsInspection', 'isExempt', 'isBanned']
const FIRST = { typed: '', asked: '', page: 1, pageSize: 10 }
const stateSchema = z.object({ typed: z.string(), asked: z.string(), page: z.int(), pageSize: z.int() })
const read = (stored: unknown) => stateSchema.safeParse(stored).data

export default function RulesPage() {
  const t = useText()
  const id = useId()
  const { query } = useApi()
  const [state, setState] = useTabState('rules', FIRST, read)
  const table = useQuery(query.codes.facts.queryOptions({ input: { table: MEASURES }, staleTime: Infinity }))
  const { asked, page, pageSize } = state
  const today = useToday()
  const found = useMemo(() => {
    return findRules(
      (table.data?.rows ?? []).filter((row) => standingOf(row, today) === 'valid'),
      asked,
    )
  }, [table.data, asked, today])
  const shown = found.slice((page - 1) * pageSize, page * pageSize)
  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    setState({ ...state, asked: state.typed, page: 1 })
  }
  const { attributes } = shapeOf(MEASURES)
  const columns: Column<FactRow>[] = [
    {
      name: 'serial',
      title: t(words.serial),
      className: 'cell-serial',
      cell: (_row, index) => (page - 1) * pageSize + index + 1,
      text: (_row, index) => index + 1,
    },
    { name: 'code', title: t(say.code), cell: (row) => row.code },
    { name: 'name', title: t(say.name), cell: (row) => row.zh },
    ...FLAGS.map((flag): Column<FactRow> => {
      const text = (row: FactRow) => t(yesOrNo[hasFlag(row, flag) ? 'yes' : 'no'])
      return {
        name: flag,
        title: t(attributes[flag]?.label ?? say.code),
        text,
        cell: (row) =>
          flag === 'isBanned' && hasFlag(row, flag) ? (
            <span className="psi-banned">{text(row)}</span>
          ) : (
            text(row)
          ),
      }
    }),
    { name: 'basis', title: t(say.basis), cell: (row) => row.attributes?.['basis'] ?? '-' },
    { name: 'follows', title: t(say.follows), cell: (row) => t(consequence(row)) },
  ]
  return (
    <div className="list-page">
      <form className="filter-panel" aria-label={t(say.conditions)} onSubmit={ask}>
        <div className="filter">
          <label htmlFor={`${id}sought`}>{t(say.sought)}</label>
          <Input
            id={`${id}sought`}
            allowClear
            autoComplete="off"
            maxLength={200}
            value={state.typed}
            onKeyDown={goToRows}
            onChange={(event) => setState({ ...state, typed: event.target.value })}
          />
        </div>
        <div className="filter-buttons filter-buttons-many">
          <p className="list-notice psi-sample">{t(say.sample)}</p>
          <Button type="primary" htmlType="submit">
            {t(words.query)}
          </Button>
          <Button onClick={() => setState({ ...FIRST, pageSize })}>{t(words.reset)}</Button>
          <ExportTable
            name={t(titles.rules)}
            columns={columns}
            isEmpty={found.length === 0}
            load={async () => ({ rows: found, total: found.length })}
          />
        </div>
      </form>
      {table.isError && <ProblemNote problem={problemOf(table.error)} />}
      <DataTable
        name={t(titles.rules)}
        columns={columns}
        rows={shown}
        rowId={(row) => row.code}
        empty={t(table.isPending ? words.loading : say.none)}
      />
      <p className="quiet">{t(say.freed)}</p>
      <ListFoot
        page={page}
        pageSize={pageSize}
        found={{ data: { total: found.length }, isPlaceholderData: table.isPending }}
        onChange={(next, size) => setState({ ...state, page: next, pageSize: size })}
      />
    </div>
  )
}
