/**
 * The rows of the code tables as the program brings them, version 1 of each; what officers change later is kept apart. The
 * client's file of them is made from here when it is built, and the server reads them here; a package has no CSV.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Code, CodeTableName } from '../../domain/codes/catalogue.ts'
import { isCalendarDate } from '../../domain/kit/calendar-date.ts'
import { wrongAttributes } from '../../domain/codes/shapes.ts'
import { readHead, type Head } from './head.ts'
import { BadTable, parseCsv, type CsvRecord } from './parse.ts'

/** From here and from a bundle two folders deep. */
const tables = join(import.meta.dirname, '..', '..', 'codes', 'tables')

/** `customsDistricts` → `customs-districts.csv` */
const fileOf = (name: CodeTableName): string =>
  `${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}.csv`

/** All other columns are attributes. */
const OWN: ReadonlySet<string> = new Set(['code', 'zh', 'en', 'under', 'retiredOn'])

/** A row as the program brings it. */
export interface TableRow extends Code {
  /** The first day on which it can no longer be chosen; absent of one that is in force. What was filed with it stays readable. */
  readonly retiredOn?: string
}

/** Throws with file and line when the table is not as its head says. */
export const readTable = (name: CodeTableName, folder: string = tables): TableRow[] =>
  readCsv(name, join(folder, fileOf(name)))

/** Tells whether two programs bring the same rows. */
export const digestOf = (rows: readonly TableRow[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        rows.map(({ code, zh, en, under, attributes, retiredOn }) => [
          code,
          zh,
          en,
          under,
          ...(attributes ? [Object.entries(attributes)] : []),
          ...(retiredOn === undefined ? [] : [`retired ${retiredOn}`]),
        ]),
      ),
    )
    .digest('hex')

function readCsv(table: CodeTableName, file: string): TableRow[] {
  const head = readHead(file.replace(/csv$/u, 'json'))
  const name = basename(file)
  const [titles, ...records] = parseCsv(readFileSync(file, 'utf8'), name)
  const columns = Object.keys(head.columns)
  if (titles?.cells.join(',') !== columns.join(','))
    throw new BadTable(name, 1, `the columns have to be ${columns.join(',')}`)
  const rows = records.map((record) => rowOf(record, columns, table, name))
  judge(rows, records, head, name)
  return rows
}

function rowOf(
  { line, cells }: CsvRecord,
  columns: readonly string[],
  table: string,
  file: string,
): TableRow {
  if (cells.length !== columns.length)
    throw new BadTable(file, line, `${cells.length} cells, not ${columns.length}`)
  const at = (column: string): string => cells[columns.indexOf(column)] ?? ''
  const attributes = Object.fromEntries(
    columns
      .filter((column) => !OWN.has(column))
      .flatMap((column) => (at(column) ? [[column, at(column)]] : [])),
  )
  const wrong = wrongAttributes(table, attributes)
  if (wrong) throw new BadTable(file, line, wrong.en)
  const retiredOn = at('retiredOn')
  if (retiredOn !== '' && !isCalendarDate(retiredOn))
    throw new BadTable(file, line, `“${retiredOn}” is no day such as 2026-11-21`)
  return {
    code: at('code'),
    zh: at('zh'),
    en: at('en'),
    under: at('under'),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(retiredOn !== '' && { retiredOn }),
  }
}

function judge(rows: readonly TableRow[], records: readonly CsvRecord[], head: Head, file: string): void {
  const pattern = new RegExp(head.codePattern, 'u')
  const known = new Map<string, number>()
  for (const [index, row] of rows.entries()) {
    const complain = (what: string): never => {
      throw new BadTable(file, records[index]?.line ?? 0, what)
    }
    if (!pattern.test(row.code)) complain(`the code “${row.code}” does not look like ${head.codePattern}`)
    const before = known.get(row.code)
    if (before !== undefined) complain(`the code ${row.code} stands in line ${before} already`)
    known.set(row.code, records[index]?.line ?? 0)
    if (row.zh === '') complain(`${row.code} has no Chinese name`)
    const { attributes = {}, ...own } = row
    for (const cell of [...Object.values(own), ...Object.values(attributes)])
      if (cell !== cell.trim() || /[\t\r\n]/u.test(cell))
        complain(`“${cell}” begins or ends with a space, or holds more than a line`)
  }
  if (head.under === 'row')
    for (const [index, row] of rows.entries())
      if (row.under !== '' && !known.has(row.under))
        throw new BadTable(file, records[index]?.line ?? 0, `the row above, ${row.under}, is not there`)
  if (rows.length !== head.rows)
    throw new BadTable(file, records.at(-1)?.line ?? 1, `${rows.length} rows, but the head says ${head.rows}`)
}
