/** The twelve 申请资质类型 of manual 003 (3.2, 图 2-1), and what each brings with it. No name is part of another's. */
import { chosenIn } from '../../../domain/kit/chosen.ts'
import { label } from '../../../domain/kit/label.ts'

export const qualificationTypes = {
  broker: label('报关企业', 'Customs broker'),
  trader: label('进出口货物收发货人', 'Consignee or consignor of imports and exports'),
  agencyBranch: label('报关企业分支机构', 'Branch of a customs broker'),
  tradingBranch: label('进出口货物收发货人分支机构', 'Branch of a consignee or consignor'),
  temporary: label('临时备案单位', 'Temporarily filed unit'),
  merchant: label('跨境电子商务企业', 'Cross-border e-commerce enterprise'),
  overseasAgent: label('境外跨境电商企业的境内代理人', 'Domestic agent of an overseas e-commerce enterprise'),
  platform: label('跨境电子商务平台企业', 'Cross-border e-commerce platform'),
  logistics: label('跨境电子商务物流企业', 'Cross-border e-commerce logistics enterprise'),
  bulkCarrier: label(
    '跨境电子商务物流企业（仅B2B）',
    'Cross-border e-commerce logistics enterprise (B2B only)',
  ),
  payment: label('跨境电子商务支付企业', 'Cross-border e-commerce payment enterprise'),
  siteOperator: label('跨境电子商务监管场所运营人', 'Operator of a supervised cross-border e-commerce site'),
} as const

export type QualificationType = keyof typeof qualificationTypes

export const isQualificationType = (name: string): name is QualificationType =>
  Object.hasOwn(qualificationTypes, name)

/** The types in a value of a `choices` field. */
export const typesIn = (value: string | undefined): QualificationType[] =>
  chosenIn(value).filter(isQualificationType)

/** Manual 003, 5.1.1.2: 管理人员信息 is required for these four. */
export const needsManagers: readonly QualificationType[] = [
  'trader',
  'broker',
  'tradingBranch',
  'agencyBranch',
]

/** A branch names its 所属单位, which must hold this type (manual 003, 5.1.1.1). */
export const parentTypeOf: { readonly [Type in QualificationType]?: QualificationType } = {
  agencyBranch: 'broker',
  tradingBranch: 'trader',
}

/** Manual 003, 5.1.1.6 小提示 2: all but the cross-border e-commerce types are given a 海关备案编码. */
export const hasCustomsCode = (type: QualificationType): boolean =>
  ['broker', 'trader', 'agencyBranch', 'tradingBranch', 'temporary'].includes(type)

/** Manual 003, 5.1.1.6 小提示 1: temporary units for one year, all others without end. */
export const isTemporary = (type: QualificationType): boolean => type === 'temporary'

/** What a list of types reads like in a sentence. */
export const namesOf = (types: readonly QualificationType[], join: string, language: 'zh' | 'en'): string =>
  types.map((type) => qualificationTypes[type][language]).join(join)
