/** What the demonstration's documents say. All names, numbers and addresses are invented. */
import type { Content, Row } from '../../../../domain/kit/document.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import { agencyFileNames } from '../../declare/files.ts'
import { programRows } from '../../../../server/codes/program.ts'
import { ruleOf } from '../../declare/goods-rules.ts'
import { seedAccepted, type SeedAccepted } from './accounts.ts'

const standards: Readonly<Record<string, string>> = {
  '0101': 'GB 18401、GB 31701',
  '0201': 'GB 175（示例方法编号）',
  '0301': 'GB 36170',
}

/** Codes of the required items. */
const itemsOf = (goods: string): readonly string[] =>
  (programRows('acceptanceGoods').get(goods)?.attributes?.['items'] ?? '').split(';')

const goodsOf = (goods: string) => ({
  goodsClass: goods.slice(0, 2),
  goodsType: goods.slice(0, 4),
  goodsName: goods,
})

/** What is written in a scope and in the reports that rest on it. */
const methodOf = (item: string) => ({
  item,
  standard: standards[item.slice(0, 4)] ?? '示例技术规范',
  method: `示例方法 ${item}`,
})

export const scopeOf = (goods: string, certNo: string): Row[] =>
  itemsOf(goods).map((item) => ({
    id: `s-${item}`,
    ...goodsOf(goods),
    ...methodOf(item),
    certNo,
  }))

export const certificateOf = (kind: string, certNo: string, issuedOn: string, until: string): Row => ({
  id: `c-${certNo}`,
  kind,
  certNo,
  issuer: '示例认可机构',
  issuedOn,
  until,
})

const signer = (id: string, name: string): Row => ({
  id,
  name,
  position: '授权签字人',
  field: '全部已批准的检验项目',
  phone: '13800000199',
})
/** What a signatory abroad writes of his place. */
const ABROAD = { position: 'Sample signatory', field: 'All approved items' } as const

export const SIGNERS: readonly Row[] = [
  signer('p-1', '示例签发人甲'),
  signer('p-2', '示例签发人乙'),
  signer('p-3', '示例签发人丙'),
]

export interface AgencyWish {
  readonly goods: readonly string[]
  readonly certificates: readonly Row[]
  readonly scan: AttachmentRef
  readonly fields?: Content['fields']
}

export function agencyContentOf(
  name: SeedAccepted,
  { goods, certificates, scan, fields }: AgencyWish,
): Content {
  const { name: nameZh, country } = seedAccepted[name]
  const isHere = country === 'CHN'
  const certNo = certificates[0]?.['certNo'] ?? ''
  const filled = new Set([
    'licence',
    'capability',
    'independence',
    'noViolation',
    'specimens',
    ...(certificates.some(({ kind }) => kind === 'cma') ? ['cma'] : []),
    ...(certificates.some(({ kind }) => kind !== 'cma') ? ['accreditation'] : []),
    ...(isHere ? [] : ['translation']),
  ])
  return {
    fields: {
      country,
      nameZh,
      nameEn: isHere ? '' : 'Sample Yuanfan Inspection Pte. Ltd.',
      legalForm: isHere ? 'enterprise' : 'overseas',
      legalName: '示例法人',
      foundedOn: '2010-05-01',
      address: '示例省示例市示例区示例路 1 号',
      labAddress: '示例省示例市示例区检验路 2 号',
      postcode: isHere ? '215000' : '',
      contact: `示例联系人`,
      contactPosition: isHere ? '质量负责人' : 'Sample quality manager',
      contactPhone: isHere ? '0512-12345678' : '+65 6555 0000',
      contactEmail: 'agency@example.com',
      promise: '1',
      ...fields,
    },
    rows: {
      certificates: [...certificates],
      scope: goods.flatMap((one) => scopeOf(one, certNo)),
      signers: isHere ? [...SIGNERS] : SIGNERS.map((one) => ({ ...one, ...ABROAD })),
    },
    attachments: Object.fromEntries(agencyFileNames.map((slot) => [slot, filled.has(slot) ? [scan] : []])),
  }
}

export interface ReportWish {
  readonly goods: string
  readonly reportNo: string
  /** Legal days. */
  readonly days: {
    readonly sampledOn: string
    readonly begunOn: string
    readonly finishedOn: string
    readonly issuedOn: string
  }
  readonly original: AttachmentRef
  readonly photo: AttachmentRef
  readonly fields?: Content['fields']
}

const TRANSPORT = {
  vessel: '示例远洋号',
  voyage: 'V2601',
  containers: '1 号至 6 号货油舱',
  billNo: 'SAMPLEBL0001',
  loadingPort: 'SAU000',
  destination: '310001',
}

export function reportContentOf({
  goods,
  reportNo,
  days,
  original,
  photo,
  fields = {},
}: ReportWish): Content {
  const { needsTransport, needsPhoto, hs } = ruleOf(goods)
  const name = programRows('acceptanceGoods').get(goods)?.zh ?? goods
  const isFailed = fields['conclusion'] === 'fail'
  return {
    fields: {
      title: `${name}检验报告`,
      reportNo,
      ...goodsOf(goods),
      hsCode: (hs[0] ?? '').padEnd(10, '0'),
      description: `示例${name}`,
      style: `K-${reportNo}`,
      origin: needsTransport ? 'SAU' : 'ITA',
      inspected: '示例恒丰进出口有限公司',
      client: '示例恒丰进出口有限公司',
      clientIs: 'consignee',
      ...days,
      sampleNo: `S-${reportNo}`,
      testedAt: '示例省示例市示例区检验路 2 号',
      conclusion: 'pass',
      signatory: '示例签发人甲',
      ...(needsTransport && TRANSPORT),
      ...fields,
    },
    rows: {
      results: itemsOf(goods).map((item, index) => ({
        id: `r-${item}`,
        ...methodOf(item),
        result: '示例结果',
        verdict: isFailed && index === 0 ? 'fail' : 'pass',
      })),
    },
    attachments: { original: [original], photo: needsPhoto ? [photo] : [], transport: [], other: [] },
  }
}
