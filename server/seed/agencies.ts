/** Agencies of the demonstration, whose systems list their tenants and accounts. They log in with the seed's password, as everybody there. */
import { eq } from 'drizzle-orm'
import { accounts, tenants } from '../../db/central/accounts.ts'
import type { SystemName } from '../../domain/kit/document.ts'
import type { Db } from '../platform/database.ts'
import { seedAccountList } from './accounts.ts'

export interface SeedTenant {
  readonly id: string
  readonly name: string
  /** Absent abroad. */
  readonly creditCode?: string
  /** A code of the table of countries. */
  readonly country: string
}

export interface SeedAgencyAccount {
  readonly id: string
  readonly loginName: string
  readonly displayName: string
  readonly role: 'agency'
  readonly systems: readonly SystemName[]
  readonly phone: string
}

/** Puts them in; those that are there already stay as they are. Throws when the general accounts are not there yet. */
export async function insertAgencies(
  db: Db,
  agencies: readonly SeedTenant[],
  listed: readonly { readonly tenant: { readonly id: string }; readonly account: SeedAgencyAccount }[],
): Promise<void> {
  const [first] = seedAccountList
  const [seeded] = await db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, first.id))
  if (!seeded) throw new Error('the general accounts are seeded first')
  await db
    .insert(tenants)
    .values(
      agencies.map(({ id, name, creditCode, country }) => ({
        id,
        name,
        ...(creditCode !== undefined && { creditCode }),
        country,
      })),
    )
    .onConflictDoNothing()
  await db
    .insert(accounts)
    .values(
      listed.map(({ tenant, account }) => ({
        ...account,
        ...seeded,
        systems: [...account.systems],
        tenantId: tenant.id,
      })),
    )
    .onConflictDoNothing()
}
