/** Agencies of the demonstration: all invented, marked 示例. One is abroad and has a number of its register; one has no account any more. */
import type { Account } from '../../../../contract/shapes.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { insertAgencies } from '../../../../server/seed/agencies.ts'

const agencyAt = <const Logins extends readonly string[]>(
  number: number,
  name: string,
  creditCode: string,
  logins: Logins,
  country = 'CHN',
) => ({
  id: `019aa000-0000-7000-8000-0000000004${String(number).padStart(2, '0')}`,
  name,
  creditCode,
  country,
  logins,
})

export const seedAccepted = {
  qinghe: agencyAt(1, '示例青禾检验技术有限公司', '91320500XXXX00107Q', ['qinghe', 'qinghe2']),
  changchuan: agencyAt(2, '示例长川检测中心', '91110000XXXX001158', ['changchuan']),
  yuanfan: agencyAt(3, '示例远帆检验', 'SG-SAMPLE-0001', ['yuanfan'], 'SGP'),
  songmu: agencyAt(4, '示例松木检测有限公司', '91440300XXXX001233', ['songmu']),
  beichen: agencyAt(5, '示例北辰检验有限公司', '91500000XXXX00131L', ['beichen']),
  yunling: agencyAt(6, '示例云岭检验检测院', '12370000XXXX0014X1', ['yunling']),
  hanshan: agencyAt(7, '示例寒山检验有限公司', '91420100XXXX001583', ['hanshan']),
  lanhe: agencyAt(8, '示例蓝河检测有限公司', '91330100XXXX00166B', []),
} as const

export type SeedAccepted = keyof typeof seedAccepted
export type SeedLogin = (typeof seedAccepted)[SeedAccepted]['logins'][number]

const listed = Object.values(seedAccepted)
  .flatMap((tenant) => tenant.logins.map((loginName: SeedLogin) => ({ tenant, loginName })))
  .map(({ tenant: { id, name, creditCode, country }, loginName }, index) => ({
    tenant: { id, name, creditCode, country },
    account: {
      id: `019aa000-0000-7000-8000-0000000005${String(index + 1).padStart(2, '0')}`,
      loginName,
      displayName: `示例检验员 ${loginName}`,
      role: 'agency',
      systems: ['acceptance'],
      phone: country === 'CHN' ? `138000001${String(index).padStart(2, '0')}` : '+65 6555 0000',
    } as const,
  }))

/** Agency accounts as a session shows them. */
export function acceptedAccount(loginName: SeedLogin): Account {
  const found = listed.find(({ account }) => account.loginName === loginName)
  if (!found) throw new Error(`no agency account is seeded for ${loginName}`)
  const { country, ...tenant } = found.tenant
  return {
    ...found.account,
    systems: [...found.account.systems],
    tenant: { ...tenant, ...(country !== 'CHN' && { country }) },
  }
}

/** Their tenants and accounts; those that are there already stay as they are. */
export const seedAgencyAccounts = (db: Db): Promise<void> =>
  insertAgencies(db, Object.values(seedAccepted), listed)
