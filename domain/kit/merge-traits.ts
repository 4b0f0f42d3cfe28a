/** Traits are merged one by one: for the merge each is a value of its own, at `<place>.<name>`, and afterwards they are one value again. */
import { canonicalJson } from './canonical.ts'
import type { Content, Row } from './document.ts'
import type { ScalarFields } from './field.ts'
import type { MergeConflict } from './merge.ts'
import { readTraits, writeTraits } from './traits.ts'

/** As much of a declaration as says where traits are. */
interface Form {
  readonly fields: ScalarFields
  readonly rows: Readonly<Record<string, { readonly fields: ScalarFields }>>
}

type Values = Readonly<Record<string, string | undefined>>

const traitFields = (fields: ScalarFields): string[] =>
  Object.keys(fields).filter((name) => fields[name]?.kind === 'traits')

function apart(fields: ScalarFields, values: Values): Record<string, string | undefined> {
  const names = traitFields(fields)
  if (names.length === 0) return { ...values }
  const split = names.flatMap((name) => {
    const read = readTraits(values[name] ?? '')
    return read ? [[name, read] as const] : []
  })
  return {
    ...Object.fromEntries(Object.entries(values).filter(([name]) => !split.some(([one]) => one === name))),
    ...Object.fromEntries(
      split.flatMap(([name, read]) =>
        Object.entries(read).map(([trait, text]) => [`${name}.${trait}`, text] as const),
      ),
    ),
  }
}

function together(fields: ScalarFields, values: Values): Record<string, string | undefined> {
  const names = traitFields(fields)
  if (names.length === 0) return { ...values }
  const whole = Object.fromEntries(Object.entries(values).filter(([name]) => !name.includes('.')))
  for (const name of names) {
    const traits = Object.entries(values).flatMap(([place, text = '']) =>
      place.startsWith(`${name}.`) ? [[place.slice(name.length + 1), text] as const] : [],
    )
    if (traits.length > 0) whole[name] = writeTraits(Object.fromEntries(traits))
  }
  return whole
}

const mapped =
  (change: (fields: ScalarFields, values: Values) => Record<string, string | undefined>) =>
  ({ fields, rows }: Form, content: Content): Content => ({
    ...content,
    fields: change(fields, content.fields),
    rows: Object.fromEntries(
      Object.entries(content.rows).map(([name, table]) => [
        name,
        table.map((row): Row => ({ ...change(rows[name]?.fields ?? {}, row), id: row.id })),
      ]),
    ),
  })

export const withTraitsApart = mapped(apart)
export const withTraitsTogether = mapped(together)

/** Which trait a difference is about; undefined for any other place. */
export function traitAt(
  form: Form,
  at: string,
): { readonly table: string; readonly name: string } | undefined {
  const [part = '', name = '', ...rest] = at.split('.')
  const [column, trait] = part === 'rows' ? [rest[1] ?? '', rest.slice(2)] : [name, rest]
  const field = part === 'rows' ? form.rows[name]?.fields[column] : form.fields[column]
  return part !== 'attachments' && field?.kind === 'traits' && trait.length > 0
    ? { table: field.among, name: trait.join('.') }
    : undefined
}

const wholeRow = (fields: ScalarFields, text: string): string =>
  canonicalJson(together(fields, JSON.parse(text) as Values)) // written by the merge

/** What stands there is a value of the field, with this trait alone; a row is one of the declaration. */
export function differenceOfTraits<Difference extends MergeConflict>(
  form: Form,
  difference: Difference,
): Difference {
  const trait = traitAt(form, difference.at)
  const table = difference.kind === 'row' ? form.rows[difference.at.split('.')[1] ?? ''] : undefined
  const shown = trait
    ? (text: string) => writeTraits({ [trait.name]: text })
    : table && ((text: string) => wholeRow(table.fields, text))
  if (!shown) return difference
  const { base, mine, theirs } = difference
  return {
    ...difference,
    ...(base !== undefined && { base: shown(base) }),
    ...(mine !== undefined && { mine: shown(mine) }),
    ...(theirs !== undefined && { theirs: shown(theirs) }),
  }
}
