/** The Chinese name of a customs district, by its code; the code itself for one that the table does not know. */
import { readTable } from '../../../domain/codes/tables.ts'

let names: ReadonlyMap<string, string> | undefined

export function districtName(code: string): string {
  names ??= new Map(readTable('customsDistricts').map((row) => [row.code, row.zh]))
  return names.get(code) ?? code
}
