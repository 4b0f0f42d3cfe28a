/** Which code tables there are and what they are called. Their rows are data, in `codes/tables/`. */
import { label, type Label } from '../kit/label.ts'

export const codeTables = {
  acceptanceClasses: label('采信商品大类', 'Classes of accepted goods'),
  acceptanceGoods: label('采信商品名称', 'Accepted goods'),
  acceptanceItems: label('采信检验项目', 'Items of inspection of accepted goods'),
  acceptanceTypes: label('采信商品类型', 'Types of accepted goods'),
  adminDivisions: label('行政区划', 'Administrative divisions'),
  cccClauses: label('免办条款', 'Clauses of exemption from certification'),
  cccDelegations: label(
    '免办业务下放配置（示例数据）',
    'Delegations of the exemption from certification (sample data)',
  ),
  cccHs: label(
    '强制性产品认证 HS 编码（示例数据，编码以主管部门对应参考表为准）',
    'HS codes of certified products (sample data: the table of the authority decides)',
  ),
  ciqOfDivision: label('行政区划的检验检疫机关', 'Inspection and quarantine offices of divisions'),
  ciqOrgans: label('检验检疫机关', 'Inspection and quarantine offices'),
  countries: label('国别（地区）', 'Countries and regions'),
  currencies: label('币制', 'Currencies'),
  customsDistricts: label('关区', 'Customs districts'),
  destinations: label('境内目的地', 'Destinations in China'),
  directCustoms: label('直属海关', 'Direct customs offices'),
  economicAreas: label('经济区划', 'Economic areas'),
  hsCodes: label(
    'HS 编码（10 位不全；8 位为 2014 税则，仅供检索）',
    'HS codes (ten digits: not all; eight digits: tariff of 2014, for searching only)',
  ),
  hsTraits: label('产品特性（示例数据）', 'Characteristics of products (sample data)'),
  idDocumentTypes: label('身份证件类型', 'Identity document types'),
  industries: label('国民经济行业分类', 'Industries, GB/T 4754'),
  marketEntityTypes: label('市场主体类型', 'Market entity types'),
  orgTypes: label('组织机构类型', 'Organisation types'),
  portsDomestic: label('国内口岸', 'Domestic ports'),
  portsWorld: label('港口', 'Ports of the world'),
  specialTradeAreas: label('特殊贸易区域', 'Special trade areas'),
  tradeModes: label('监管方式', 'Trade modes'),
  transportModes: label('运输方式', 'Modes of transport'),
  units: label('计量单位', 'Units'),
  usedMachinery: label(
    '旧机电产品措施（示例数据，不作监管依据）',
    'Measures for used machinery (sample data, nothing is decided by it)',
  ),
} as const satisfies Readonly<Record<string, Label>>

export type CodeTableName = keyof typeof codeTables

export const isCodeTable = (name: string): name is CodeTableName => Object.hasOwn(codeTables, name)

/** One row of a table. */
export interface Code {
  readonly code: string
  readonly zh: string
  readonly en: string
  /** The code of the row above in the same table, or the name of a group that is no row itself; empty at the top. */
  readonly under: string
  /** What else the row says, see `shapes.ts`; absent where it says nothing. */
  readonly attributes?: Readonly<Record<string, string>>
}
