/** The rows of version 1 of every code table: the program's own, the same in every process of this version of it. */
import { digestOf as digestOfRows, readTable } from '../../codes/csv/table.ts'
import type { CentralCode } from '../../contract/central/codes.ts'
import { codeTables, isCodeTable, type CodeTableName } from '../../domain/codes/catalogue.ts'

export const tableNames = Object.keys(codeTables).filter(isCodeTable)

interface Table {
  readonly rows: ReadonlyMap<string, CentralCode>
  readonly digest: string
}

/** Read when first needed, never changed. */
const read = new Map<CodeTableName, Table>()

function tableOf(name: CodeTableName): Table {
  const known = read.get(name)
  if (known) return known
  const rows = readTable(name)
  const table = {
    rows: new Map(
      rows.map((row) => [row.code, { ...row, validFrom: null, retiredOn: row.retiredOn ?? null }]),
    ),
    digest: digestOfRows(rows),
  }
  read.set(name, table)
  return table
}

export const programRows = (table: CodeTableName): ReadonlyMap<string, CentralCode> => tableOf(table).rows

/** Tells a client whether its program brings the same rows. */
export const digestOf = (table: CodeTableName): string => tableOf(table).digest
