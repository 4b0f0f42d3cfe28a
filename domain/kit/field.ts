/**
 * What a field is, before anything is known about any document. The value of every scalar field is a string exactly
 * as the clerk may leave it in a draft (decimals too, so that nothing is rounded); a file field holds attachments.
 */
import type { Filler } from './fillers.ts'
import type { Label } from './label.ts'
import type { ReferredRow } from './referred-row.ts'

export interface FieldOptions {
  readonly required?: boolean
  /**
   * The side that fills it; the owner when absent, in a sub-table who fills the table. `system`: filled by Sill or the server.
   * Whoever does not fill it has it grey and read-only.
   */
  readonly filledBy?: Filler
  /** States in which it stays as it is although the rest may be changed, what is computed too. */
  readonly lockedIn?: readonly string[]
  /** By side: the states in which that side sees it. A side that is not named always does, and so does who fills it. */
  readonly shownIn?: { readonly [side in Filler]?: readonly string[] }
  /** Shown at the foot of the page while the field has the focus; derived from the kind when absent. */
  readonly hint?: Label
  /** Shown in the empty field, in the manual's words. */
  readonly placeholder?: Label
}

interface FieldBase<Kind extends string> extends FieldOptions {
  readonly kind: Kind
  readonly label: Label
}

export interface TextField extends FieldBase<'text'> {
  readonly max: number
  readonly pattern?: { readonly test: RegExp; readonly message: Label }
  /** How it is written in one way, after what holds of every text. Pure, and the same again when done twice. */
  readonly normalise?: (value: string) => string
  /** What a pattern cannot tell, such as a check digit; judged after it. */
  readonly check?: (value: string) => Label | null
  /** A number or a code though there is no pattern: half-width, without white space. */
  readonly isNumber?: true
  /** Its letters have one case, however they are typed. */
  readonly letters?: 'upper'
}
export interface MultilineField extends FieldBase<'multiline'> {
  readonly max: number
  readonly lines: number
}
export interface CodeField extends FieldBase<'code'> {
  readonly table: string
  /** Only the codes that belong to the value of another field of the same form or row: 所在地海关 to its 行政区划. */
  readonly within?: { readonly field: string; readonly relation: string }
  /** Of a field of a row: only the codes that belong to this field of the document are offered; what else is written a check has to judge. */
  readonly offeredWithin?: { readonly field: string; readonly relation: string }
  /** What every code of the field looks like. */
  readonly pattern?: { readonly test: RegExp; readonly message: Label }
  /** A code that the table does not have may be written too, when it looks like this: tables that are not whole. */
  readonly open?: RegExp
  /** The field beside it that takes the name of the entry that is chosen, while it is empty. */
  readonly names?: string
}
/** The id of a row of a record collection, public or the enterprise's own; chosen by what its `known` names, shown by it. */
export interface ReferenceField extends FieldBase<'reference'> {
  /** Kind of the record. */
  readonly to: string
  /** Why a row may not be chosen on a legal day; null when it may. Asked in the list, in the form, and by the server of the row as it stands then. */
  readonly disabled?: (row: ReferredRow, today: string) => Label | null
  /** Beneath the list while rows in it may not be chosen. */
  readonly refusedNote?: Label
  /** Said of a chosen row that is no longer there, where the record's rows go for one reason. */
  readonly gone?: Label
  /** What is said beside a row that may be chosen, on a legal day; null where there is nothing to say. */
  readonly remark?: (row: ReferredRow, today: string) => Label | null
  /** Fields filled by the system ← fields of the record. */
  readonly fills?: Readonly<Record<string, string>>
}
export interface DateField extends FieldBase<'date'> {
  readonly notBefore?: string
  readonly notAfter?: string
}
/** A moment, to the second; see instant.ts. */
export interface InstantField extends FieldBase<'instant'> {}
export interface DecimalField extends FieldBase<'decimal'> {
  readonly digits: number
  readonly scale: number
  readonly min?: string
  /** More than this, not this itself. */
  readonly above?: string
  readonly max?: string
  readonly unit?: Label
  /** The decimal places follow from another field of the same form or row, its unit; `scale` is the most that any has. */
  readonly scaleBy?: { readonly field: string; readonly scaleOf: (value: string) => number }
}
export interface MoneyField extends FieldBase<'money'> {
  readonly scale: number
  readonly currency: string
}
export interface ChoiceField<Value extends string = string> extends FieldBase<'choice'> {
  readonly choices: { readonly [value in Value]: Label }
  /** Those that warn: they stand in red in tables. */
  readonly alarms?: readonly NoInfer<Value>[]
}
/** Several of a few, as check boxes. The value is their names in the order of the declaration, joined by commas. */
export interface ChoicesField<Value extends string = string> extends FieldBase<'choices'> {
  readonly choices: { readonly [value in Value]: Label }
  /**
   * Asked at each click, before `toggled` joins or leaves `chosen`: why it may not, in the manual's words. `values` are
   * the form's other fields as they stand.
   */
  readonly refuse?: (
    chosen: readonly string[],
    toggled: string,
    values?: Readonly<Record<string, string | undefined>>,
  ) => Label | null
  /** Of a box at the top that ticks all the others. */
  readonly all?: Label
  /** What is wrong with the whole set when the form is handed in. */
  readonly check?: (chosen: readonly string[]) => Label | null
}
/** A tick: `1` when set, absent when not. */
export interface FlagField extends FieldBase<'flag'> {}
export interface PhoneField extends FieldBase<'phone'> {
  /** Of somebody who may be abroad, where numbers of six digits exist. */
  readonly isAbroad?: true
}
export interface EmailField extends FieldBase<'email'> {
  readonly max: number
}
/**
 * What the code in another field asks to be said of it: 安装方式, 额定电压 (asked-traits.ts). The value is canonical JSON, text by the name of
 * each trait (traits.ts). `lookups` of the form names both tables.
 */
