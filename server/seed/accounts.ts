/** Demonstration enterprises and accounts. Everything is invented; names are marked 示例. */
import { accounts, tenants } from '../../db/central/accounts.ts'
import { wrongPassword } from '../../domain/general/password.ts'
import type { SystemName } from '../../domain/kit/document.ts'
import type { Role } from '../../domain/kit/workflow.ts'
import { hashPassword } from '../../secrets/password-hash.ts'
import type { Db } from '../platform/database.ts'

export const SEED_PASSWORD = 'Sill-demo-2026'

export const seedTenants = {
  hengfeng: {
    id: '019aa000-0000-7000-8000-000000000001',
    name: '示例恒丰进出口有限公司',
    creditCode: '91330200XXXX0006X2',
  },
  yuanyang: {
    id: '019aa000-0000-7000-8000-000000000002',
    name: '示例远洋食品有限公司',
    creditCode: '91370200XXXX00078J',
  },
  customs: { id: '019aa000-0000-7000-8000-000000000003', name: '示例海关', creditCode: '11100000XXXX000861' },
} as const

const systems: SystemName[] = ['certificates', 'preshipment', 'acceptance', 'registration', 'exemption']

const account = (
  number: number,
  tenant: keyof typeof seedTenants,
  loginName: string,
  displayName: string,
  role: Role,
  phone: string,
  office?: string,
) =>
  ({
    id: `019aa000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`,
    tenantId: seedTenants[tenant].id,
    loginName,
    displayName,
    role,
    systems,
    phone,
    ...(office !== undefined && { office }),
  }) as const

export const seedAccountList = [
  account(1, 'hengfeng', 'hengfeng', '示例操作员甲', 'enterprise', '13800000001'),
  account(2, 'hengfeng', 'hengfeng2', '示例操作员乙', 'enterprise', '13800000002'),
  account(3, 'yuanyang', 'yuanyang', '示例操作员丙', 'enterprise', '13800000003'),
  account(4, 'customs', 'customs', '示例审核员', 'officer', '13800000004'),
  account(5, 'customs', 'customs3101', '示例审核员丁', 'officer', '13800000005', '3101'),
  account(6, 'customs', 'customs3104', '示例审核员戊', 'officer', '13800000006', '3104'),
] as const

/** Puts the tenants and accounts in; those that are there already stay as they are. */
export async function seedAccounts(db: Db): Promise<void> {
  await db.insert(tenants).values(Object.values(seedTenants)).onConflictDoNothing()
  for (const { loginName } of seedAccountList) {
    const weak = wrongPassword(SEED_PASSWORD, loginName)
    if (weak) throw new Error(`the password of ${loginName}: ${weak.en}`)
  }
  const passwordHash = await hashPassword(SEED_PASSWORD)
  await db
    .insert(accounts)
    .values(
      seedAccountList.map((entry) => ({
        ...entry,
        passwordHash,
        readsSecurity: entry.loginName === 'customs',
      })),
    )
    .onConflictDoNothing()
}
