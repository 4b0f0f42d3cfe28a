/** Choices by their names; and the value of a field of several: names joined by commas, in the order of the declaration. */
import type { ChoicesField, ScalarField } from './field.ts'
import type { Label } from './label.ts'

/** What a choice that the field has is called; undefined for any other value, and of any other field. */
export const choiceName = (field: ScalarField | undefined, value: string): Label | undefined =>
  field?.kind === 'choice' && Object.hasOwn(field.choices, value) ? field.choices[value] : undefined

export const chosenIn = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Each name once; names that the field does not have stay at the end, so that the rules see and say them. */
export function joinChosen(field: ChoicesField, chosen: readonly string[]): string {
  const known = Object.keys(field.choices).filter((name) => chosen.includes(name))
  const unknown = [...new Set(chosen)].filter((name) => !known.includes(name))
  return [...known, ...unknown].join(',')
}
