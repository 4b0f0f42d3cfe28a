/** What the declaration says of one set of values, be it the document's own fields or one row: nothing here looks further. */
import { asksTraits, withSettledTraits, wrongTraits } from './asked-traits.ts'
import { belongsTo } from '../codes/relations.ts'
import type { AnyRows, Circumstances, Row } from './document.ts'
import type { ScalarField, ScalarFields } from './field.ts'
import { cellFiller, SYSTEM, type Filler } from './fillers.ts'
import { inItsUnit, normaliseValue, wrongValue } from './kinds.ts'
import { label, type Label } from './label.ts'
import { withFilled, wrongReference } from './reference.ts'
import type { PlacedMessage } from './problem.ts'

export const REQUIRED = label('此项为必填项', 'This field is required')

export type Values = Readonly<Record<string, string | undefined>>

/** Every value normalised as its kind says, empty ones dropped. */
export function settledValues(fields: ScalarFields, from: Values): Record<string, string> {
  const kept = Object.entries(fields).map(
    ([name, field]) => [name, from[name] === undefined ? '' : normaliseValue(field, from[name])] as const,
  )
  return Object.fromEntries(kept.filter(([, value]) => value !== ''))
}

/** Is the place one that stays as it is while the document is in its state? */
export const isHeld = (
  place: { readonly lockedIn?: readonly string[] } | undefined,
  { state }: Circumstances,
): boolean => state !== undefined && place?.lockedIn?.includes(state) === true

/** What references fill, but where the place is locked. */
export function withReferred(
  fields: ScalarFields,
  values: Record<string, string>,
  circumstances: Circumstances,
): Record<string, string> {
  const filled = withFilled(fields, values, circumstances.referred)
  for (const [name, field] of Object.entries(fields)) {
    if (!isHeld(field, circumstances)) continue
    if (values[name] === undefined) delete filled[name]
    else filled[name] = values[name]
  }
  return filled
}

/** The same, with what follows from rows that are referred to and from what codes ask. */
export const settledAmong = (
  fields: ScalarFields,
  from: Values,
  circumstances: Circumstances,
): Record<string, string> =>
  withSettledTraits(
    fields,
    withReferred(fields, settledValues(fields, from), circumstances),
    circumstances.facts,
  )

/** Nothing has to be filled in where the code asks nothing. */
export const isRequirable = (
  field: ScalarField | undefined,
  values: Values,
  { facts }: Circumstances,
): boolean => field?.kind !== 'traits' || asksTraits(field, values, facts)

/** Values that this row's others give; a field that is not named keeps what is there. */
export function derivedInRow(
  definition: AnyRows,
  row: Row,
  circumstances: Circumstances,
): Readonly<Record<string, string>> {
  if (!definition.derive) return {}
  const computed = Object.entries(definition.derive)
    .filter(([name]) => !isHeld(definition.fields[name], circumstances))
    .map(([name, compute]) => [name, compute?.(row as never, circumstances)] as const) // rows fit: the draft schema checked them
  return Object.fromEntries(
    computed.filter((pair): pair is readonly [string, string] => pair[1] !== undefined),
  )
}

export function settleRow(definition: AnyRows, row: Row, circumstances: Circumstances): Row {
  const values = settledAmong(definition.fields, row, circumstances)
  const settled: Row = { id: row.id, ...values }
  const derived = derivedInRow(definition, settled, circumstances)
  return Object.keys(derived).length === 0 ? settled : { ...settled, ...derived }
}

/** The fields of a row that must be filled while the others are as they are. */
export function requiredInRow(
  definition: AnyRows,
  row: Row,
  circumstances: Circumstances,
): ReadonlySet<string> {
  const required = new Set(Object.keys(definition.fields).filter((name) => definition.fields[name]?.required))
  for (const { fields, when } of definition.requires ?? [])
    if (when(row as never, circumstances)) for (const field of fields) required.add(field) // as above
  for (const name of required)
    if (!isRequirable(definition.fields[name], row, circumstances)) required.delete(name)
  return required
}

/** What is wrong with a value that is there: by its kind, and among its fellows. `isRequired`: it has to be whole. */
export function wrongAmong(
  fields: ScalarFields,
  field: ScalarField,
  values: Values,
  value: string,
  { referred, today, facts }: Circumstances,
  isRequired = false,
): Label | null {
  const wrong = wrongValue(inItsUnit(field, values), value)
  if (!wrong && value !== '' && field.kind === 'reference')
    return wrongReference(field, value, referred, today)
  if (!wrong && value !== '' && field.kind === 'traits')
    return wrongTraits(field, value, values, facts, isRequired)
  if (wrong || value === '' || field.kind !== 'code' || !field.within) return wrong
  if (belongsTo(field.within.relation, values[field.within.field] ?? '', value)) return null
  const parent = fields[field.within.field]?.label
  return label(
    `与所选的${parent?.zh ?? ''}不符，请重新选择`,
    `Does not belong to the chosen ${(parent?.en ?? '').toLowerCase()}: choose again`,
  )
}

/** What a rule says of a cell that the system fills is for whoever hands the document in. */
function isRuleFor(definition: AnyRows, at: string, fillers: readonly Filler[] | undefined): boolean {
  const filler = cellFiller(definition, definition.fields[at] ?? {})
  return fillers === undefined || filler === SYSTEM || fillers.includes(filler)
}

/** What is not judged yet. */
export interface Leniency {
  /** The rules between fields, of rows too: some look at what the system has still to fill. */
  readonly skipRules?: boolean | undefined
  /** What is there in part may lack the rest. */
  readonly isPartial?: boolean | undefined
}

/** The messages of one row, at `<at>.<field>`, in the order of its fields. */
export function problemsInRow(
  definition: AnyRows,
  at: string,
  row: Row,
  fillers: readonly Filler[] | undefined,
  circumstances: Circumstances,
  { skipRules, isPartial }: Leniency = {},
): readonly PlacedMessage[] {
  const found: PlacedMessage[] = []
  const required = requiredInRow(definition, row, circumstances)
  for (const [name, field] of Object.entries(definition.fields)) {
    const value = row[name] ?? ''
    if (fillers && !fillers.includes(cellFiller(definition, field))) continue
    const message =
      value === ''
        ? required.has(name)
          ? REQUIRED
          : null
        : wrongAmong(definition.fields, field, row, value, circumstances, !isPartial && required.has(name))
    if (message) found.push({ at: `${at}.${name}`, message })
  }
  for (const rule of skipRules ? [] : (definition.rules ?? []))
    if (isRuleFor(definition, rule.at, fillers) && rule.wrong(row as never, circumstances))
      found.push({ at: `${at}.${rule.at}`, message: rule.message }) // as above
  return found
}

/** Does this message keep its row from being added? Some only keep the document from being handed in. */
export const keepsRowBack = (definition: AnyRows | undefined, { at, message }: PlacedMessage): boolean =>
  definition?.rules?.some(
    (rule) => rule.atHandingIn === true && rule.message === message && at.endsWith(`.${rule.at}`),
  ) !== true
