/** What a person reads in a cell of an exported list: labels of choices and states, codes with names, local time, numbers where Excel is exact. */
import { chosenIn } from '../../../domain/kit/chosen.ts'
import { partFor, type Collection } from '../../../domain/kit/collection.ts'
import { tableOf, type TraitsField } from '../../../domain/kit/field.ts'
import { traitsOf } from '../../../domain/kit/kind-traits.ts'
import type { Label } from '../../../domain/kit/label.ts'
import type { MetaColumn } from '../../../domain/kit/list.ts'
import { isMetaColumn } from '../../../domain/kit/list.ts'
import { readTraits, traitsInWords } from '../../../domain/kit/traits.ts'
import type { CodeNames } from '../printouts/facts.ts'
import { localTime } from './local-time.ts'

export interface StoredRow {
  readonly collection: string
  readonly state: string
  readonly content: string
  readonly createdAt: string
  readonly updatedAt: string
}
export type Cell = string | number
type Fields = Readonly<Record<string, string | undefined>>
export type ToCell = (row: StoredRow, fields: Fields) => Cell | Promise<Cell>

const YES: Label = { zh: '是', en: 'Yes' }

const metaCells: {
  readonly [Name in MetaColumn]: (collection: Collection, language: keyof Label) => ToCell
} = {
  state: (collection, language) => (row) =>
    partFor(collection, row.collection).states[row.state]?.label[language] ?? row.state,
  kind: (collection, language) => (row) => partFor(collection, row.collection).title[language],
  createdAt: () => (row) => localTime(row.createdAt),
  updatedAt: () => (row) => localTime(row.updatedAt),
}

export function cellOf(
  collection: Collection,
  column: string,
  language: keyof Label,
  codes: CodeNames,
): ToCell {
  if (isMetaColumn(column)) return metaCells[column](collection, language)
  const field = collection.fields[column]
  const table = tableOf(field)
  if (table !== undefined) return codeCell(table, column, language, codes)
  if (field?.kind === 'traits') return traitsCell(field, column, language, codes)
  const choices = field && 'choices' in field ? field.choices : undefined
  const { isNumeric, isSeveral, isInstant } = traitsOf(field)
  return (_, fields) => {
    const value = fields[column] ?? ''
    if (choices)
      return (isSeveral ? chosenIn(value) : [value])
        .map((name) => choices[name]?.[language] ?? name)
        .join('、')
    if (field?.kind === 'flag') return value === '1' ? YES[language] : ''
    if (isInstant && value !== '') return localTime(value)
    return isNumeric && /^-?\d{1,12}(\.\d{1,3})?$/u.test(value) ? Number(value) : value
  }
}

/** Each code is looked up once. */
function codeCell(table: string, column: string, language: keyof Label, codes: CodeNames): ToCell {
  const known = new Map<string, string>()
  return async (_, fields) => {
    const code = fields[column] ?? ''
    if (code === '') return ''
    const before = known.get(code)
    if (before !== undefined) return before
    const found = await codes.get(table, code)
    const shown =
      found.ok && found.value
        ? `${found.value.number ?? code} ${found.value[language] || found.value.zh}`.trim()
        : code
    known.set(code, shown)
    return shown
  }
}

/** As a sheet takes it back; each name is looked up once. */
function traitsCell(field: TraitsField, column: string, language: keyof Label, codes: CodeNames): ToCell {
  const known = new Map<string, string>()
  return async (_, fields) => {
    const value = fields[column] ?? ''
    for (const name of Object.keys(readTraits(value) ?? {})) {
      if (known.has(name)) continue
      const found = await codes.get(field.among, name)
      known.set(name, (found.ok && found.value && (found.value[language] || found.value.zh)) || name)
    }
    return traitsInWords(value, (name) => known.get(name) ?? name, '=')
  }
}
