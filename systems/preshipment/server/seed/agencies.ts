/** Agencies of the demonstration: invented, marked 示例, abroad, without a 统一社会信用代码. */
import type { Account } from '../../../../contract/shapes.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { insertAgencies } from '../../../../server/seed/agencies.ts'

interface SeedAgency {
  readonly id: string
  readonly name: string
  /** A code of the table of countries. */
  readonly country: string
  readonly logins: readonly string[]
}

const agencyAt = (number: number, name: string, country: string, ...logins: string[]): SeedAgency => ({
  id: `019aa000-0000-7000-8000-0000000002${String(number).padStart(2, '0')}`,
  name,
  country,
  logins,
})

export const seedAgencies = {
  au: agencyAt(1, '示例澳洲商检有限公司', 'AUS', 'psi-au', 'psi-au2'),
  hk: agencyAt(2, '示例香港检验有限公司', 'HKG', 'psi-hk'),
  jp: agencyAt(3, '示例东瀛检定株式会社', 'JPN', 'psi-jp'),
  de: agencyAt(4, '示例莱茵检验有限公司', 'DEU', 'psi-de'),
  kr: agencyAt(5, '示例汉江检验株式会社', 'KOR', 'psi-kr'),
  us: agencyAt(6, '示例太平洋检验公司', 'USA', 'psi-us'),
  th: agencyAt(7, '示例湄南检验公司', 'THA', 'psi-th'),
  nl: agencyAt(8, '示例郁金香检验公司', 'NLD', 'psi-nl'),
  eg: agencyAt(9, '示例尼罗河检验公司', 'EGY', 'psi-eg'),
  nz: agencyAt(10, '示例南十字星检验有限公司', 'NZL', 'psi-nz'),
  auB: agencyAt(11, '示例澳洲商检有限公司', 'PNG', 'psi-au-b'),
  sg: agencyAt(12, '示例狮城检验有限公司', 'SGP', 'psi-sg'),
} as const satisfies Readonly<Record<string, SeedAgency>>

export type SeedAgencyName = keyof typeof seedAgencies

const listed = Object.values(seedAgencies)
  .flatMap((tenant) => tenant.logins.map((loginName) => ({ tenant, loginName })))
  .map(({ tenant: { id, name, country }, loginName }, index) => ({
    tenant: { id, name, country },
    account: {
      id: `019aa000-0000-7000-8000-0000000003${String(index + 1).padStart(2, '0')}`,
      loginName,
      displayName: `示例检验员 ${loginName}`,
      role: 'agency',
      systems: ['preshipment'],
      phone: '+61 2 5550 0000',
    } as const,
  }))

/** Agency accounts as a session shows them. */
export function seedAgencyAccount(loginName: string): Account {
  const found = listed.find(({ account }) => account.loginName === loginName)
  if (!found) throw new Error(`no agency account is seeded for ${loginName}`)
  return {
    ...found.account,
    systems: [...found.account.systems],
    tenant: { ...found.tenant, creditCode: '' },
  }
}

/** Their tenants and accounts; those that are there already stay as they are. */
export const seedAgencyAccounts = (db: Db): Promise<void> =>
  insertAgencies(db, Object.values(seedAgencies), listed)
