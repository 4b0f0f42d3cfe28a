/** Fields of 检验报告 (ACC-06); most are not in the manual's text and follow the announcements on each of the goods. */
import { checkCreditCode } from '../../../domain/kit/checks/credit-code.ts'
import { choice, code, date, decimal, multiline, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { goodsFields } from './goods-fields.ts'

export const voidReasons = {
  agency: label('机构作废', 'Voided by the agency'),
  expired: label('有效期届满', 'Ran out'),
  customs: label('海关判定失效', 'Declared void by customs'),
  removed: label('机构移出目录', 'Agency removed from the directory'),
} as const

export const reportHead = {
  serialNo: text(label('系统编号', 'Number in the system'), { filledBy: 'system', isNumber: true, max: 40 }),
  publishedOn: date(label('发布时间', 'Published on'), { filledBy: 'system' }),
  agencyCode: text(label('采信机构代码', 'Agency code'), { filledBy: 'system', isNumber: true, max: 10 }),
  agencyName: text(label('采信机构名称', 'Name of the accepted agency'), { filledBy: 'system', max: 200 }),
  opinion: multiline(label('海关意见', 'Opinion of customs'), { filledBy: 'system', max: 1000, lines: 2 }),
  voidReason: choice(label('失效原因', 'Why void'), voidReasons, { filledBy: 'system' }),
  voidOn: date(label('失效时间', 'Void since'), { filledBy: 'system' }),
  voidNote: multiline(label('失效说明', 'About its voiding'), { filledBy: 'system', max: 1000, lines: 2 }),
}

export const reportBasics = {
  title: text(label('报告名称', 'Title of the report'), { required: true, max: 200 }),
  reportNo: text(label('编号', 'Number of the report'), {
    required: true,
    max: 60,
    pattern: {
      test: /^[A-Za-z0-9_/().-]+$/u,
      message: label(
        '只能使用字母、数字和 - _ / ( ) .，区分大小写',
        'Letters, digits and - _ / ( ) . only; case matters',
      ),
    },
  }),
  replaces: text(label('替代的报告编号', 'Replaces report no.'), { max: 60, isNumber: true }),
}

export const goodsPart = {
  ...goodsFields,
  hsCode: text(label('HS编码', 'HS code'), {
    required: true,
    max: 10,
    pattern: { test: /^\d{10}$/u, message: label('请输入 10 位编码', 'Enter 10 digits') },
  }),
  description: text(label('品名及规格型号', 'Goods and specification'), { required: true, max: 255 }),
  brand: text(label('品牌', 'Brand'), { max: 100 }),
  style: text(label('款号（批号）', 'Style or lot'), { max: 100 }),
  origin: code(label('原产国（地区）', 'Origin'), 'countries', { required: true }),
  quantity: decimal(label('数量', 'Quantity'), { above: '0' }),
  unit: code(label('计量单位', 'Unit of measure'), 'units'),
}

export const partiesPart = {
  inspected: text(label('被检企业名称', 'Inspected enterprise'), { required: true, max: 200 }),
  inspectedCode: text(label('被检企业统一社会信用代码', 'Its credit code'), {
    max: 18,
    isNumber: true,
    letters: 'upper',
    check: checkCreditCode,
  }),
  client: text(label('委托单位名称', 'Ordered by'), { required: true, max: 200 }),
  clientIs: choice(
    label('委托人身份', 'Client is'),
    {
      consignee: label('收货人', 'Consignee'),
      consignor: label('发货人', 'Sender'),
      agent: label('代理人', 'Agent'),
    },
    { required: true },
  ),
  manufacturer: text(label('生产企业名称', 'Manufacturer'), { max: 200 }),
}

export const testPart = {
  orderedOn: date(label('委托日期', 'Ordered on')),
  sampledOn: date(label('抽（收）样日期', 'Sampled on'), { required: true }),
  begunOn: date(label('检验开始日期', 'Begun on'), { required: true }),
  finishedOn: date(label('检验完成日期', 'Finished on'), { required: true }),
  sampleNo: text(label('样品编号', 'Sample no.'), { required: true, max: 60 }),
  sampledAt: text(label('抽样地点', 'Sampled at'), { max: 255 }),
  testedAt: text(label('检验地点', 'Tested at'), { required: true, max: 255 }),
}

export const transportPart = {
  vessel: text(label('运输工具名称', 'Vessel'), { max: 100 }),
  voyage: text(label('航次号', 'Voyage'), { max: 60 }),
  containers: multiline(label('装载容器（舱号）', 'Containers'), { max: 500, lines: 2 }),
  billNo: text(label('提（运）单号', 'B/L no.'), { max: 60, isNumber: true }),
  loadingPort: code(label('装货港', 'Loading port'), 'portsWorld'),
  destination: code(label('目的港', 'Destination by sea'), 'portsDomestic'),
}
export type TransportField = keyof typeof transportPart
export const transportFields = Object.keys(transportPart) as TransportField[] // its own keys

export const conclusionPart = {
  conclusion: choice(
    label('检验结论', 'Conclusion'),
    { pass: label('合格', 'Conforms'), fail: label('不合格', 'Does not conform') },
    { required: true },
  ),
  explanation: multiline(label('结论说明', 'About the conclusion'), { max: 1000, lines: 2 }),
  signatory: text(label('签发人', 'Signed by'), { required: true, max: 100 }),
  issuedOn: date(label('签发日期', 'Issued on'), { required: true }),
  validUntil: date(label('有效期至', 'Valid until'), { filledBy: 'system' }),
  note: multiline(label('备注', 'Remark'), { max: 500, lines: 2 }),
  /** What 【输入搜索】 looks through. Not shown. */
  searched: text(label('检索内容', 'Searched'), {
    filledBy: 'system',
    max: 600,
    placeholder: label('编号、报告名称、被检企业名称', 'No., title or inspected enterprise'),
  }),
}
export const voidFields: readonly string[] = ['voidReason', 'voidOn', 'voidNote']
export const hiddenReportFields: readonly string[] = ['searched']
