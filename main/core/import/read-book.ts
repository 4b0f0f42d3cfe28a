/** Reads the first visible sheet of an .xlsx or .xls. Runs in a worker thread: a hostile file can be slow or greedy. */
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { RawBook, RawCell, RawLine } from './book.ts'
import { dayOf, isDateFormat, isDayNumber } from './excel-dates.ts'
import { HEADING_WITHIN, MAX_COLUMNS, MAX_IMPORT_ROWS } from './limits.ts'
import type { FileTrouble } from './problems.ts'
import { guardZip } from './unpack-guard.ts'

export type BookFindings = RawBook | { readonly trouble: FileTrouble }

const ZIP = '504b0304'
const COMPOUND = 'd0cf11e0'
/** Heading, example and what stands above them, and one more to see that there are too many. */
const LINES = HEADING_WITHIN + 1 + MAX_IMPORT_ROWS + 2

export async function readBook(data: Uint8Array): Promise<BookFindings> {
  const file = Buffer.from(data)
  const head = file.subarray(0, 4).toString('hex')
  if (head !== ZIP && head !== COMPOUND) return { trouble: 'type' }
  const guarded = head === ZIP ? guardZip(file) : 'fine'
  if (guarded !== 'fine') return { trouble: guarded }
  let book: WorkBook
  try {
    book = read(file, { type: 'buffer', sheets: 0, sheetRows: LINES, dense: true, cellFormula: true, cellNF: true, cellHTML: false, cellText: false, bookVBA: false, bookFiles: false })
  } catch (error) {
    return { trouble: error instanceof Error && /password/iu.test(error.message) ? 'encrypted' : 'malformed' }
  }
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (!sheet) return { trouble: 'malformed' }
  return { lines: linesOf(sheet, book.Workbook?.WBProps?.date1904 === true) }
}

function linesOf(sheet: WorkSheet, isFrom1904: boolean): RawLine[] {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  const lines: RawLine[] = []
  for (const [index, row] of rows.entries()) {
    const cells = new Map<number, RawCell>()
    for (const [column, cell] of (row ?? []).slice(0, MAX_COLUMNS).entries()) {
      const raw = cell && rawCell(cell, isFrom1904)
      if (raw) cells.set(column, raw)
    }
    if (cells.size > 0) lines.push({ line: index + 1, cells })
  }
  return lines
}

function rawCell(cell: CellObject, isFrom1904: boolean): RawCell | undefined {
  if (cell.t === 'e') return { is: 'error', text: ERRORS[Number(cell.v)] ?? '#ERROR!' }
  if (cell.v === undefined || cell.v === null || cell.v === '') return cell.f === undefined ? undefined : { is: 'error', text: `=${cell.f}` }
  if (typeof cell.v === 'boolean') return { is: 'flag', value: cell.v }
  if (typeof cell.v !== 'number') return { is: 'text', text: String(cell.v) }
  const format = typeof cell.z === 'string' ? cell.z : ''
  if (isDateFormat(format) && isDayNumber(cell.v)) return { is: 'date', day: dayOf(cell.v, isFrom1904) }
  return { is: 'number', value: cell.v, shown: /^0+$/u.test(format) ? String(Math.round(cell.v)).padStart(format.length, '0') : '' }
}

const ERRORS: Readonly<Record<number, string>> = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A', 43: '#GETTING_DATA' }
