/** Tenants of a test's own, each with one account that has the seed's password. */
import { randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { accounts, tenants } from '../../db/central/accounts.ts'
import type { SystemName } from '../../domain/kit/document.ts'
import type { Role } from '../../domain/kit/workflow.ts'
import { hashPassword } from '../../secrets/password-hash.ts'
import type { Db } from '../platform/database.ts'
import { SEED_PASSWORD, seedTenants } from '../seed/accounts.ts'

export interface MadeTenant {
  readonly id: string
  readonly creditCode: string
}

export interface Wanted {
  readonly loginName: string
  readonly role: Role
  readonly systems: readonly SystemName[]
  readonly office?: string
  readonly posts?: readonly string[]
}

/** Officers belong to the seed's customs office. */
export async function makeTenant(db: Db, { systems, posts = [], ...account }: Wanted): Promise<MadeTenant> {
  const tenant =
    account.role === 'officer'
      ? seedTenants.customs
      : { id: randomUUID(), name: `示例${account.loginName}`, creditCode: `TEST${randomUUID().slice(0, 14)}` }
  await db.insert(tenants).values(tenant).onConflictDoNothing()
  await db.insert(accounts).values({
    ...account,
    id: uuidv7(),
    tenantId: tenant.id,
    displayName: account.loginName,
    systems: [...systems],
    posts: [...posts],
    passwordHash: await hashPassword(SEED_PASSWORD),
  })
  return tenant
}
