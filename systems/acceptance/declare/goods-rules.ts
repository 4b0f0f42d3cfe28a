/**
 * What is asked of each 商品名称: by 海关总署公告 2022 No. 120 (garments), 2023 No. 21 (cement), 2023 No. 193 (crude oil). Goods that were added at
 * the desk have no rule of their own: six months, nothing besides.
 */
import { label, type Label } from '../../../domain/kit/label.ts'
import type { CertificateKind } from './certificate-kinds.ts'

export interface GoodsRule {
  readonly name: Label
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
  /** Items that every scope and every report must have, by code, with their names. */
  readonly items: Readonly<Record<string, Label>>
  /** The 适用的技术规范 of an item, where the announcement names it; empty elsewhere. */
  readonly standardOf: (item: string) => string
  /** Items whose test takes so many days. */
  readonly daysOf: Readonly<Record<string, number>>
}

const GENERAL = { domestic: [['cma'], ['cnas17025']], overseas: [['ilac17025']] } as const

const itemsOf = (goods: string, names: readonly (readonly [string, string])[]): Record<string, Label> =>
  Object.fromEntries(
    names.map(([zh, en], index) => [`${goods}.${String(index + 1).padStart(2, '0')}`, label(zh, en)]),
  )

/** GB 18401 */
const textile = [
  ['甲醛含量', 'Formaldehyde'],
  ['pH值', 'pH value'],
  ['耐水色牢度', 'Colour fastness to water'],
  ['耐汗渍色牢度', 'Colour fastness to perspiration'],
  ['耐干摩擦色牢度', 'Colour fastness to dry rubbing'],
  ['异味', 'Odour'],
  ['可分解致癌芳香胺染料', 'Azo dyes that split into carcinogenic amines'],
] as const
/** GB 31701 */
const children = [
  ['耐湿摩擦色牢度', 'Colour fastness to wet rubbing'],
  ['耐唾液色牢度', 'Colour fastness to saliva'],
  ['重金属', 'Heavy metals'],
  ['邻苯二甲酸酯', 'Phthalates'],
  ['燃烧性能', 'Burning behaviour'],
  ['绳带', 'Cords and drawstrings'],
  ['附件', 'Attached parts'],
] as const
const cement = [
  ['不溶物', 'Insoluble residue'],
  ['烧失量', 'Loss on ignition'],
  ['三氧化硫', 'Sulphur trioxide'],
  ['氧化镁', 'Magnesium oxide'],
  ['氯离子', 'Chloride ion'],
  ['凝结时间', 'Setting time'],
  ['安定性', 'Soundness'],
  ['抗压强度 3天', 'Compressive strength at 3 days'],
  ['抗压强度 28天', 'Compressive strength at 28 days'],
  ['抗折强度 3天', 'Flexural strength at 3 days'],
  ['抗折强度 28天', 'Flexural strength at 28 days'],
  ['水溶性铬（Ⅵ）', 'Water-soluble chromium(VI)'],
] as const
/** GB 36170 */
const crude = [
  ['水含量', 'Water content'],
  ['20℃密度', 'Density at 20 °C'],
  ['204℃前馏分有机氯含量', 'Organic chlorine in the fraction below 204 °C'],
  ['硫含量', 'Sulphur content'],
  ['盐含量', 'Salt content'],
  ['酸值', 'Acid number'],
  ['机械杂质含量', 'Sediment content'],
] as const

/** Items behind those of GB 18401 are of GB 31701. */
const isForChildren = (item: string): boolean => Number(item.split('.')[1] ?? 0) > textile.length

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
  '010101': {
    ...garments,
    name: label('成人服装', 'Garments for adults'),
    items: itemsOf('010101', textile),
  },
  '010102': {
    ...garments,
    name: label('婴幼儿及儿童服装', 'Garments for infants and children'),
    items: itemsOf('010102', [...textile, ...children]),
  },
  '020101': {
    name: label('水泥', 'Cement'),
    hs: ['2523290000'],
    months: 6,
    needsPhoto: true,
    needsStyle: false,
    needsTransport: false,
    accreditation: GENERAL,
    items: itemsOf('020101', cement),
    standardOf: () => '',
    daysOf: { '020101.09': 28, '020101.11': 28 },
  },
  '030101': {
    name: label('原油', 'Crude oil'),
    hs: ['2709000000'],
    months: 6,
    needsPhoto: false,
    needsStyle: false,
    needsTransport: true,
    accreditation: {
      domestic: [['cma'], ['cnas17025', 'cnas17020']],
      overseas: [['ilac17025', 'ilac17020']],
    },
    items: itemsOf('030101', crude),
    standardOf: () => 'GB 36170',
    daysOf: {},
  },
}

const added = (code: string): GoodsRule => ({
  name: label(code, code),
  hs: [''],
  months: 6,
  needsPhoto: false,
  needsStyle: false,
  needsTransport: false,
  accreditation: { domestic: [[]], overseas: [[]] },
  items: {},
  standardOf: () => '',
  daysOf: {},
})

export const ruleOf = (goods: string): GoodsRule =>
  (Object.hasOwn(rules, goods) && rules[goods]) || added(goods)
export const ruledGoods: readonly string[] = Object.keys(rules)

/** As a sentence names it: the item's own name where the rules know it, its code else. */
export const itemName = (item: string): Label => ruleOf(item.slice(0, 6)).items[item] ?? label(item, item)
