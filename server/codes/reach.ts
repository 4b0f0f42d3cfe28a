/** Which code tables an officer may change: those that a form of the own systems uses, and those that no form uses. */
import type { AnyRows } from '../../domain/kit/document.ts'
import type { ScalarFields } from '../../domain/kit/field.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { mayUse } from '../documents/sight.ts'
import type { Actor } from '../platform/context.ts'

interface Form {
  readonly kind: string
  readonly fields: ScalarFields
  readonly rows?: Readonly<Record<string, AnyRows>>
  readonly lookups?: readonly string[]
}

function uses({ fields, rows = {}, lookups = [] }: Form, table: string): boolean {
  if (lookups.includes(table)) return true
  const all = [fields, ...Object.values(rows).map((part) => part.fields)].flatMap((some) =>
    Object.values(some),
  )
  return all.some((field) => 'table' in field && field.table === table)
}

export function mayEdit(registry: Registry, actor: Actor, table: string): boolean {
  const users = [...registry.documents.values(), ...registry.records.values()].filter((form) =>
    uses(form, table),
  )
  return users.length === 0 || users.some(({ kind }) => mayUse(actor, kind))
}