export interface TraitsField extends FieldBase<'traits'> {
  /** The field with the code, of the same form or row. */
  readonly of: string
  /** The table of that code, and its attribute that names the traits, joined by `;`. */
  readonly table: string
  readonly attribute: string
  /** The table of the traits: a name for each, and in its attributes `kind`, `unit` and `choices` how it is filled in. */
  readonly among: string
}
export interface IdNumberField extends FieldBase<'idNumber'> {}
/** What only its owner knows: of forms alone, as nothing may store it. Taken exactly as it is typed. */
export interface PasswordField extends FieldBase<'password'> {
  readonly max: number
  /** One that is chosen now, and not the one that is known already: for the browser's own store of passwords. */
  readonly isNew?: true
  /** What is wrong with it by itself; what it has to do with other fields is a rule of the form. */
  readonly check?: (value: string) => Label | null
}
export interface FileField extends FieldBase<'file'> {
  readonly types: readonly FileType[]
  /** Bytes of one file. */
  readonly maxBytes: number
  /** Bytes of one file divided by its pages; PDF only. */
  readonly maxBytesPerPage?: number
  readonly maxCount: number
}

/** `other`: whatever else somebody may hand in where any file will do; nobody looks into it, and the client never opens it. */
export const fileTypes = ['pdf', 'png', 'jpg', 'gif', 'bmp', 'doc', 'docx', 'other'] as const
export type FileType = (typeof fileTypes)[number]
/** 文件类型不限 (manual 004, 2.1.3). */
export const anyFile: readonly FileType[] = fileTypes
/** Kinds that are known by their content. */
export type KnownFileType = Exclude<FileType, 'other'>

export type ScalarField =
  | TextField
  | MultilineField
  | CodeField
  | ReferenceField
  | DateField
  | InstantField
  | DecimalField
  | MoneyField
  | ChoiceField
  | ChoicesField
  | FlagField
  | PhoneField
  | EmailField
  | IdNumberField
  | PasswordField
  | TraitsField
export type Field = ScalarField | FileField
export type FieldKind = Field['kind']
export type ScalarKind = ScalarField['kind']
export type FieldOf<Kind extends FieldKind> = Extract<Field, { kind: Kind }>

export type ScalarFields = Readonly<Record<string, ScalarField>>
export type FileFields = Readonly<Record<string, FileField>>

/** One uploaded (or waiting) file of a document; `sha256` in lower-case hex is its address everywhere. */
export interface AttachmentRef {
  readonly sha256: string
  readonly name: string
  readonly bytes: number
  readonly type: FileType
}

