/**
 * A form, whoever fills it and whatever becomes of it: fields, sub-tables, places of files, what is computed, required and wrong between
 * them. A business document is a form with a life (document.ts); one that only asks, such as a registration, is a form alone.
 */
import type { CodeTableName } from '../codes/catalogue.ts'
import type { Check, Circumstances } from './circumstances.ts'
import type { AttachmentRef, DraftValues, FileFields, ScalarFields } from './field.ts'
import type { Filler } from './fillers.ts'
import type { Label } from './label.ts'
import type { PlacedMessage } from './problem.ts'

export interface Section<Fields extends ScalarFields = ScalarFields> {
  readonly title: Label
  readonly fields: Fields
}

export interface RowsDefinition<Fields extends ScalarFields = ScalarFields> {
  readonly title: Label
  readonly fields: Fields
  /** Who adds and removes rows, and fills the cells that say nothing else; the owner when absent. */
  readonly filledBy?: Filler
  readonly min?: number
  readonly max?: number
  /** A line of advice above the table, in the manual's words. */
  readonly note?: Label
  /** Title of the box for a row, where the manual gives it; 新增 and 编辑 otherwise. */
  readonly boxTitle?: Label
  /** Fields that stand in the box only, and are no column of the table. */
  readonly boxOnly?: readonly Extract<keyof Fields, string>[]
  /** Fields by which rows of the table are looked for above it, each by any part of what is shown. */
  readonly sought?: readonly Extract<keyof Fields, string>[]
  /** Rows are ticked and deleted together instead of one by one; those of a strip always are. */
  readonly removesTicked?: true
  /** Its rows come with the document, from what it was begun with: they are changed and deleted by hand, and none is added. */
  readonly addsNone?: true
  /** A click on a row shows all of it beneath the table, under this heading. */
  readonly details?: Label
  /** Where a row is written: in a box (unless said otherwise), or in a strip of inputs beneath the table (manual 001). */
  readonly editor?: 'box' | 'strip'
  /** Fields of a row that are required because of other fields of the same row. */
  readonly requires?: readonly {
    readonly fields: readonly Extract<keyof Fields, string>[]
    readonly when: (row: DraftValues<Fields>, circumstances: Circumstances) => boolean
  }[]
  /** What is wrong between the fields of one row; the message stands at `at`. */
  readonly rules?: readonly {
    readonly at: Extract<keyof Fields, string>
    readonly wrong: (row: DraftValues<Fields>, circumstances: Circumstances) => boolean
    readonly message: Label
    /** The row may be added and kept so; the document cannot be handed in with it. */
    readonly atHandingIn?: true
  }[]
  /** Values of a row computed from its others; undefined leaves what is there. */
  readonly derive?: {
    readonly [Name in Extract<keyof Fields, string>]?: (
      row: DraftValues<Fields>,
      circumstances: Circumstances,
    ) => string | undefined
  }
}

/** Places that are required while `when` holds: `fields.x`, `rows.goods` (at least one), `attachments.proof`. */
export interface Requirement<Values> {
  readonly at: readonly string[]
  readonly when: (content: Values, circumstances: Circumstances) => boolean
  /** Instead of the standard message. */
  readonly message?: Label
}

/** A row of a sub-table keeps its id for life, so that two machines' changes can be told apart row by row. */
export type Row = { readonly id: string } & { readonly [field: string]: string | undefined }

export interface Rule<Values> {
  /** Where the message belongs: `fields.x`, `rows.goods`, `attachments.proof`. */
  readonly at: string
  readonly wrong: (content: Values, circumstances: Circumstances) => boolean
  readonly message: Label
  /** What is filled is wrong in itself: judged by actions that check formats, too. */
  readonly isFormat?: true
}

/** The content of a document as anybody holds it: everything optional, unknown names refused at the boundary. */
export interface Content {
  fields: Record<string, string | undefined>
  rows: Record<string, Row[]>
  attachments: Record<string, AttachmentRef[]>
}

/** A sub-table whose field names are not known statically; its functions take rows that the schema has checked. */
export type AnyRows = Omit<RowsDefinition, 'requires' | 'rules' | 'derive' | 'boxOnly' | 'sought'> & {
  readonly boxOnly?: readonly string[]
  readonly sought?: readonly string[]
  readonly requires?: readonly {
    readonly fields: readonly string[]
    readonly when: (row: never, circumstances: Circumstances) => boolean
  }[]
  readonly rules?: readonly {
    readonly at: string
    readonly wrong: (row: never, circumstances: Circumstances) => boolean
    readonly message: Label
    readonly atHandingIn?: true
  }[]
  readonly derive?: {
    readonly [name: string]: ((row: never, circumstances: Circumstances) => string | undefined) | undefined
  }
}

export type RowSets = Readonly<Record<string, AnyRows>>

export interface DraftContent<Fields extends ScalarFields, RowSet extends RowSets, Files extends FileFields> {
  readonly fields: DraftValues<Fields>
  readonly rows: {
    readonly [Name in keyof RowSet]?: readonly ({ readonly id: string } & DraftValues<
      RowSet[Name]['fields']
    >)[]
  }
  readonly attachments: { readonly [Name in keyof Files]?: readonly AttachmentRef[] }
}

