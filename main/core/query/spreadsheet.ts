/**
 * Writes a table as .xlsx or .xls. Every text is a cell of type text with the format "text": it is never a formula, not
 * even after the clerk edits it, so a value such as `=cmd|…` stays what it was.
 */
import { utils, write, type WorkSheet } from '@e965/xlsx'
import { writeXlsx } from 'hucre'
import { sheetName, type Sheet } from './sheet.ts'

const width = (sheet: Sheet, column: number): number => {
  const texts = [sheet.header[column] ?? '', ...sheet.rows.slice(0, 200).map((row) => String(row[column] ?? ''))]
  const longest = Math.max(...texts.map((text) => text.replace(/[\u2e80-\uffff]/gu, '  ').length))
  return Math.min(Math.max(longest + 2, 8), 60)
}

export async function writeXlsxFile(sheet: Sheet): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: [
      {
        name: sheetName(sheet.name),
        columns: sheet.header.map((_, column) => ({ width: width(sheet, column), numFmt: sheet.rows.some((row) => typeof row[column] === 'number') ? 'General' : '@' })),
        rows: [[...sheet.header], ...sheet.rows.map((row) => [...row])],
        freezePane: { rows: 1 },
      },
    ],
  })
  return new Uint8Array(written)
}

export async function writeXls(sheet: Sheet): Promise<Uint8Array> {
  const table: WorkSheet = utils.aoa_to_sheet([sheet.header, ...sheet.rows].map((row) => row.map((value) => (typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value, z: '@' }))))
  table['!cols'] = sheet.header.map((_, column) => ({ wch: width(sheet, column) }))
  const book = utils.book_new()
  utils.book_append_sheet(book, table, sheetName(sheet.name))
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }))
}
