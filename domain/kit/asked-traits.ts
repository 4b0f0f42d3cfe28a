/**
 * What a code asks to be said of it beside the usual: 安装方式, 额定电压. Which ones stands in the table of the code; what each is called and how
 * it is filled in stands in the table of the traits. Facts come in as an argument, to the form and to the server alike.
 */
import type { CodeFact, Facts } from './facts.ts'
import type { FieldOf, ScalarFields, TraitsField } from './field.ts'
import { normaliseValue, wrongValue } from './kinds.ts'
import { label, type Label } from './label.ts'
import { normaliseCode } from './normalise.ts'
import { readTraits, writeTraits } from './traits.ts'

/** As what a trait is filled in. */
export type TraitKind = 'text' | 'decimal' | 'choice'

export interface AskedTrait {
  /** Its code in the table of the traits. */
  readonly name: string
  readonly field: FieldOf<TraitKind>
}

type Values = Readonly<Record<string, string | undefined>>

/** Characters of one trait. */
const MOST = 200

/** `是/Yes;否/No` → choices by their Chinese names. */
const choicesIn = (text: string): Readonly<Record<string, Label>> =>
  Object.fromEntries(
    text.split(';').map((entry) => {
      const [zh = '', en = zh] = entry.split('/').map((part) => part.trim())
      return [zh, label(zh, en)]
    }),
  )

const named = ({ zh, en }: Label): Label => label(zh, en || zh)

const fields: { readonly [Kind in TraitKind]: (fact: CodeFact) => FieldOf<Kind> } = {
  text: (fact) => ({ kind: 'text', label: named(fact), max: MOST }),
  decimal: (fact) => ({
    kind: 'decimal',
    label: named(fact),
    digits: 14,
    scale: 4,
    ...(fact.attributes['unit'] && { unit: label(fact.attributes['unit'], fact.attributes['unit']) }),
  }),
  choice: (fact) => ({
    kind: 'choice',
    label: named(fact),
    choices: choicesIn(fact.attributes['choices'] ?? ''),
  }),
}

const isTraitKind = (kind: string): kind is TraitKind => Object.hasOwn(fields, kind)

/** The traits that the code among these values asks, in the order of its table; undefined while there is no code that the table knows. */
export function askedTraits(
  { of, table, attribute, among }: Pick<TraitsField, 'of' | 'table' | 'attribute' | 'among'>,
  values: Values,
  facts: Facts,
): readonly AskedTrait[] | undefined {
  const fact = facts(table, normaliseCode(values[of] ?? ''))
  if (!fact) return undefined
  return (fact.attributes[attribute] ?? '').split(';').flatMap((name): AskedTrait[] => {
    const trait = name === '' ? undefined : facts(among, name)
    if (!trait) return []
    const kind = trait.attributes['kind'] ?? 'text'
    return [{ name, field: fields[isTraitKind(kind) ? kind : 'text'](trait) }]
  })
}

/** Is there anything to fill in? */
export const asksTraits = (field: TraitsField, values: Values, facts: Facts): boolean =>
  (askedTraits(field, values, facts) ?? []).length > 0

/** By its name, else by its label in either language, as a sheet has it. */
const traitCalled = (asked: readonly AskedTrait[], written: string): AskedTrait | undefined =>
  asked.find(({ name }) => name === written) ??
  asked.find(({ field: { label: title } }) => title.zh === written) ??
  asked.find(({ field: { label: title } }) => title.en.toLowerCase() === written.toLowerCase())

/** A choice by its label in either language, else as it is written. */
const chosen = ({ field }: AskedTrait, text: string): string =>
  field.kind === 'choice'
    ? (Object.entries(field.choices).find(([, { en }]) => en.toLowerCase() === text.toLowerCase())?.[0] ??
      text)
    : text

/** Every trait under its name and as its kind writes it. What nobody asks stays: it is told, not dropped. */
function settledTraits(field: TraitsField, value: string, values: Values, facts: Facts): string {
  const read = readTraits(value)
  const asked = askedTraits(field, values, facts)
  if (!read || !asked) return value
  return writeTraits(
    Object.fromEntries(
      Object.entries(read).map(([written, text]) => {
        const trait = traitCalled(asked, written)
        return trait ? [trait.name, normaliseValue(trait.field, chosen(trait, text))] : [written, text]
      }),
    ),
  )
}

/** The values with their traits settled. The same object where there are none. */
export function withSettledTraits(
  definitions: ScalarFields,
  values: Record<string, string>,
  facts: Facts,
): Record<string, string> {
  const settled = Object.entries(definitions).flatMap(([name, field]) =>
    field.kind === 'traits' && values[name]
      ? [[name, settledTraits(field, values[name], values, facts)]]
      : [],
  )
  return settled.length === 0 ? values : { ...values, ...Object.fromEntries(settled) }
}

const joined = (names: readonly Label[]): Label =>
  label(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '))

const nameOf = (field: TraitsField, name: string, facts: Facts): Label =>
  facts(field.among, name) ?? label(name, name)

/** What is wrong with settled traits; `isRequired`: every one that is asked has to be there. */
export function wrongTraits(
  field: TraitsField,
  value: string,
  values: Values,
  facts: Facts,
  isRequired: boolean,
): Label | null {
  const [read, asked] = [readTraits(value), askedTraits(field, values, facts)]
  if (!read || !asked) return null
  for (const { name, field: trait } of asked) {
    const wrong = wrongValue(trait, read[name] ?? '')
    if (wrong) return label(`${trait.label.zh}：${wrong.zh}`, `${trait.label.en}: ${wrong.en}`)
  }
  const missing = asked.filter(({ name }) => isRequired && (read[name] ?? '') === '')
  if (missing.length > 0) {
    const { zh, en } = joined(missing.map(({ field: trait }) => trait.label))
    return label(`请填写${zh}`, `Fill in: ${en}`)
  }
  const unasked = Object.keys(read).filter((written) => !asked.some(({ name }) => name === written))
  if (unasked.length === 0) return null
  const { zh, en } = joined(unasked.map((name) => nameOf(field, name, facts)))
  return label(`所选编码没有“${zh}”，请去掉`, `The chosen code has no “${en}”: take it out`)
}
