/** Writes a table as .xls, the old binary format. Every text is a cell of type text, as in `domain/sheets/xlsx.ts`. */
import { utils, write, type WorkSheet } from '@e965/xlsx'
import { columnWidth, sheetName, type Sheet } from '../../../domain/sheets/sheet.ts'

export async function writeXls(sheet: Sheet): Promise<Uint8Array> {
  const table: WorkSheet = utils.aoa_to_sheet(
    [sheet.header, ...sheet.rows].map((row) =>
      row.map((value) => (typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value, z: '@' })),
    ),
  )
  table['!cols'] = sheet.header.map((_, column) => ({ wch: columnWidth(sheet, column) }))
  const book = utils.book_new()
  utils.book_append_sheet(book, table, sheetName(sheet.name))
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }))
}
