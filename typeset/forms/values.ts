/** How a value stands on paper, per kind of field: codes with their names, choices as boxes with a tick. */
import { chosenIn } from '../../domain/kit/chosen.ts'
import type { FieldOf, ScalarField, ScalarKind } from '../../domain/kit/field.ts'
import { isInstant } from '../../domain/kit/instant.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import { legalTime } from '../../domain/kit/legal-date.ts'
import { traitsInWords } from '../../domain/kit/traits.ts'

export type Language = keyof Label
/** The name of a code; undefined when it is not in its table. */
export type CodeName = (table: string, code: string) => string | undefined

type Show<Kind extends ScalarKind> = (
  value: string,
  field: FieldOf<Kind>,
  language: Language,
  nameOf: CodeName,
) => string

const asIs = (value: string): string => value
const YES = label('是', 'Yes')
/** The fonts have no ☑; a filled square is the usual tick of printed forms. */
const box = (isChosen: boolean, text: string): string => `${isChosen ? '■' : '□'} ${text}`

const boxes = (
  among: Readonly<Record<string, Label>>,
  chosen: readonly string[],
  language: Language,
): string =>
  [
    ...Object.entries(among).map(([name, text]) => box(chosen.includes(name), text[language])),
    ...chosen.filter((name) => !Object.hasOwn(among, name)).map((name) => box(true, name)),
  ].join('　')

const kinds: { readonly [Kind in ScalarKind]: Show<Kind> } = {
  text: asIs,
  multiline: asIs,
  date: asIs,
  // Papers are read in China.
  instant: (value) => (isInstant(value) ? legalTime(new Date(value)) : value),
  decimal: (value, field, language) =>
    field.unit && value !== '' ? `${value} ${field.unit[language]}` : value,
  money: (value, field) => (value === '' ? '' : `${value} ${field.currency}`),
  phone: asIs,
  email: asIs,
  idNumber: asIs,
  password: () => '',
  code: (value, field, _language, nameOf) =>
    value === '' ? '' : [value, nameOf(field.table, value)].filter((part) => part !== undefined).join(' '),
  reference: (value, field, _language, nameOf) => (value === '' ? '' : (nameOf(field.to, value) ?? value)),
  choice: (value, field, language) => boxes(field.choices, value === '' ? [] : [value], language),
  choices: (value, field, language) => boxes(field.choices, chosenIn(value), language),
  flag: (value, _field, language) => box(value === '1', YES[language]),
  traits: (value, field, _language, nameOf) =>
    traitsInWords(value, (name) => nameOf(field.among, name) ?? name),
}

export function onPaper(
  field: ScalarField,
  value: string | undefined,
  language: Language,
  nameOf: CodeName,
): string {
  return (kinds[field.kind] as Show<ScalarKind>)(value ?? '', field, language, nameOf) // the field's own kind chose it
}

/** In the narrow cells of a sub-table a choice is its label alone. */
const narrow: { readonly [Kind in ScalarKind]?: Show<Kind> } = {
  choice: (value, field, language) => {
    const among: Readonly<Record<string, Label | undefined>> = field.choices
    return among[value]?.[language] ?? value
  },
  choices: (value, field, language) => {
    const among: Readonly<Record<string, Label | undefined>> = field.choices
    return chosenIn(value)
      .map((name) => among[name]?.[language] ?? name)
      .join('、')
  },
  flag: (value, _field, language) => (value === '1' ? YES[language] : ''),
}

export function inColumn(
  field: ScalarField,
  value: string | undefined,
  language: Language,
  nameOf: CodeName,
): string {
  const show = (narrow[field.kind] ?? kinds[field.kind]) as Show<ScalarKind> // as above
  return show(value ?? '', field, language, nameOf)
}
