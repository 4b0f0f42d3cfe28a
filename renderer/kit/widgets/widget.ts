/** What every widget is given. Values are raw strings, exactly as the clerk leaves them. */
import type { FieldOf, FieldOptions, ScalarKind } from '../../../domain/kit/field.ts'

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
}

export interface WidgetProps<Kind extends ScalarKind> extends WidgetShared {
  readonly field: FieldOf<Kind>
}

/** The ground of a field says what it is: yellow required, grey filled by the system (GEN-10). */
export function groundOf(field: FieldOptions, isReadOnly: boolean): string {
  if (field.filledBy === 'system' || isReadOnly) return 'by-system'
  return field.required === true ? 'required' : ''
}

/** The attributes that all text-like widgets share. */
export function inputProps(props: WidgetShared & { readonly field: FieldOptions }) {
  const { field, id, value, isReadOnly, isInvalid, describedBy, onBlur } = props
  return {
    id,
    value,
    onBlur,
    readOnly: isReadOnly,
    className: groundOf(field, isReadOnly),
    autoComplete: 'off',
    'aria-required': field.required === true,
    'aria-invalid': isInvalid,
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
    ...(isReadOnly && { tabIndex: -1 }),
    ...(isInvalid && { status: 'error' as const }),
  }
}
