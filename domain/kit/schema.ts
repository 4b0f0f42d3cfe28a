/**
 * The two schemas of a form, be it a document's or one that only asks: `draft` (everything optional, sizes bounded, unknown names refused) and `submit`
 * (strict). The one validation at every boundary: form, local RPC, API, disk.
 */
import * as z from 'zod'
import type { Circumstances } from './circumstances.ts'
import { fileTypes, type ScalarFields } from './field.ts'
import { nameOfFile } from './file-name.ts'
import type { AnyForm, AnyRows, Content, Row } from './form.ts'
import { noFacts } from './facts.ts'
import { fillerAt, fillerOf, SYSTEM, type Filler } from './fillers.ts'
import { draftMaxOf } from './kinds.ts'
import { label, type Label } from './label.ts'
import { nothingReferred } from './reference.ts'
import type { PlacedMessage } from './problem.ts'
import {
  isHeld,
  isRequirable,
  problemsInRow,
  REQUIRED,
  requiredInRow,
  settledAmong,
  settleRow,
  type Leniency,
  wrongAmong,
} from './row-rules.ts'

/** Its name is cleaned at every boundary that it crosses, in and out: whoever sent or stored it need not be trusted. */
export const attachmentRefSchema = z
  .strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().min(1).max(4_000),
    bytes: z.int().min(1),
    type: z.enum(fileTypes),
  })
  .overwrite((ref) => ({ ...ref, name: nameOfFile(ref.name, ref.type) }))

const MAX_ROWS = 5_000

const draftFields = (fields: ScalarFields) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, z.string().max(draftMaxOf(field)).optional()]),
    ),
  )

/** Any content, before it is known which document it belongs to: bounded in size, nothing else. */
export const contentSchema = z.object({
  fields: z.record(z.string().max(80), z.string().max(100_000).optional()),
  rows: z.record(
    z.string().max(80),
    z.array(z.object({ id: z.string().max(64) }).catchall(z.string().max(100_000).optional())).max(MAX_ROWS),
  ),
  attachments: z.record(z.string().max(80), z.array(attachmentRefSchema).max(1_000)),
})

/** The draft schema of a document. */
export function draftSchemaOf(document: AnyForm): z.ZodType<Content> {
  const rowsShape = Object.entries(document.rows).map(([name, definition]) => {
    const row = draftFields(definition.fields).extend({ id: z.string().min(1).max(64) })
    return [
      name,
      z
        .array(row)
        .max(definition.max ?? MAX_ROWS)
        .default([]),
    ] as const
  })
  const filesShape = Object.entries(document.attachments).map(
    ([name, definition]) =>
      [name, z.array(attachmentRefSchema).max(definition.maxCount).default([])] as const,
  )
  const schema = z.strictObject({
    fields: draftFields(document.fields),
    rows: z.strictObject(Object.fromEntries(rowsShape)),
    attachments: z.strictObject(Object.fromEntries(filesShape)),
  })
  return schema as unknown as z.ZodType<Content> // same shape, with names that only the declaration knows
}

export function emptyContent(document: AnyForm): Content {
  return {
    fields: {},
    rows: Object.fromEntries(Object.keys(document.rows).map((name) => [name, []])),
    attachments: Object.fromEntries(Object.keys(document.attachments).map((name) => [name, []])),
  }
}

export interface Judging extends Leniency {
  /** Judges only what these sides fill: what the others have still to fill is theirs to mend. All sides when absent. */
  readonly fillers?: readonly Filler[]
  /** Without them: as logged in by card, for nobody in particular. */
  readonly circumstances?: Circumstances
}

/** Of nobody in particular, logged in by card; for documents that look nothing up and compare nothing with the day. */
export const BY_CARD: Circumstances = {
  loginBy: 'card',
  creditCode: '',
  today: '',
  facts: noFacts,
  referred: nothingReferred,
}

/** How a row is settled and judged; {@link createJudge} remembers what came of it. */
export interface RowJudge {
  readonly settle: (definition: AnyRows, row: Row, circumstances: Circumstances) => Row
  readonly problems: (
    definition: AnyRows,
    at: string,
    row: Row,
    fillers: readonly Filler[] | undefined,
    circumstances: Circumstances,
    leniency?: Leniency,
  ) => readonly PlacedMessage[]
}

const everyRow: RowJudge = { settle: settleRow, problems: problemsInRow }

/** Required places outside of single rows: `fields.x`, `rows.goods`, `attachments.proof`. */
export function requiredOfDocument(
  document: AnyForm,
  content: Content,
  circumstances: Circumstances = BY_CARD,
): Map<string, Label> {
  const places = new Map<string, Label>()
  for (const [name, field] of Object.entries(document.fields))
    if (field.required) places.set(`fields.${name}`, REQUIRED)
  for (const [name, definition] of Object.entries(document.attachments))
    if (definition.required) places.set(`attachments.${name}`, uploadOf(definition.label))
  for (const { at, when, message } of document.requires) {
    if (!when(content as never, circumstances)) continue // content fits: the draft schema checked it
    for (const place of at) places.set(place, message ?? standardMessage(document, place))
  }
  for (const [name, field] of Object.entries(document.fields))
    if (!isRequirable(field, content.fields, circumstances)) places.delete(`fields.${name}`)
  return places
}

