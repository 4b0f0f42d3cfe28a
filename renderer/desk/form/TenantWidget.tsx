/** A field of an officer's form that names a tenant by its id: chosen by name or code. */
import type { ComponentType } from 'react'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { fillerOf, OFFICER } from '../../../domain/kit/fillers.ts'
import type { Role } from '../../../domain/kit/workflow.ts'
import type { WidgetShared } from '../../kit/widgets/widget.ts'
import { TenantPicker } from '../TenantPicker.tsx'

type TenantRole = Exclude<Role, 'officer'>

function widgetFor(role: TenantRole | undefined): ComponentType<WidgetShared> {
  return function TenantWidget({
    id,
    value,
    onChange,
    onPicked,
    isReadOnly,
    isRequired,
    isInvalid,
    describedBy,
  }) {
    return (
      <TenantPicker
        id={id}
        value={value === '' ? null : value}
        role={role}
        isReadOnly={isReadOnly}
        isRequired={isRequired === true}
        isInvalid={isInvalid}
        describedBy={describedBy}
        onChange={(next) => {
          onChange(next ?? '')
          if (next !== null) onPicked()
        }}
      />
    )
  }
}

/**
 * For whom customs begins it, and parties that are named by their id; made once for a form. A reference is not among them: it has its
 * own search, by everything that its rows are known by.
 */
export function tenantWidgets(document: AnyDocument): Readonly<Record<string, ComponentType<WidgetShared>>> {
  const { startedFor, ownedBy = 'enterprise', parties = {} } = document.relations
  const named: readonly (readonly [string, TenantRole | undefined])[] = [
    ...(startedFor === undefined ? [] : [[startedFor, ownedBy === 'anyone' ? undefined : ownedBy] as const]),
    ...Object.values(parties).flatMap(({ field, names, role }) =>
      names === 'tenant' ? [[field, role] as const] : [],
    ),
  ]
  return Object.fromEntries(
    named
      .filter(([name]) => {
        const field = document.fields[name]
        return field && field.kind !== 'reference' && fillerOf(field) === OFFICER
      })
      .map(([name, role]) => [name, widgetFor(role)]),
  )
}
