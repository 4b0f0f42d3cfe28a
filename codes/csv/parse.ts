/** CSV as RFC 4180 has it, in UTF-8 and strictly: a file that a spreadsheet has half understood is refused, not guessed at. */

export interface CsvRecord {
  /** Of the file, where the record begins; the first line is 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** What is wrong with a table, as an editor can jump to it: `units.csv:17: …` */
export class BadTable extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`)
  }
}

/** A cell and what ends it: quoted, with "" for a quote in it; or plain, without quotes and line ends. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/uy

/** A byte order mark and CRLF are allowed; an empty line and a quote within a plain cell are not. `file` names it in the error. Throws {@link BadTable}. */
export function parseCsv(text: string, file: string): CsvRecord[] {
  const records: CsvRecord[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const cells: string[] = []
    const first = line
    for (let isOver = false; !isOver;) {
      CELL.lastIndex = at
      const match = CELL.exec(text)
      if (!match) throw new BadTable(file, line, 'a quote that is not closed, or that stands within a cell')
      const [whole, quoted, plain = '', end] = match
      cells.push(quoted?.replaceAll('""', '"') ?? plain)
      line += whole.split('\n').length - 1
      at += whole.length
      isOver = end !== ','
    }
    if (cells.length === 1 && cells[0] === '') throw new BadTable(file, first, 'an empty line')
    records.push({ line: first, cells })
  }
  return records
}
