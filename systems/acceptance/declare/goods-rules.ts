/**
 * What is asked of each 商品名称, its required items aside: by 海关总署公告 2022 No. 120 (garments), 2023 No. 21 (cement), 2023 No. 193 (crude oil). Goods that were added at
 * the desk have no rule of their own: six months, nothing besides.
 */
import type { CertificateKind } from './certificate-kinds.ts'

export interface GoodsRule {
  /** Beginnings of the HS codes that fit. */
  readonly hs: readonly string[]
  /** Of a report, from its issue on. */
  readonly months: 6 | 12
  readonly needsPhoto: boolean
  readonly needsStyle: boolean
  readonly needsTransport: boolean
  /** Any of these sets of accreditations will do. */
  readonly accreditation: {
    readonly domestic: readonly (readonly CertificateKind[])[]
    readonly overseas: readonly (readonly CertificateKind[])[]
  }
  /** The 适用的技术规范 of an item, where the announcement names it; empty elsewhere. */
  readonly standardOf: (item: string) => string
  /** Items whose test takes so many days. */
  readonly daysOf: Readonly<Record<string, number>>
}

const GENERAL = { domestic: [['cma'], ['cnas17025']], overseas: [['ilac17025']] } as const

/** The first seven are of GB 18401, those behind them of GB 31701. */
const isForChildren = (item: string): boolean => Number(item.split('.')[1] ?? 0) > 7

const garments = {
  hs: ['61', '62'],
  months: 12,
  needsPhoto: true,
  needsStyle: true,
  needsTransport: false,
  accreditation: GENERAL,
  daysOf: {},
  standardOf: (item: string) => (isForChildren(item) ? 'GB 31701' : 'GB 18401'),
} as const

const rules: Readonly<Record<string, GoodsRule>> = {
  '010101': garments,
  '010102': garments,
  '020101': {
    hs: ['2523290000'],
    months: 6,
    needsPhoto: true,
    needsStyle: false,
    needsTransport: false,
    accreditation: GENERAL,
    standardOf: () => '',
    daysOf: { '020101.09': 28, '020101.11': 28 },
  },
  '030101': {
    hs: ['2709000000'],
    months: 6,
    needsPhoto: false,
    needsStyle: false,
    needsTransport: true,
    accreditation: {
      domestic: [['cma'], ['cnas17025', 'cnas17020']],
      overseas: [['ilac17025', 'ilac17020']],
    },
    standardOf: () => 'GB 36170',
    daysOf: {},
  },
}

const ADDED: GoodsRule = {
  hs: [''],
  months: 6,
  needsPhoto: false,
  needsStyle: false,
  needsTransport: false,
  accreditation: { domestic: [[]], overseas: [[]] },
  standardOf: () => '',
  daysOf: {},
}

export const ruleOf = (goods: string): GoodsRule => (Object.hasOwn(rules, goods) && rules[goods]) || ADDED
export const ruledGoods: readonly string[] = Object.keys(rules)