/**
 * The places that must be filled in this content, with the message for one that is not: what the declaration requires
 * always, and what it requires while a condition holds. `fields.x`, `rows.goods`, `rows.goods.<rowId>.x`, `attachments.proof`.
 */
export function requiredPlaces(
  document: AnyForm,
  content: Content,
  circumstances: Circumstances = BY_CARD,
): ReadonlyMap<string, Label> {
  const places = requiredOfDocument(document, content, circumstances)
  for (const [name, definition] of Object.entries(document.rows)) {
    for (const row of content.rows[name] ?? [])
      for (const field of requiredInRow(definition, row, circumstances))
        places.set(`rows.${name}.${row.id}.${field}`, REQUIRED)
  }
  return places
}

const uploadOf = (name: Label): Label => label(`请上传${name.zh}`, `Upload: ${name.en}`)

function standardMessage(document: AnyForm, place: string): Label {
  const [part = '', name = ''] = place.split('.')
  if (part === 'attachments') return uploadOf(document.attachments[name]?.label ?? label(name, name))
  const rows = part === 'rows' ? document.rows[name] : undefined
  return rows ? label(`请填写${rows.title.zh}`, `Fill in: ${rows.title.en}`) : REQUIRED
}

/**
 * Every message that keeps a content from being submitted, in the order of the form. Empty means that it may go.
 */
export function problemsOf(
  document: AnyForm,
  content: Content,
  options: Judging = {},
  rowJudge: RowJudge = everyRow,
): PlacedMessage[] {
  const found: PlacedMessage[] = []
  const { fillers, circumstances = BY_CARD } = options
  // What a rule says of a place that the system fills is for whoever hands the document in.
  const isJudged = (filler: Filler, isRule = false) =>
    fillers === undefined || fillers.includes(filler) || (isRule && filler === SYSTEM)
  const required = requiredOfDocument(document, content, circumstances)
  const missing = (at: string, isFilled: boolean): boolean => {
    const message = isFilled ? undefined : required.get(at)
    if (message) found.push({ at, message })
    return message !== undefined
  }
  for (const [name, field] of Object.entries(document.fields)) {
    const value = content.fields[name] ?? ''
    if (!isJudged(fillerOf(field)) || missing(`fields.${name}`, value !== '')) continue
    const message = wrongAmong(
      document.fields,
      field,
      content.fields,
      value,
      circumstances,
      !options.isPartial && required.has(`fields.${name}`),
    )
    if (message) found.push({ at: `fields.${name}`, message })
  }
  for (const [name, definition] of Object.entries(document.rows)) {
    const rows = content.rows[name] ?? []
    const isMine = isJudged(fillerOf(definition))
    if (isMine && !missing(`rows.${name}`, rows.length > 0) && rows.length < (definition.min ?? 0))
      found.push({
        at: `rows.${name}`,
        message: label(`至少需要 ${definition.min} 行`, `At least ${definition.min} rows are required`),
      })
    for (const row of rows)
      found.push(
        ...rowJudge.problems(definition, `rows.${name}.${row.id}`, row, fillers, circumstances, options),
      )
  }
  for (const [name, slot] of Object.entries(document.attachments))
    if (isJudged(fillerOf(slot))) missing(`attachments.${name}`, (content.attachments[name] ?? []).length > 0)
  for (const rule of options.skipRules ? [] : document.rules)
    if (isJudged(fillerAt(document, rule.at), true) && rule.wrong(content as never, circumstances))
      found.push({ at: rule.at, message: rule.message }) // as above
  for (const check of options.skipRules ? [] : document.checks)
    for (const wrong of check(content as never, circumstances))
      // as above
      if (isJudged(fillerAt(document, wrong.at), true)) found.push(wrong)
  return found
}

/** Normalises every value as its kind says, drops empty ones, and computes the derived values. Pure and idempotent. Throws when the document looks facts up and `circumstances` are not given. */
export function settle(
  document: AnyForm,
  content: Content,
  circumstances: Circumstances = BY_CARD,
  rowJudge: RowJudge = everyRow,
): Content {
  const settled: Content = {
    fields: settledAmong(document.fields, content.fields, circumstances),
    rows: Object.fromEntries(
      Object.entries(document.rows).map(([name, definition]) => [
        name,
        (content.rows[name] ?? []).map((row) => rowJudge.settle(definition, row, circumstances)),
      ]),
    ),
    attachments: Object.fromEntries(
      Object.keys(document.attachments).map((name) => [name, content.attachments[name] ?? []]),
    ),
  }
  for (const [name, compute] of Object.entries(document.derive))
    if (compute && !isHeld(document.fields[name], circumstances))
      settled.fields[name] = compute(settled as never, circumstances) // as above
  return settled
}

/** The strict schema of a document: the draft schema, then every rule. Issues carry the place as their path. */
export function submitSchemaOf(document: AnyForm): z.ZodType<Content> {
  return draftSchemaOf(document).superRefine((content, context) => {
    for (const { at, message } of problemsOf(document, content))
      context.addIssue({ code: 'custom', message: message.zh, path: at.split('.') })
  })
}
