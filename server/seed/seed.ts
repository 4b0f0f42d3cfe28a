/** Everything that a demonstration starts with. Only into an empty database. */
import { effectsOf, type Served } from '../served.ts'
import type { Db } from '../platform/database.ts'
import { seedAccountList, seedAccounts, seedTenants } from './accounts.ts'
import type { SeedEnterprise } from './enterprises.ts'

const enterpriseOf = (name: 'hengfeng' | 'yuanyang', nameEn: string): SeedEnterprise => {
  const clerk = seedAccountList.find((account) => account.loginName === name)
  if (!clerk) throw new Error(`no account is seeded for ${name}`)
  return { ...seedTenants[name], nameEn, accountId: clerk.id, loginName: clerk.loginName, phone: clerk.phone }
}

export async function seedAll(db: Db, now: Date, { registry, systems }: Served): Promise<void> {
  await seedAccounts(db)
  const enterprises = [
    enterpriseOf('hengfeng', 'Sample Hengfeng Import & Export Co., Ltd.'),
    enterpriseOf('yuanyang', 'Sample Yuanyang Foods Co., Ltd.'),
  ] as const
  // One after the other: numbers and times follow from the order.
  for (const system of systems)
    await system.seed(db, { now, registry, effects: effectsOf(systems), enterprises })
}
