/** What holds of every field of a kind, for whoever stores, seeks, lists or draws values without knowing the kinds. */
import type { CodeField, ScalarField, ScalarKind } from './field.ts'

interface Traits {
  /** Stands best over the whole width. */
  readonly isWide: boolean
  /** Ordered and compared as a number. */
  readonly isNumeric: boolean
  /** The value stands for an entry of a code table. */
  readonly isCoded: boolean
  /** A moment, UTC in ISO 8601 with milliseconds: people read and write it in their own time. */
  readonly isInstant: boolean
  /** Several names, joined by commas. */
  readonly isSeveral: boolean
  /** A telephone number: sought by its digits. */
  readonly isPhone: boolean
  /** Never shown, never kept: only of forms that are no documents. */
  readonly isSecret: boolean
}

const plain: Traits = {
  isWide: false,
  isNumeric: false,
  isCoded: false,
  isInstant: false,
  isSeveral: false,
  isPhone: false,
  isSecret: false,
}

const traits: { readonly [Kind in ScalarKind]: Traits } = {
  text: plain,
  multiline: { ...plain, isWide: true },
  code: { ...plain, isCoded: true },
  reference: plain,
  date: plain,
  instant: { ...plain, isInstant: true },
  decimal: { ...plain, isNumeric: true },
  money: { ...plain, isNumeric: true },
  choice: plain,
  choices: { ...plain, isWide: true, isSeveral: true },
  flag: plain,
  phone: { ...plain, isPhone: true },
  email: plain,
  idNumber: plain,
  password: { ...plain, isSecret: true },
  traits: { ...plain, isWide: true },
}

/** Of a column that is no field: none of them. */
export const traitsOf = (field: { readonly kind: ScalarKind } | undefined): Traits =>
  field ? traits[field.kind] : plain

export const isCodeField = (field: ScalarField | undefined): field is CodeField =>
  field !== undefined && traits[field.kind].isCoded
