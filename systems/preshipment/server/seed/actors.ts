/** Who moves the demonstration's documents of this system. */
import { HEADQUARTERS } from '../../../../domain/kit/workflow.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import { seedAccountList, seedTenants } from '../../../../server/seed/accounts.ts'
import { seedAgencies, seedAgencyAccount, type SeedAgencyName } from './agencies.ts'

const actor = (account: Actor['account']): Actor => ({
  account,
  tenantId: account.tenant.id,
  loginBy: 'password',
  passwordVersion: 1,
  tokenHash: 'seed',
})

export function seedActor(loginName: 'hengfeng' | 'yuanyang' | 'customs'): Actor {
  const found = seedAccountList.find((account) => account.loginName === loginName)
  if (!found) throw new Error(`no account is seeded for ${loginName}`)
  const { tenantId: _, systems, ...account } = found
  return actor({
    ...account,
    systems: [...systems],
    tenant: seedTenants[loginName],
    ...(loginName === 'customs' && { posts: [HEADQUARTERS] }),
  })
}

/** The first clerk of an agency. */
export function seedAgencyActor(name: SeedAgencyName): Actor {
  const [loginName = name] = seedAgencies[name].logins
  return actor(seedAgencyAccount(loginName))
}
