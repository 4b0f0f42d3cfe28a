/** The rows that were not accepted, as they stood in the file, with what is wrong: corrected, the report is imported as it is. */
import type { ImportError } from '../../../contract/local/import.ts'
import type { Label } from '../../../domain/kit/label.ts'
import type { Sheet as Table } from '../../../domain/sheets/sheet.ts'
import type { RawCell } from './book.ts'
import { reportColumns } from './columns.ts'
import type { Sheet } from './read-rows.ts'

const shown: { readonly [Is in RawCell['is']]: (cell: Extract<RawCell, { is: Is }>) => string } = {
  text: (cell) => cell.text,
  number: (cell) => cell.shown || String(cell.value),
  date: (cell) => cell.day,
  flag: (cell) => (cell.value ? '是' : '否'),
  error: (cell) => cell.text,
}
const show = (cell: RawCell | undefined): string => (cell ? (shown[cell.is] as (one: RawCell) => string)(cell) : '') // chosen by the cell itself

export function reportOf(name: string, { heading, lines }: Sheet, errors: readonly ImportError[], language: keyof Label): Table {
  const byLine = new Map<number, string[]>()
  for (const { line, column, message } of errors) byLine.set(line, [...(byLine.get(line) ?? []), `${column ? `${column[language]}：` : ''}${message[language]}`])
  const wrong = lines.filter(({ line }) => byLine.has(line))
  return {
    name,
    header: [...heading.columns.map(({ field }) => `${field.label[language]}${field.required ? '*' : ''}`), reportColumns.line[language], reportColumns.message[language]],
    rows: wrong.map(({ line, cells }) => [...heading.columns.map(({ at }) => show(cells.get(at))), line, (byLine.get(line) ?? []).join('；')]),
  }
}
