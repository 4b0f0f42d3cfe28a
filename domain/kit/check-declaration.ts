/** What a declaration can get wrong between its parts; a programming mistake, told when the program starts. */
import { isCodeTable } from '../codes/catalogue.ts'
import { shapeOf } from '../codes/shapes.ts'
import type { AnyDocument, AnyRecord } from './collection.ts'
import type { ScalarField } from './field.ts'
import { fillersOf, OFFICER, OWNER, SYSTEM } from './fillers.ts'
import { traitsOf } from './kind-traits.ts'
import { BACK, isNamed, leadsTo, sidesOf, type Side } from './workflow.ts'

function* sidesNamed({ workflow }: AnyDocument): Generator<readonly [string, Side]> {
  for (const [name, { editableBy = [], waitsFor = [] }] of Object.entries(workflow.states))
    for (const side of [...editableBy, ...waitsFor]) yield [`state ${name}`, side]
  for (const [name, action] of Object.entries(workflow.actions))
    for (const side of sidesOf(action)) yield [`action ${name}`, side]
}

type Fielded = Pick<AnyRecord, 'fields' | 'rows'>

const allFields = ({ fields, rows = {} }: Fielded): (readonly [string, ScalarField])[] => [
  ...Object.entries(fields),
  ...Object.values(rows).flatMap((table) => Object.entries(table.fields)),
]

const secretsIn = (stored: Fielded) => allFields(stored).filter(([, field]) => traitsOf(field).isSecret)

/** The same of a record; none when it holds together. */
export const mistakesInRecord = (record: AnyRecord): string[] =>
  secretsIn(record).map(([name]) => `${record.kind}: ${name} is a password, which is never stored`)

function* mistakesOfMany({ relations, fields }: AnyDocument): Generator<string> {
  const { startedFor, startedForMany: many } = relations
  if (!many) return
  if (startedFor === undefined) yield 'it is begun for many, but for nobody'
  for (const name of many.once ?? [])
    if (!Object.hasOwn(fields, name)) yield `${name}, of which there is one only, is no field`
  if (many.by === undefined) return
  const field = fields[many.by]
  if (field?.kind === 'reference' && many.by === startedFor) return
  if (field?.kind !== 'reference' || startedFor === undefined || field.fills?.[startedFor] === undefined)
    yield `${many.by} does not refer to whom it is begun for`
}

function* mistakesOfComparison({ comparesWith, prefill }: AnyDocument): Generator<string> {
  if (!comparesWith) return
  const source = (name: string) => prefill?.fields?.[name]
  const { field, version } = comparesWith
  if (prefill?.record === undefined || prefill.by === undefined || source(field) !== prefill.by)
    yield `it is compared with a record, but ${field} is not filled by what the record is found by`
  if (version !== undefined && source(version) === undefined)
    yield `it is compared with a record, but ${version} is not filled from it`
}

/** Every mistake as a sentence; none when the declaration holds together. */
export function mistakesIn(document: AnyDocument): string[] {
  const { workflow, relations, fields } = document
  const known = new Set([OWNER, OFFICER, SYSTEM, ...Object.keys(relations.parties ?? {})])
  const mistakes: string[] = []
  const wrong = (what: string): void => void mistakes.push(`${document.kind}: ${what}`)
  for (const [where, side] of sidesNamed(document))
    if (typeof side === 'string' && !known.has(side))
      wrong(`${where} names “${side}”, which is no side of it`)
  for (const filler of fillersOf(document))
    if (!known.has(filler)) wrong(`something is filled by “${filler}”, which is no side of it`)
  for (const [where, { kind, ...field }] of allFields(document))
    if (kind === 'code' && 'table' in field && !isCodeTable(field.table))
      wrong(`${where} looks into ${field.table}, which is no code table`)
  for (const [where] of secretsIn(document)) wrong(`${where} is a password, which is never stored`)
  for (const [where, field] of allFields(document)) {
    if (field.kind !== 'traits') continue
    for (const table of [field.table, field.among])
      if (!document.lookups.includes(table)) wrong(`${where} asks ${table}, which is not among its lookups`)
    if (!Object.hasOwn(shapeOf(field.table).attributes, field.attribute))
      wrong(`${where}: ${field.table} has no attribute ${field.attribute}`)
  }
  for (const [name, { field }] of Object.entries(relations.parties ?? {})) {
    if ([OWNER, OFFICER, SYSTEM].includes(name)) wrong(`a party cannot be called “${name}”`)
    if (!Object.hasOwn(fields, field)) wrong(`party ${name} is named by ${field}, which is no field`)
  }
  for (const field of [relations.about?.field, relations.startedFor])
    if (field !== undefined && !Object.hasOwn(fields, field)) wrong(`${field} is no field`)
  for (const mistake of [...mistakesOfMany(document), ...mistakesOfComparison(document)]) wrong(mistake)
  for (const [name, action] of Object.entries(workflow.actions)) {
    const { to, from, tells = {}, tellsFormer = {} } = action
    for (const [side, title] of [...Object.entries(tells), ...Object.entries(tellsFormer)]) {
      if (!known.has(side)) wrong(`action ${name} tells “${side}”, which is no side of it`)
      for (const [, field = ''] of `${title?.zh ?? ''}${title?.en ?? ''}`.matchAll(/\{(\w+)\}/gu))
        if (!Object.hasOwn(fields, field)) wrong(`action ${name} tells of ${field}, which is no field`)
    }
    for (const state of [...from, ...leadsTo(action)])
      if (!Object.hasOwn(workflow.states, state)) wrong(`action ${name} knows no state ${state}`)
    const others = sidesOf(action).filter(
      (side) => typeof side === 'string' && ![OFFICER, SYSTEM].includes(side),
    )
    if (typeof to === 'object' && others.length > 0)
      wrong(`action ${name} forks, which only officers and the system can wait for`)
    if (to === BACK && from.includes(workflow.initial))
      wrong(`action ${name} cannot go back from the beginning`)
  }
  for (const [name, { after = [] }] of Object.entries(workflow.states))
    for (const due of after) {
      const action = workflow.actions[due.take]
      if (!action?.from.includes(name) || !isNamed(sidesOf(action), SYSTEM))
        wrong(`the clock takes ${due.take} in ${name}, which the system may not`)
      if ('field' in due && fields[due.field]?.kind !== 'date')
        wrong(`the clock looks at ${due.field}, which is no date`)
    }
  return mistakes
}
