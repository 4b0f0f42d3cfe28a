/** What an account says of itself and of its organisation, by the names of the declared form. */
import type { accounts, Snapshot, tenants } from '../../../db/central/accounts.ts'
import type { ProfileDefinition } from '../../../domain/general/profile.ts'
import { organisationCodeOf, sharedOf, toldOf } from './organisation.ts'

type Account = typeof accounts.$inferSelect
type Tenant = typeof tenants.$inferSelect

/** Of an organisation that has not confirmed its new user no more is given than it tells everybody. */
export function profileValues(
  definition: ProfileDefinition,
  account: Account,
  tenant: Tenant,
): Record<string, string> {
  const { means } = definition
  const own = {
    ...account.profile,
    [means.organisationCode]: organisationCodeOf(tenant),
    [means.creditCode]: tenant.creditCode ?? '',
    [means.person]: account.displayName,
    [means.phone]: account.phone,
    [means.email]: account.email,
  }
  const ofTenant = account.status === 'pending' ? toldOf(definition, tenant) : sharedOf(definition, tenant)
  const all = { ...own, ...ofTenant }
  return Object.fromEntries(
    Object.keys(definition.fields).flatMap((name) => {
      const value = all[name]
      return value !== undefined && value !== '' ? [[name, value]] : []
    }),
  )
}

/** As it is at a log-in, and counts until the next one. */
export const snapshotOf = (
  definition: ProfileDefinition | undefined,
  account: Account,
  tenant: Tenant,
): Snapshot => ({
  tenantName: tenant.name,
  displayName: account.displayName,
  phone: account.phone,
  profile: definition && account.role === 'enterprise' ? profileValues(definition, account, tenant) : {},
})
