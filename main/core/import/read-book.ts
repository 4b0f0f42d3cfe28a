/** Reads one sheet of an .xlsx or .xls. Runs in a worker thread: a hostile file can be slow or greedy. */
import {
  read,
  set_cptable,
  type CellObject,
  type ParsingOptions,
  type WorkBook,
  type WorkSheet,
} from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { plainZip } from '../../../files/zip.ts'
import type { BookTask, RawBook, RawCell, RawLine } from './book.ts'
import { loadFormats } from './excel-formats.ts'
import { MAX_COLUMNS, MAX_LINES, MAX_PARTS, MAX_UNPACKED_BYTES } from './limits.ts'
import type { FileTrouble } from './problems.ts'
import { mergedWith, rawCell } from './raw-cell.ts'

export type BookFindings = RawBook | { readonly trouble: FileTrouble }

const ZIP = '504b0304'
const COMPOUND = 'd0cf11e0'
/** What an old file means that does not say its code page: Simplified Chinese. */
const CODE_PAGE = 936

/** The texts of Excel 95 and before are in the code page of the machine that wrote them. */
set_cptable(codePages)

export async function readBook({ data, sheet }: BookTask): Promise<BookFindings> {
  const file = Buffer.from(data)
  const head = file.subarray(0, 4).toString('hex')
  if (head !== ZIP && head !== COMPOUND) return { trouble: 'type' }
  const judged =
    head === ZIP ? plainZip(file, { entries: MAX_PARTS, bytes: MAX_UNPACKED_BYTES }) : { zip: file }
  if ('trouble' in judged) return judged
  const zip = Buffer.from(judged.zip)
  try {
    loadFormats()
    // What is asked for most is read at once. Of a book with other sheets then only the names: it may hold much that is not asked for.
    const first = open(zip, { sheets: sheet ?? 0, cellStyles: true })
    const sheets = visibleSheets(first.SheetNames.length === 1 ? first : open(zip, { sheetRows: 1 }))
    const name = sheets.find((one) => one === sheet) ?? sheets[0]
    if (name === undefined) return { trouble: 'empty' }
    const book = first.Sheets[name] === undefined ? open(zip, { sheets: name, cellStyles: true }) : first
    const found = book.Sheets[name]
    return found
      ? { sheet: name, sheets, ...contentOf(found, book.Workbook?.WBProps?.date1904 === true) }
      : { trouble: 'malformed' }
  } catch (error) {
    return { trouble: error instanceof Error && /password/iu.test(error.message) ? 'encrypted' : 'malformed' }
  }
}

const open = (file: Buffer, options: ParsingOptions): WorkBook =>
  read(file, {
    type: 'buffer',
    dense: true,
    cellFormula: true,
    cellNF: true,
    cellHTML: false,
    cellText: false,
    bookVBA: false,
    bookFiles: false,
    codepage: CODE_PAGE,
    ...options,
  })

/** Sheets of cells that a person sees the tabs of. */
const visibleSheets = (book: WorkBook): string[] =>
  book.SheetNames.filter(
    (name, index) =>
      (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0 &&
      (book.Sheets[name]?.['!type'] ?? 'sheet') === 'sheet',
  )

function contentOf(
  sheet: WorkSheet,
  isFrom1904: boolean,
): Pick<RawBook, 'lines' | 'isCut' | 'hiddenColumns' | 'isWider'> {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  const lines = new Map<number, Map<number, RawCell>>()
  let [isCut, isWider] = [false, false]
  // Rows without anything between those that have something may be a million: they are not walked.
  for (const index of Object.keys(rows).map(Number)) {
    const cells = new Map<number, RawCell>()
    for (const [column, cell] of (rows[index] ?? []).entries()) {
      const raw = cell && rawCell(cell, isFrom1904)
      if (raw && column >= MAX_COLUMNS) isWider = true
      else if (raw) cells.set(column, raw)
    }
    if (cells.size > 0 && lines.size === MAX_LINES) isCut = true
    else if (cells.size > 0) lines.set(index, cells)
  }
  coverMerged(sheet, lines)
  const hidden = (list: readonly ({ readonly hidden?: boolean | undefined } | undefined)[] = []) =>
    Object.keys(list)
      .map(Number)
      .filter((index) => list[index]?.hidden === true)
  const hiddenRows = new Set(hidden(sheet['!rows']))
  return {
    lines: [...lines].map(([index, cells]): RawLine => ({
      line: index + 1,
      cells,
      ...(hiddenRows.has(index) && { isHidden: true as const }),
    })),
    isCut,
    hiddenColumns: hidden(sheet['!cols']).filter((column) => column < MAX_COLUMNS),
    isWider,
  }
}

/** Of merged cells only the first has the value that all show: the others of lines that have something say so. */
function coverMerged(sheet: WorkSheet, lines: ReadonlyMap<number, Map<number, RawCell>>): void {
  for (const { s: from, e: to } of sheet['!merges'] ?? []) {
    const value = lines.get(from.r)?.get(from.c)
    if (!value) continue
    for (const [index, cells] of lines) {
      if (index < from.r || index > to.r) continue
      for (let column = from.c; column <= Math.min(to.c, MAX_COLUMNS - 1); column += 1)
        if ((index !== from.r || column !== from.c) && !cells.has(column))
          cells.set(column, mergedWith(value))
    }
  }
}
