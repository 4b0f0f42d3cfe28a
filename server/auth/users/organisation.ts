/** Enterprises by their 组织机构代码: their own, or the 9th to 17th character of their credit code (GB 32100). */
import { asc, eq, or, sql } from 'drizzle-orm'
import { accounts, tenants } from '../../../db/central/accounts.ts'
import type { ProfileDefinition } from '../../../domain/general/profile.ts'
import type { Db } from '../../platform/database.ts'

type Tenant = typeof tenants.$inferSelect

/** The one that was there first; undefined when nobody has it. */
export async function tenantOf(db: Db, organisationCode: string): Promise<Tenant | undefined> {
  const [found] = await db
    .select()
    .from(tenants)
    .where(
      or(
        eq(tenants.organisationCode, organisationCode),
        sql`substr(${tenants.creditCode}, 9, 9) = ${organisationCode}`,
      ),
    )
    .orderBy(asc(tenants.createdAt), asc(tenants.id))
    .limit(1)
  return found
}

export const organisationCodeOf = ({ organisationCode, creditCode }: Tenant): string =>
  organisationCode ?? (creditCode?.length === 18 ? creditCode.slice(8, 17) : '')

/** Offices and agencies have accounts of other roles: nobody registers into them. */
export async function isOfEnterprises(db: Db, tenantId: string): Promise<boolean> {
  const roles = await db
    .selectDistinct({ role: accounts.role })
    .from(accounts)
    .where(eq(accounts.tenantId, tenantId))
  return roles.every(({ role }) => role === 'enterprise')
}

/** What all its users share, by the names of the form. */
export function sharedOf({ shared, means }: ProfileDefinition, tenant: Tenant): Record<string, string> {
  const values = { ...tenant.profile, [means.organisation]: tenant.name }
  return Object.fromEntries(shared.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
}

/** What is told to whoever knows the code: never a user's name, address or note. */
export function toldOf(definition: ProfileDefinition, tenant: Tenant): Record<string, string> {
  const shared = sharedOf(definition, tenant)
  return Object.fromEntries(definition.told.flatMap((name) => (shared[name] ? [[name, shared[name]]] : [])))
}
