/** A list as a plain table, between the query and the writers of spreadsheet files. */
import { cutText } from '../kit/characters.ts'

export interface Sheet {
  readonly name: string
  readonly header: readonly string[]
  /** Texts stay texts, whatever they begin with; numbers are numbers. */
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Excel's limits: 31 characters, none of `[]:*?/\`. */
export const sheetName = (name: string): string =>
  cutText(name.replace(/[[\]:*?/\\]/gu, ' ').trim(), 31).trim() || 'Sheet1'

/** Rows an .xls file can hold, header included. */
export const XLS_ROWS = 65_536

/** Characters that a column needs, within reason; a Chinese character is two. */
export function columnWidth(sheet: Sheet, column: number): number {
  const texts = [
    sheet.header[column] ?? '',
    ...sheet.rows.slice(0, 200).map((row) => String(row[column] ?? '')),
  ]
  const longest = Math.max(...texts.map((text) => text.replace(/[\u2e80-\uffff]/gu, '  ').length))
  return Math.min(Math.max(longest + 2, 8), 60)
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
