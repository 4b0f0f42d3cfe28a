/** Enterprises and offices by what is asked of them everywhere. */
import { inArray, sql } from 'drizzle-orm'
import { tenants } from '../../db/central/accounts.ts'
import type { Role } from '../../domain/kit/workflow.ts'
import type { Db } from './database.ts'

/** Names of tenants by id; those given with a name are not looked up. */
export async function tenantNames(
  db: Db,
  wanted: readonly { readonly id: string; readonly name?: string }[],
): Promise<Map<string, string>> {
  const names = new Map(wanted.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name] as const])))
  const missing = [...new Set(wanted.map(({ id }) => id))].filter((id) => !names.has(id))
  if (missing.length > 0)
    for (const tenant of await db.select().from(tenants).where(inArray(tenants.id, missing)))
      names.set(tenant.id, tenant.name)
  return names
}

/** Enterprises only: officers' own offices hold accounts but nothing else. */
export const isEnterprise = sql`exists (select 1 from accounts where accounts.tenant_id = ${tenants.id} and accounts.role <> 'officer')`

/** With accounts of this role. */
export const hasRole = (role: Role) =>
  sql`exists (select 1 from accounts where accounts.tenant_id = ${tenants.id} and accounts.role = ${role})`
