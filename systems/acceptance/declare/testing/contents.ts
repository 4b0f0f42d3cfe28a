/** Contents that pass, all invented; tests change one thing in them. */
import type { Content, Row } from '../../../../domain/kit/document.ts'
import { itemsOf } from './facts.ts'

type Fields = Content['fields']

export const file = (mark: string, type: 'pdf' | 'png' = 'pdf') => ({
  sha256: mark.charCodeAt(0).toString(16).padStart(64, '0'),
  name: `${mark}.${type}`,
  bytes: 1000,
  type,
})

export const scopeRows = (goods: string, certNo = 'CMA-1', except: readonly string[] = []): Row[] =>
  itemsOf(goods)
    .filter((item) => !except.includes(item))
    .map((item) => ({
      id: `s${item}`,
      goodsClass: goods.slice(0, 2),
      goodsType: goods.slice(0, 4),
      goodsName: goods,
      item,
      standard: '示例标准',
      method: '示例方法',
      certNo,
    }))

export const cma: Row = {
  id: 'c1',
  kind: 'cma',
  certNo: 'CMA-1',
  issuer: '示例发证机构',
  issuedOn: '2025-01-01',
  until: '2030-12-31',
}

export const agencyContent = (
  goods: readonly string[] = ['010101'],
  fields: Fields = {},
  rows: Partial<Content['rows']> = {},
): Content => ({
  fields: {
    country: 'CHN',
    creditCode: '91350100M000100Y43',
    nameZh: '示例检验有限公司',
    legalForm: 'enterprise',
    legalName: '示例张某',
    address: '示例省示例市示例路 1 号',
    labAddress: '示例省示例市示例路 2 号',
    contact: '示例联系人',
    contactPhone: '0512-12345678',
    contactEmail: 'agency@example.com',
    promise: '1',
    ...fields,
  },
  rows: {
    certificates: [cma],
    scope: goods.flatMap((one) => scopeRows(one)),
    signers: [{ id: 'p1', name: '示例签发人甲', position: '授权签字人', field: '全部' }],
    ...rows,
  },
  attachments: {
    licence: [file('a')],
    capability: [file('b')],
    independence: [file('c')],
    noViolation: [file('d')],
    specimens: [file('e')],
    cma: [file('f')],
    accreditation: [],
    inspection: [],
    authorisation: [],
    translation: [],
    other: [],
  },
})

export const resultRows = (goods: string, over: Row | { readonly id?: string } = {}): Row[] =>
  itemsOf(goods).map((item) => ({
    standard: '示例标准',
    method: '示例方法',
    result: '示例结果',
    verdict: 'pass',
    item,
    ...over,
    id: `r${item}`,
  }))

/** Of garments for adults unless said otherwise; issued on 2026-11-20. */
export const reportContent = (
  goods = '010101',
  fields: Fields = {},
  rows: Partial<Content['rows']> = {},
): Content => ({
  fields: {
    title: '示例检验报告',
    reportNo: 'R-001',
    goodsClass: goods.slice(0, 2),
    goodsType: goods.slice(0, 4),
    goodsName: goods,
    hsCode: goods.startsWith('01') ? '6109100010' : goods === '020101' ? '2523290000' : '2709000000',
    description: '示例品名',
    style: 'K-1',
    origin: 'ITA',
    inspected: '示例恒丰进出口有限公司',
    client: '示例恒丰进出口有限公司',
    clientIs: 'consignee',
    sampledOn: '2026-10-01',
    begunOn: '2026-10-02',
    finishedOn: '2026-11-10',
    sampleNo: 'S-1',
    testedAt: '示例检验场所',
    conclusion: 'pass',
    signatory: '示例签发人甲',
    issuedOn: '2026-11-20',
    ...fields,
  },
  rows: { results: resultRows(goods), ...rows },
  attachments: { original: [file('g')], photo: [file('h', 'png')], transport: [], other: [] },
})
