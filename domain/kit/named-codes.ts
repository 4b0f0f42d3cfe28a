/** Which entries of tables a value names: whoever shows it to people looks them up. */
import { tableOf, type ScalarField } from './field.ts'
import { readTraits } from './traits.ts'

export interface NamedCode {
  readonly table: string
  readonly code: string
}

export function namedCodes(field: ScalarField, value: string): readonly NamedCode[] {
  if (value === '') return []
  if (field.kind === 'traits')
    return Object.keys(readTraits(value) ?? {}).map((code) => ({ table: field.among, code }))
  const table = tableOf(field)
  return table === undefined ? [] : [{ table, code: value }]
}