type Merge<Sections extends readonly Section[]> = Sections extends readonly [
  infer Head extends Section,
  ...infer Tail extends readonly Section[],
]
  ? Head['fields'] & Merge<Tail>
  : unknown
type Flat<T> = { readonly [Name in keyof T]: T[Name] }
export type FieldsIn<Sections extends readonly Section[]> =
  Flat<Merge<Sections>> extends infer F extends ScalarFields ? F : never

export interface FormDefinition<
  Fields extends ScalarFields = ScalarFields,
  RowSet extends RowSets = RowSets,
  Files extends FileFields = FileFields,
> {
  readonly title: Label
  readonly fields: Fields
  readonly sections: readonly {
    readonly title: Label
    readonly fields: readonly Extract<keyof Fields, string>[]
  }[]
  readonly rows: RowSet
  readonly attachments: Files
  readonly rules: readonly Rule<DraftContent<Fields, RowSet, Files>>[]
  /** Judged after the rules. */
  readonly checks: readonly Check<DraftContent<Fields, RowSet, Files>>[]
  readonly requires: readonly Requirement<DraftContent<Fields, RowSet, Files>>[]
  /** Values computed from others, in decimal arithmetic; the server recomputes them. */
  readonly derive: {
    readonly [Name in Extract<keyof Fields, string>]?: (
      content: DraftContent<Fields, RowSet, Files>,
      circumstances: Circumstances,
    ) => string
  }
  /** Code tables whose facts `derive`, `requires` and `rules` look up: the form has them at hand before it judges. */
  readonly lookups: readonly string[]
}

/** A form whose names are not known statically; its functions take content that the schema has checked. */
export type AnyForm = Omit<FormDefinition, 'sections' | 'rules' | 'checks' | 'requires' | 'derive'> & {
  readonly sections: readonly { readonly title: Label; readonly fields: readonly string[] }[]
  readonly rules: readonly {
    readonly at: string
    readonly wrong: (content: never, circumstances: Circumstances) => boolean
    readonly message: Label
    readonly isFormat?: true
  }[]
  readonly checks: readonly ((content: never, circumstances: Circumstances) => readonly PlacedMessage[])[]
  readonly requires: readonly {
    readonly at: readonly string[]
    readonly when: (content: never, circumstances: Circumstances) => boolean
    readonly message?: Label
  }[]
  readonly derive: {
    readonly [name: string]: ((content: never, circumstances: Circumstances) => string) | undefined
  }
}

export interface FormInput<
  Sections extends readonly Section[],
  RowSet extends RowSets,
  Files extends FileFields,
> {
  readonly title: Label
  readonly sections: Sections
  readonly rows?: RowSet
  readonly attachments?: Files
  readonly rules?: readonly Rule<DraftContent<FieldsIn<Sections>, RowSet, Files>>[]
  readonly checks?: readonly Check<DraftContent<FieldsIn<Sections>, RowSet, Files>>[]
  readonly requires?: readonly Requirement<DraftContent<FieldsIn<Sections>, RowSet, Files>>[]
  readonly derive?: {
    readonly [Name in Extract<keyof FieldsIn<Sections>, string>]?: (
      content: DraftContent<FieldsIn<Sections>, RowSet, Files>,
      circumstances: Circumstances,
    ) => string
  }
  readonly lookups?: readonly CodeTableName[]
}

export const section = <const Fields extends ScalarFields>(
  title: Label,
  fields: Fields,
): Section<Fields> => ({ title, fields })
export const rows = <const Fields extends ScalarFields>(
  title: Label,
  fields: Fields,
  options: Omit<RowsDefinition<Fields>, 'title' | 'fields'> = {},
): RowsDefinition<Fields> => ({ title, fields, ...options })

/** Declares a form. Throws at start-up (a programming mistake, never a clerk's) when two sections share a field name. */
export function defineForm<
  const Sections extends readonly Section[],
  const RowSet extends RowSets,
  const Files extends FileFields,
>(input: FormInput<Sections, RowSet, Files>): FormDefinition<FieldsIn<Sections>, RowSet, Files> {
  const fields: Record<string, ScalarFields[string]> = {}
  for (const part of input.sections) {
    for (const [name, field] of Object.entries(part.fields)) {
      if (Object.hasOwn(fields, name)) throw new Error(`${input.title.en}: field "${name}" is declared twice`)
      fields[name] = field
    }
  }
  return {
    title: input.title,
    // Merged at run time exactly as the type merges it.
    fields: fields as FieldsIn<Sections>,
    sections: input.sections.map((part) => ({
      title: part.title,
      fields: Object.keys(part.fields) as Extract<keyof FieldsIn<Sections>, string>[],
    })),
    rows: input.rows ?? ({} as RowSet),
    attachments: input.attachments ?? ({} as Files),
    rules: input.rules ?? [],
    checks: input.checks ?? [],
    requires: input.requires ?? [],
    derive: input.derive ?? {},
    lookups: input.lookups ?? [],
  }
}
