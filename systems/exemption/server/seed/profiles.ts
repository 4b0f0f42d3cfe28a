/** What users of 示例恒丰 said of themselves and of it; 示例远洋 has said nothing yet, and cannot apply until it has. Everything is invented. */
import { eq } from 'drizzle-orm'
import { accounts, tenants } from '../../../../db/central/accounts.ts'
import { hashPassword } from '../../../../secrets/password-hash.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { SEED_PASSWORD, seedTenants } from '../../../../server/seed/accounts.ts'
import { STATEMENT_VERSION } from '../../declare/entry/statement.ts'

/** Shared by its users. */
const shared = {
  applicantPostcode: '315100',
  applicantAddress: '浙江省宁波市鄞州区示例路 1 号',
  applicantNote: '示例：上午 9 时至 11 时可联系',
} as const
/** Each user's own. */
const own = { division: '330212', usePlace: '浙江省宁波市鄞州区示例路 1 号' } as const

/** As a log-in has it, besides what is the account's and the organisation's. */
export const seedProfile: Readonly<Record<string, string>> = { ...shared, ...own }

const confirmed = ['hengfeng', 'hengfeng2'] as const

/** Registered later, and waits for a colleague. */
export const seedNewcomer = {
  id: '019aa000-0000-7000-8000-000000000450',
  loginName: 'hengfeng3',
  displayName: '示例操作员己',
} as const

export async function seedProfiles(db: Db): Promise<void> {
  await db.update(tenants).set({ profile: shared }).where(eq(tenants.id, seedTenants.hengfeng.id))
  for (const loginName of confirmed)
    await db
      .update(accounts)
      .set({ email: `${loginName}@example.com`, profile: own })
      .where(eq(accounts.loginName, loginName))
  await db
    .insert(accounts)
    .values({
      ...seedNewcomer,
      tenantId: seedTenants.hengfeng.id,
      role: 'enterprise',
      systems: ['exemption'],
      phone: '13800000007',
      email: `${seedNewcomer.loginName}@example.com`,
      status: 'pending',
      agreedTo: STATEMENT_VERSION,
      profile: own,
      passwordHash: await hashPassword(SEED_PASSWORD),
    })
    .onConflictDoNothing()
}
