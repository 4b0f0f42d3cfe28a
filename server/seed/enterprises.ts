/** The demonstration enterprises as the certificates know them. */
export interface SeedEnterprise {
  readonly id: string
  readonly name: string
  /** The account that its seeded workstation belongs to. */
  readonly accountId: string
}

const english: { readonly [name: string]: string } = {
  示例恒丰进出口有限公司: 'Sample Hengfeng Import & Export Co., Ltd.',
  示例远洋食品有限公司: 'Sample Yuanyang Foods Co., Ltd.',
}

/** As certificates say it in English. */
export const englishName = ({ name }: SeedEnterprise): string => english[name] ?? 'Sample Enterprise Co., Ltd.'

/** 联系人手机号 of every seeded certificate. */
export const CONTACT_PHONE = '13800000001'
