/** `desk.tenants`: enterprises by part of their name or code; for notices too, which belong to no system. */
import { and, or, sql } from 'drizzle-orm'
import { tenants } from '../../db/central/accounts.ts'
import { normaliseLine } from '../../domain/kit/normalise.ts'
import { officer } from '../platform/procedure.ts'
import { hasRole, isEnterprise } from '../platform/tenants.ts'

const SHOWN = 100

export const tenantsRoute = officer.desk.tenants.handler(({ input, context: { services } }) => {
  const search = normaliseLine(input.search)
  const matches = or(
    sql`position(lower(${search}) in lower(${tenants.name})) > 0`,
    sql`position(upper(${search}) in ${tenants.creditCode}) > 0`,
    // A form that was left with one chosen asks for its name.
    sql`${tenants.id}::text = ${search}`,
  )
  const { id, name } = tenants
  const creditCode = sql<string>`coalesce(${tenants.creditCode}, '')`
  return services.db
    .select({ id, name, creditCode })
    .from(tenants)
    .where(and(isEnterprise, matches, ...(input.role === undefined ? [] : [hasRole(input.role)])))
    .orderBy(name)
    .limit(SHOWN)
})