export const MB = 1024 * 1024
export const KB = 1024

type Rest<F extends Field> = Omit<F, 'kind' | 'label'>

export const text = (label: Label, options: Partial<Rest<TextField>> = {}): TextField => ({
  kind: 'text',
  label,
  max: 200,
  ...options,
})
export const multiline = (label: Label, options: Partial<Rest<MultilineField>> = {}): MultilineField => ({
  kind: 'multiline',
  label,
  max: 2000,
  lines: 4,
  ...options,
})
export const code = (
  label: Label,
  table: string,
  options: Partial<Omit<Rest<CodeField>, 'table'>> = {},
): CodeField => ({ kind: 'code', label, table, ...options })
export const reference = (
  label: Label,
  to: string,
  options: Partial<Omit<Rest<ReferenceField>, 'to'>> = {},
): ReferenceField => ({ kind: 'reference', label, to, ...options })
export const traits = (
  label: Label,
  asked: Pick<TraitsField, 'of' | 'table' | 'attribute' | 'among'>,
  options: FieldOptions = {},
): TraitsField => ({ kind: 'traits', label, ...asked, ...options })
/** Where the names of a field's values stand: a code table, or a record collection. */
export const tableOf = (field: ScalarField | undefined): string | undefined =>
  field?.kind === 'code' ? field.table : field?.kind === 'reference' ? field.to : undefined
export const date = (label: Label, options: Partial<Rest<DateField>> = {}): DateField => ({
  kind: 'date',
  label,
  ...options,
})
export const instant = (label: Label, options: FieldOptions = {}): InstantField => ({
  kind: 'instant',
  label,
  ...options,
})
export const decimal = (label: Label, options: Partial<Rest<DecimalField>> = {}): DecimalField => ({
  kind: 'decimal',
  label,
  digits: 19,
  scale: 4,
  ...options,
})
export const money = (label: Label, options: Partial<Rest<MoneyField>> = {}): MoneyField => ({
  kind: 'money',
  label,
  scale: 2,
  currency: 'CNY',
  ...options,
})
export const choice = <const Choices extends Readonly<Record<string, Label>>>(
  label: Label,
  choices: Choices,
  options: FieldOptions & { readonly alarms?: readonly Extract<keyof Choices, string>[] } = {},
): ChoiceField<Extract<keyof Choices, string>> => ({ kind: 'choice', label, choices, ...options })
export const choices = <const Choices extends Readonly<Record<string, Label>>>(
  label: Label,
  among: Choices,
  options: Partial<Omit<Rest<ChoicesField>, 'choices'>> = {},
): ChoicesField<Extract<keyof Choices, string>> => ({ kind: 'choices', label, choices: among, ...options })
export const flag = (label: Label, options: FieldOptions = {}): FlagField => ({
  kind: 'flag',
  label,
  ...options,
})
export const phone = (label: Label, options: Partial<Rest<PhoneField>> = {}): PhoneField => ({
  kind: 'phone',
  label,
  ...options,
})
export const email = (label: Label, options: Partial<Rest<EmailField>> = {}): EmailField => ({
  kind: 'email',
  label,
  max: 254,
  ...options,
})
export const idNumber = (label: Label, options: FieldOptions = {}): IdNumberField => ({
  kind: 'idNumber',
  label,
  ...options,
})
export const password = (label: Label, options: Partial<Rest<PasswordField>> = {}): PasswordField => ({
  kind: 'password',
  label,
  max: 200,
  ...options,
})
export const file = (
  label: Label,
  options: Partial<Rest<FileField>> & Pick<FileField, 'types' | 'maxBytes'>,
): FileField => ({ kind: 'file', label, maxCount: 20, ...options })

/** Values of a set of scalar fields in a draft, where each may be missing. */
export type DraftValues<Fields extends ScalarFields> = { [Name in keyof Fields]?: string | undefined }
/** Values after strict validation: required fields are there, choices are one of theirs. */
export type SubmitValues<Fields extends ScalarFields> = {
  [Name in keyof Fields]: Fields[Name] extends ChoiceField<infer Value> ? Value | '' : string
}
