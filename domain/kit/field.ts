/**
 * What a field is, before anything is known about any document. The value of every scalar field is a string exactly
 * as the clerk may leave it in a draft (decimals too, so that nothing is rounded); a file field holds attachments.
 */
import type { Label } from './label.ts'

export interface FieldOptions {
  readonly required?: boolean
  /** `system`: grey, read-only, filled by Sill or the server. */
  readonly filledBy?: 'clerk' | 'system'
  /** Shown at the foot of the page while the field has the focus; derived from the kind when absent. */
  readonly hint?: Label
}

interface FieldBase<Kind extends string> extends FieldOptions {
  readonly kind: Kind
  readonly label: Label
}

export interface TextField extends FieldBase<'text'> { readonly max: number; readonly pattern?: { readonly test: RegExp; readonly message: Label } }
export interface MultilineField extends FieldBase<'multiline'> { readonly max: number; readonly lines: number }
export interface CodeField extends FieldBase<'code'> { readonly table: string }
export interface DateField extends FieldBase<'date'> { readonly notBefore?: string; readonly notAfter?: string }
export interface DecimalField extends FieldBase<'decimal'> { readonly digits: number; readonly scale: number; readonly min?: string; readonly max?: string; readonly unit?: Label }
export interface MoneyField extends FieldBase<'money'> { readonly scale: number; readonly currency: string }
export interface ChoiceField<Value extends string = string> extends FieldBase<'choice'> { readonly choices: { readonly [value in Value]: Label } }
export interface PhoneField extends FieldBase<'phone'> {}
export interface EmailField extends FieldBase<'email'> { readonly max: number }
export interface IdNumberField extends FieldBase<'idNumber'> {}
export interface FileField extends FieldBase<'file'> {
  readonly types: readonly FileType[]
  /** Bytes of one file. */
  readonly maxBytes: number
  /** Bytes of one file divided by its pages; PDF only. */
  readonly maxBytesPerPage?: number
  readonly maxCount: number
}

export const fileTypes = ['pdf', 'png', 'jpg', 'gif'] as const
export type FileType = (typeof fileTypes)[number]

export type ScalarField = TextField | MultilineField | CodeField | DateField | DecimalField | MoneyField | ChoiceField | PhoneField | EmailField | IdNumberField
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

export const text = (label: Label, options: Partial<Rest<TextField>> = {}): TextField => ({ kind: 'text', label, max: 200, ...options })
export const multiline = (label: Label, options: Partial<Rest<MultilineField>> = {}): MultilineField => ({ kind: 'multiline', label, max: 2000, lines: 4, ...options })
export const code = (label: Label, table: string, options: FieldOptions = {}): CodeField => ({ kind: 'code', label, table, ...options })
export const date = (label: Label, options: Partial<Rest<DateField>> = {}): DateField => ({ kind: 'date', label, ...options })
export const decimal = (label: Label, options: Partial<Rest<DecimalField>> = {}): DecimalField => ({ kind: 'decimal', label, digits: 19, scale: 4, ...options })
export const money = (label: Label, options: Partial<Rest<MoneyField>> = {}): MoneyField => ({ kind: 'money', label, scale: 2, currency: 'CNY', ...options })
export const choice = <const Choices extends Readonly<Record<string, Label>>>(label: Label, choices: Choices, options: FieldOptions = {}): ChoiceField<Extract<keyof Choices, string>> => ({ kind: 'choice', label, choices, ...options })
export const phone = (label: Label, options: FieldOptions = {}): PhoneField => ({ kind: 'phone', label, ...options })
export const email = (label: Label, options: Partial<Rest<EmailField>> = {}): EmailField => ({ kind: 'email', label, max: 254, ...options })
export const idNumber = (label: Label, options: FieldOptions = {}): IdNumberField => ({ kind: 'idNumber', label, ...options })
export const file = (label: Label, options: Partial<Rest<FileField>> & Pick<FileField, 'types' | 'maxBytes'>): FileField => ({ kind: 'file', label, maxCount: 20, ...options })

/** Values of a set of scalar fields in a draft: any field may be missing. */
export type DraftValues<Fields extends ScalarFields> = { [Name in keyof Fields]?: string | undefined }
/** Values after strict validation: required fields are there, choices are one of theirs. */
export type SubmitValues<Fields extends ScalarFields> = { [Name in keyof Fields]: Fields[Name] extends ChoiceField<infer Value> ? Value | '' : string }
