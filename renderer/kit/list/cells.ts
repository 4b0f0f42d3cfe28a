/** How a value stands in a list, per kind of field. */
import type { ListRow } from '../../../contract/local/documents.ts'
import { SENDING, sendStates } from '../outbox/send-states.ts'
import { chosenIn } from '../../../domain/kit/chosen.ts'
import { partFor, type Collection } from '../../../domain/kit/collection.ts'
import type { FieldOf, ScalarField, ScalarKind } from '../../../domain/kit/field.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { isMetaColumn, type MetaColumn } from '../../../domain/kit/list.ts'
import { traitsInWords } from '../../../domain/kit/traits.ts'
import type { Translate } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { words } from '../../text/words.ts'

type Show<Kind extends ScalarKind> = (value: string, field: FieldOf<Kind>, t: Translate) => string

const asIs = (value: string): string => value

const kinds: { readonly [Kind in ScalarKind]: Show<Kind> } = {
  text: asIs,
  multiline: (value) => value.replaceAll('\n', ' '),
  code: asIs,
  reference: asIs,
  date: asIs,
  instant: showInstant,
  decimal: asIs,
  money: (value, field) => `${value} ${field.currency}`,
  choice: (value, field, t) => {
    const choices: Readonly<Record<string, Label | undefined>> = field.choices
    const found = choices[value]
    return found ? t(found) : value
  },
  choices: (value, field, t) => {
    const among: Readonly<Record<string, Label | undefined>> = field.choices
    return chosenIn(value)
      .map((name) => (among[name] ? t(among[name]) : name))
      .join(t(words.comma))
  },
  flag: (_value, _field, t) => t(words.yes),
  phone: asIs,
  email: asIs,
  idNumber: asIs,
  password: () => '••••••••',
  traits: (value) => traitsInWords(value, (name) => name),
}

export function showValue(field: ScalarField, value: string | undefined, t: Translate): string {
  if (value === undefined || value === '') return ''
  const show = kinds[field.kind] as Show<ScalarKind> // the field's own kind chose it
  return show(value, field, t)
}

const metaCells: {
  readonly [Name in MetaColumn]: (row: ListRow, collection: Collection, t: Translate) => string
} = {
  state: (row, collection, t) => {
    const state = partFor(collection, row.collection).states[row.state]
    const name = state ? t(state.label) : row.state
    return row.sending !== null && row.sending !== 'delivered'
      ? `${name}${t(words.opening)}${t(SENDING)}${t(words.colon)}${t(sendStates[row.sending])}${t(words.closing)}`
      : name
  },
  createdAt: (row) => showInstant(row.createdAt),
  updatedAt: (row) => showInstant(row.updatedAt),
  kind: (row, collection, t) => t(partFor(collection, row.collection).title),
}

export function cellText(row: ListRow, column: string, collection: Collection, t: Translate): string {
  if (isMetaColumn(column)) return metaCells[column](row, collection, t)
  const field = collection.fields[column]
  return field ? showValue(field, row.content.fields[column], t) : ''
}
