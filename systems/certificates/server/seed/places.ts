/** Invented partners and real geography: every company and ship is made up and says 示例 / Sample. */
import type { Label } from '../../../../domain/kit/label.ts'

export interface Partner {
  readonly name: Label
  readonly address: Label
  readonly country: Label
  readonly port: Label
}

const partner = (
  zh: string,
  en: string,
  addressZh: string,
  addressEn: string,
  countryZh: string,
  countryEn: string,
  portZh: string,
  portEn: string,
): Partner => ({
  name: { zh: `示例${zh}`, en: `Sample ${en}` },
  address: { zh: addressZh, en: addressEn },
  country: { zh: countryZh, en: countryEn },
  port: { zh: portZh, en: portEn },
})

export const JAPAN = partner(
  '东瀛商事株式会社',
  'Toei Shoji Co., Ltd.',
  '东京都港区示例町1-2-3',
  '1-2-3 Sample-cho, Minato-ku, Tokyo',
  '日本',
  'Japan',
  '东京',
  'Tokyo',
)
export const KOREA = partner(
  '汉江贸易株式会社',
  'Hangang Trading Co., Ltd.',
  '首尔特别市中区示例路12',
  '12 Sample-ro, Jung-gu, Seoul',
  '韩国',
  'Republic of Korea',
  '釜山',
  'Busan',
)
export const HONG_KONG = partner(
  '维港食品有限公司',
  'Harbour Foods Ltd.',
  '香港九龙示例道88号',
  '88 Sample Road, Kowloon, Hong Kong',
  '中国香港',
  'Hong Kong, China',
  '香港',
  'Hong Kong',
)

export const partners: readonly [Partner, ...Partner[]] = [
  JAPAN,
  KOREA,
  HONG_KONG,
  partner(
    '莱茵食品有限公司',
    'Rhein Lebensmittel GmbH',
    '汉堡示例街5号',
    'Musterstrasse 5, 20457 Hamburg',
    '德国',
    'Germany',
    '汉堡',
    'Hamburg',
  ),
  partner(
    '太平洋进口公司',
    'Pacific Importers Inc.',
    '加利福尼亚州长滩市示例大道400号',
    '400 Sample Avenue, Long Beach, CA 90802',
    '美国',
    'United States of America',
    '长滩',
    'Long Beach',
  ),
  partner(
    '湄南贸易有限公司',
    'Chao Phraya Trading Co., Ltd.',
    '曼谷是隆区示例路77号',
    '77 Sample Road, Silom, Bangkok 10500',
    '泰国',
    'Thailand',
    '林查班',
    'Laem Chabang',
  ),
  partner(
    '郁金香农产品公司',
    'Tulp Agro B.V.',
    '鹿特丹示例码头9号',
    'Voorbeeldkade 9, 3011 Rotterdam',
    '荷兰',
    'Netherlands',
    '鹿特丹',
    'Rotterdam',
  ),
  partner(
    '南十字星食品公司',
    'Southern Cross Foods Pty Ltd',
    '悉尼示例街21号',
    '21 Sample Street, Sydney NSW 2000',
    '澳大利亚',
    'Australia',
    '悉尼',
    'Sydney',
  ),
  partner(
    '红河进出口公司',
    'Song Hong Import Export JSC',
    '河内示例坊3号',
    '3 Sample Ward, Hanoi',
    '越南',
    'Viet Nam',
    '海防',
    'Hai Phong',
  ),
  partner(
    '尼罗河供应公司',
    'Nile Supplies Co.',
    '亚历山大示例广场6号',
    '6 Sample Square, Alexandria',
    '埃及',
    'Egypt',
    '亚历山大',
    'Alexandria',
  ),
]

export interface Origin {
  readonly place: Label
  readonly authority: Label
  readonly port: Label
}

const origin = (
  zh: string,
  en: string,
  customsZh: string,
  customsEn: string,
  portZh: string,
  portEn: string,
): Origin => ({
  place: { zh, en },
  authority: { zh: customsZh, en: customsEn },
  port: { zh: portZh, en: portEn },
})

export const origins: readonly [Origin, ...Origin[]] = [
  origin('中国山东', 'Shandong, China', '青岛（示例）', 'Qingdao (sample)', '青岛', 'Qingdao'),
  origin('中国福建', 'Fujian, China', '厦门（示例）', 'Xiamen (sample)', '厦门', 'Xiamen'),
  origin('中国浙江', 'Zhejiang, China', '宁波（示例）', 'Ningbo (sample)', '宁波', 'Ningbo'),
  origin('中国广东', 'Guangdong, China', '深圳（示例）', 'Shenzhen (sample)', '盐田', 'Yantian'),
  origin('中国辽宁', 'Liaoning, China', '大连（示例）', 'Dalian (sample)', '大连', 'Dalian'),
]

export const ships: readonly [Label, ...Label[]] = [
  { zh: '“示例之星”轮', en: 'M.V. SAMPLE STAR' },
  { zh: '“示例海洋”轮', en: 'M.V. SAMPLE OCEAN' },
  { zh: '“示例先锋”轮', en: 'M.V. SAMPLE PIONEER' },
  { zh: '“示例长风”轮', en: 'M.V. SAMPLE CHANGFENG' },
]

export const officers: readonly [Label, ...Label[]] = [
  { zh: '李示例', en: 'LI Shili' },
  { zh: '王样本', en: 'WANG Yangben' },
  { zh: '陈演示', en: 'CHEN Yanshi' },
]
