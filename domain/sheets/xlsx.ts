/**
 * Writes a table as .xlsx, in the core and in the review desk's pages. Every text is a cell of type text with the format
 * "text": it is never a formula, not even after the clerk edits it, so a value such as `=cmd|…` stays what it was.
 */
import { writeXlsx } from 'hucre'
import { columnWidth, sheetName, type Sheet } from './sheet.ts'

export async function writeXlsxFile(sheet: Sheet): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: [
      {
        name: sheetName(sheet.name),
        columns: sheet.header.map((_, column) => ({
          width: columnWidth(sheet, column),
          numFmt: sheet.rows.some((row) => typeof row[column] === 'number') ? 'General' : '@',
        })),
        rows: [[...sheet.header], ...sheet.rows.map((row) => [...row])],
        freezePane: { rows: 1 },
      },
    ],
  })
  return new Uint8Array(written)
}
