/** The rows of version 1 of every code table: the program's own, the same in every process of this version of it. */
import { createHash } from 'node:crypto'
import type { CentralCode } from '../../contract/central/codes.ts'
import { codeTables, isCodeTable, type CodeTableName } from '../../domain/codes/catalogue.ts'
import { readTable, tableTexts } from '../../domain/codes/tables.ts'

export const tableNames = Object.keys(codeTables).filter(isCodeTable)

/** Read when first needed, never changed. */
const read = new Map<CodeTableName, ReadonlyMap<string, CentralCode>>()
const digests = new Map<CodeTableName, string>()

export function programRows(table: CodeTableName): ReadonlyMap<string, CentralCode> {
  const rows = read.get(table) ?? new Map(readTable(table).map((row) => [row.code, { ...row, validFrom: null, retiredOn: null }]))
  read.set(table, rows)
  return rows
}

/** Tells a client whether its program brings the same rows. */
export function digestOf(table: CodeTableName): string {
  const digest = digests.get(table) ?? createHash('sha256').update(tableTexts[table]).digest('hex')
  digests.set(table, digest)
  return digest
}
