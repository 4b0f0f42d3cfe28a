/** The demonstration enterprises as the seed needs them. */
export interface SeedEnterprise {
  readonly id: string
  readonly name: string
  /** As certificates say it in English. */
  readonly nameEn: string
  /** The account that its seeded workstation belongs to. */
  readonly accountId: string
  readonly loginName: string
  /** 联系人手机号 of its certificates. */
  readonly phone: string
}
