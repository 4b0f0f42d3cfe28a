/** The value of a field of several choices: names joined by commas, in the order of the declaration. */
import type { ChoicesField } from './field.ts'

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
