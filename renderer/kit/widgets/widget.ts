/** What every widget is given. Values are raw strings, exactly as the clerk leaves them. */
import type { AskedTrait } from '../../../domain/kit/asked-traits.ts'
import type { Translate } from '../../text/text.ts'
import { fillerOf, SYSTEM } from '../../../domain/kit/fillers.ts'
import type { FieldOf, FieldOptions, ScalarKind } from '../../../domain/kit/field.ts'
import type { Label } from '../../../domain/kit/label.ts'

export interface WidgetShared {
  readonly id: string
  readonly value: string
  readonly onChange: (raw: string) => void
  readonly onBlur: () => void
  /** An entry was taken from a drop-down with the keyboard or mouse: the focus may go on. */
  readonly onPicked: () => void
  readonly isReadOnly: boolean
  readonly isInvalid: boolean
  readonly describedBy: string | undefined
  /** The name of the entry that was taken. */
  readonly onNamed?: (name: Label) => void
  /** Required now; as declared when not given. */
  readonly isRequired?: boolean
  /** Where the field stands in its document: `fields.x`, `rows.goods.<rowId>.x`. */
  readonly place?: string
  /** Value of the field that a dependent code field stands within (`field.within`). */
  readonly scope?: string
  /** What the code asks by which a field of traits is filled in; undefined while there is no code that its table knows. */
  readonly asked?: readonly AskedTrait[]
  /** The values among which the field stands, read when they are needed. */
  readonly valuesAround?: () => Readonly<Record<string, string | undefined>>
}

export interface WidgetProps<Kind extends ScalarKind> extends WidgetShared {
  readonly field: FieldOf<Kind>
}

/** The ground of a field says what it is: yellow required, grey filled by the system (GEN-10). */
export function groundOf({
  field,
  isReadOnly,
  isRequired = field.required === true,
}: Pick<WidgetShared, 'isReadOnly' | 'isRequired'> & { readonly field: FieldOptions }): string {
  if (fillerOf(field) === SYSTEM || isReadOnly) return 'by-system'
  return isRequired ? 'required' : ''
}

/** The attributes that all text-like widgets share. */
export function inputProps(props: WidgetShared & { readonly field: FieldOptions }) {
  const {
    field,
    id,
    value,
    isReadOnly,
    isInvalid,
    describedBy,
    isRequired = field.required === true,
    onBlur,
  } = props
  return {
    id,
    value,
    onBlur,
    readOnly: isReadOnly,
    className: groundOf(props),
    autoComplete: 'off',
    'aria-required': isRequired,
    'aria-invalid': isInvalid,
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
    ...(isReadOnly && { tabIndex: -1 }),
    ...(isInvalid && { status: 'error' as const }),
  }
}

/** Id of the name at the left of a field, for widgets that an HTML label cannot name. */
export const labelIdOf = (id: string): string => `${id}label`

/** What stands in the empty field; nothing in one that cannot be filled in. */
export function placeholderOf(
  { field, isReadOnly }: Pick<WidgetShared, 'isReadOnly'> & { readonly field: FieldOptions },
  t: Translate,
): { readonly placeholder?: string } {
  return field.placeholder && !isReadOnly ? { placeholder: t(field.placeholder) } : {}
}
