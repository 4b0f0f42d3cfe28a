/** The whole result of a query as a spreadsheet file. The order is fixed first, then the rows are read piece by piece. */
import { setImmediate as breathe } from 'node:timers/promises'
import { chosenIn } from '../../../domain/kit/chosen.ts'
import { columnLabel, partFor, type Collection } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import { isMetaColumn, type ListQuery } from '../../../domain/kit/list.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { readContent } from '../drafts/rows.ts'
import type { AccountSession } from '../session/account-session.ts'
import { runTask } from '../workers/run-task.ts'
import { localTime } from './local-time.ts'
import { planQuery, rowsOf } from './list.ts'
import { XLS_ROWS, type Sheet } from './sheet.ts'

interface Stored {
  readonly collection: string
  readonly state: string
  readonly content: string
  readonly createdAt: string
  readonly updatedAt: string
}
type Cell = string | number

const PIECE = 500
const MIME = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xls: 'application/vnd.ms-excel' } as const

/** Failures: those of the query; INPUT_COLUMN; INPUT_EXPORT_LARGE (.xls holds 65,536 rows). */
export async function exportList(session: AccountSession, query: ListQuery, columns: readonly string[], format: 'xlsx' | 'xls', name: string): Promise<Result<File>> {
  const plan = planQuery(session, query)
  if (!plan.ok) return plan
  const { collection, ids } = plan.value
  const unknown = columns.find((column) => !isMetaColumn(column) && !Object.hasOwn(collection.fields, column))
  if (unknown !== undefined) return fail(problem('INPUT_COLUMN', label(`没有列“${unknown}”`, `There is no column "${unknown}"`)))
  const keys = rowsOf<{ id: string; collection: string; isDraft: number }>(session, ids)
  if (format === 'xls' && keys.length >= XLS_ROWS) return fail(problem('INPUT_EXPORT_LARGE', label(`xls 文件最多 ${XLS_ROWS - 1} 行，此结果有 ${keys.length} 行`, `An .xls file holds at most ${XLS_ROWS - 1} rows; this result has ${keys.length}`), { next: label('请导出 xlsx，或缩小查询范围', 'Export .xlsx, or narrow the query') }))

  const cells = columns.map((column) => cellOf(collection, column))
  const rows: Cell[][] = []
  const select = 'select collection, state, content, created_at as createdAt, updated_at as updatedAt from'
  const fromDraft = session.raw.prepare<[string], Stored>(`${select} draft where id = ?`)
  const fromMirror = session.raw.prepare<[string, string], Stored>(`${select} mirror where collection = ? and id = ?`)
  for (let at = 0; at < keys.length; at += PIECE) {
    for (const { id, collection: kind, isDraft } of keys.slice(at, at + PIECE)) {
      const row = isDraft === 1 ? fromDraft.get(id) : fromMirror.get(kind, id)
      if (row) rows.push(cells.map((cell) => cell(row, readContent(row.content).fields)))
    }
    await breathe()
  }
  const sheet: Sheet = { name, header: columns.map((column) => columnLabel(collection, column).zh), rows }
  const data = await runTask(format, sheet)
  return ok(new File([new Uint8Array(data)], `${fileName(name)}.${format}`, { type: MIME[format] }))
}

const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')

type Fields = Readonly<Record<string, string | undefined>>

/** What a person reads in the list: labels of choices and states, local time, numbers as numbers where Excel is exact. */
function cellOf(collection: Collection, column: string): (row: Stored, fields: Fields) => Cell {
  if (column === 'state') return (row) => partFor(collection, row.collection).states[row.state]?.label.zh ?? row.state
  if (column === 'kind') return (row) => partFor(collection, row.collection).title.zh
  if (column === 'createdAt') return (row) => localTime(row.createdAt)
  if (column === 'updatedAt') return (row) => localTime(row.updatedAt)
  const field = collection.fields[column]
  const choices = field && 'choices' in field ? field.choices : undefined
  const isNumber = field?.kind === 'decimal' || field?.kind === 'money'
  return (_, fields) => {
    const value = fields[column] ?? ''
    if (choices) return (field?.kind === 'choices' ? chosenIn(value) : [value]).map((name) => choices[name]?.zh ?? name).join('、')
    return isNumber && /^-?\d{1,12}(\.\d{1,3})?$/u.test(value) ? Number(value) : value
  }
}
