/** The whole result of a query as a spreadsheet file. The order is fixed first, then the rows are read piece by piece. */
import { setImmediate as breathe } from 'node:timers/promises'
import { columnLabel } from '../../../domain/kit/collection.ts'
import { nameOfOwn } from '../../../domain/kit/file-name.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { isMetaColumn, type ListQuery } from '../../../domain/kit/list.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { XLS_ROWS, XLSX_TYPE, type Sheet } from '../../../domain/sheets/sheet.ts'
import { readContent } from '../drafts/rows.ts'
import type { CodeNames } from '../printouts/facts.ts'
import type { AccountSession } from '../session/account-session.ts'
import { runTask } from '../workers/run-task.ts'
import { cellOf, type Cell, type StoredRow } from './export-cells.ts'

export interface ExportAsked {
  readonly query: ListQuery
  readonly columns: readonly string[]
  readonly format: 'xlsx' | 'xls'
  readonly name: string
  readonly language: keyof Label
}

export interface ExportWatch {
  /** Aborted: the call rejects, nothing is made. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: (done: number, total: number) => void
}

const PIECE = 500
const MIME = { xlsx: XLSX_TYPE, xls: 'application/vnd.ms-excel' } as const
const tooLarge = (rows: number) =>
  problem(
    'INPUT_EXPORT_LARGE',
    label(
      `xls 文件最多 ${XLS_ROWS - 1} 行，此结果有 ${rows} 行`,
      `An .xls file holds at most ${XLS_ROWS - 1} rows; this result has ${rows}`,
    ),
    { next: label('请导出 xlsx，或缩小查询范围', 'Export .xlsx, or narrow the query') },
  )

/** One id after the other, not all of a million split at once. */
function idsIn(joined: string): () => string {
  let from = 0
  return () => {
    const end = joined.indexOf('\0', from)
    const id = joined.slice(from, end === -1 ? undefined : end)
    from = end === -1 ? joined.length : end + 1
    return id
  }
}

/** Failures: those of the query; INPUT_COLUMN; INPUT_EXPORT_LARGE (.xls holds 65,536 rows). */
export async function exportList(
  session: AccountSession,
  codes: CodeNames,
  { query, columns, format, name, language }: ExportAsked,
  { signal, onProgress }: ExportWatch = {},
): Promise<Result<File>> {
  const found = await session.lists.keys(query)
  if (!found.ok) return found
  const { collection, keys } = found.value
  const unknown = columns.find((column) => !isMetaColumn(column) && !Object.hasOwn(collection.fields, column))
  if (unknown !== undefined)
    return fail(problem('INPUT_COLUMN', label(`没有列“${unknown}”`, `There is no column "${unknown}"`)))
  if (format === 'xls' && keys.count >= XLS_ROWS) return fail(tooLarge(keys.count))

  const cells = columns.map((column) => cellOf(collection, column, language, codes))
  const rows: Cell[][] = []
  const select = 'select collection, state, content, created_at as createdAt, updated_at as updatedAt from'
  const fromDraft = session.raw.prepare<[string], StoredRow>(`${select} draft where id = ?`)
  const fromMirror = session.raw.prepare<[string, string], StoredRow>(
    `${select} mirror where collection = ? and id = ?`,
  )
  const nextId = idsIn(keys.ids)
  for (let at = 0; at < keys.count; at += PIECE) {
    signal?.throwIfAborted()
    onProgress?.(at, keys.count)
    for (let index = at; index < Math.min(at + PIECE, keys.count); index += 1) {
      const id = nextId()
      const row =
        keys.isDraft[index] === 1
          ? fromDraft.get(id)
          : fromMirror.get(keys.kinds[keys.kindOf[index] ?? 0] ?? '', id)
      if (!row) continue
      const { fields } = readContent(row.content)
      rows.push(await Promise.all(cells.map(async (cell) => cell(row, fields))))
    }
    await breathe()
  }
  onProgress?.(keys.count, keys.count)
  const sheet: Sheet = {
    name,
    header: columns.map((column) => columnLabel(collection, column)[language]),
    rows,
  }
  const data = await runTask(format, sheet, signal)
  return ok(new File([new Uint8Array(data)], nameOfOwn(name, format), { type: MIME[format] }))
}
