/** The rows that were not accepted, as they stood in the file, with what is wrong: corrected, the report is imported as it is. */
import type { ImportError } from '../../../contract/local/import.ts'
import type { Label } from '../../../domain/kit/label.ts'
import type { Sheet as Table } from '../../../domain/sheets/sheet.ts'
import { reportColumns } from './columns.ts'
import { textOfCell } from './raw-cell.ts'
import type { Sheet } from './read-rows.ts'

export function reportOf(
  name: string,
  { heading, lines }: Sheet,
  errors: readonly ImportError[],
  language: keyof Label,
): Table {
  const byLine = new Map<number, string[]>()
  for (const { line, column, message } of errors)
    byLine.set(line, [
      ...(byLine.get(line) ?? []),
      `${column ? `${column[language]}：` : ''}${message[language]}`,
    ])
  const wrong = lines.filter(({ line }) => byLine.has(line))
  return {
    name,
    header: [
      ...heading.columns.map(({ field }) => `${field.label[language]}${field.required ? '*' : ''}`),
      reportColumns.line[language],
      reportColumns.message[language],
    ],
    rows: wrong.map(({ line, cells }) => [
      ...heading.columns.map(({ at }) => textOfCell(cells.get(at))),
      line,
      (byLine.get(line) ?? []).join('；'),
    ]),
  }
}
