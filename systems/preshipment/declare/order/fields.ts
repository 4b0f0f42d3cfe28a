/** The fields of an order: what the enterprise fills (manual 001, 2.3), and what the agency does (1.4). */
import { section } from '../../../../domain/kit/document.ts'
import {
  choice,
  code,
  date,
  decimal,
  email,
  instant,
  money,
  multiline,
  phone,
  reference,
  text,
} from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { agency } from '../agency-record.ts'
import { BY_SERVER_DAY, refuseAgency, remarkOn, STRUCK_OFF } from '../agency-standing.ts'
import { HANDED_IN, SHOWN_TO_OTHERS } from './states.ts'

const bySystem = { filledBy: 'system' } as const
const byAgency = { filledBy: 'agency', shownIn: SHOWN_TO_OTHERS } as const
/** What the agency was called when the order was handed in: it stays when the agency is struck off. */
const ofAgency = { filledBy: 'system', lockedIn: HANDED_IN } as const

export const uses = {
  own: label('企业自用', 'Own use'),
  sale: label('销售', 'Sale'),
  lease: label('租赁', 'Lease'),
  remanufacture: label('再制造', 'Remanufacture'),
  repair: label('维修', 'Repair'),
  research: label('科研教学', 'Research and teaching'),
  exhibition: label('展览', 'Exhibition'),
  other: label('其他', 'Other'),
}

export const orderSection = section(label('委托信息', 'Order'), {
  orderNo: text(label('业务编号', 'Order no.'), { ...bySystem, max: 18 }),
  entrustedAt: instant(label('委托时间', 'Commissioned at'), bySystem),
  enterpriseName: text(label('企业名称', 'Name of the enterprise'), {
    ...bySystem,
    required: true,
    max: 200,
  }),
  contact: text(label('联系人', 'Contact'), { required: true, max: 100 }),
  contactPhone: phone(label('联系人电话', 'Telephone of the contact'), { required: true }),
  contactMobile: text(label('联系人手机', 'Contact mobile'), {
    max: 20,
    pattern: {
      test: /^1[3-9]\d{9}$/u,
      message: label('请输入 11 位手机号码', 'Enter a mobile number of eleven digits'),
    },
  }),
  contactEmail: email(label('联系人邮箱', 'Contact e-mail'), { required: true }),
  contactAddress: text(label('联系人地址', 'Contact address'), { required: true, max: 255 }),
  consignee: text(label('收货人名称', 'Consignee'), { required: true, max: 200 }),
  use: choice(label('产品用途', 'Use'), uses, { required: true }),
  totalQuantity: decimal(label('总数量', 'Total quantity'), { ...bySystem, digits: 30 }),
  totalAmount: money(label('总金额（美元）', 'Total amount (USD)'), { ...bySystem, currency: 'USD' }),
  unitsNote: choice(
    label('数量说明', 'Note on the quantity'),
    { mixed: label('含不同数量单位', 'In different units') },
    bySystem,
  ),
  goodsLocation: text(label('货物所在地', 'Where the goods are'), {
    required: true,
    max: 255,
    hint: label(
      '可以进行检验的国家和地点，最多 255 个字符',
      'Country and place where they can be inspected, at most 255 characters',
    ),
  }),
  destination: code(label('境内目的地', 'Destination'), 'destinations', { required: true }),
  destinationPort: code(label('境内目的港', 'Port of destination'), 'portsDomestic', { required: true }),
  destinationCustoms: code(label('到货地海关', 'Customs of destination'), 'customsDistricts', {
    required: true,
    within: { field: 'destination', relation: 'districtsOfDivision' },
  }),
  entryCustoms: code(label('入境海关', 'Customs of entry'), 'customsDistricts', { required: true }),
  agency: reference(label('装运前检验机构', 'Pre-shipment inspection agency'), agency.kind, {
    required: true,
    disabled: refuseAgency,
    remark: remarkOn,
    refusedNote: BY_SERVER_DAY,
    gone: STRUCK_OFF,
    fills: { agencyNo: 'certificateNo', agencyName: 'nameZh' },
  }),
  agencyNo: text(label('机构备案编号', 'Certificate of the agency'), { ...ofAgency, max: 20 }),
  agencyName: text(label('装运前检验机构名称', 'Name of the agency'), { ...ofAgency, max: 200 }),
  remark: multiline(label('备注', 'Remarks'), { max: 500 }),
  returnReason: multiline(label('退回原因', 'Reason of return'), { ...bySystem, max: 500 }),
})

export const acceptanceSection = section(label('受理信息', 'Acceptance'), {
  acceptedAt: instant(label('受理时间', 'Accepted at'), bySystem),
  certificateNo: text(label('检验机构证书编号', 'Inspection certificate no.'), {
    ...byAgency,
    required: true,
    max: 60,
    pattern: {
      test: /^[A-Za-z0-9/().-]+$/u,
      message: label('只能有字母、数字和 - / ( ) .', 'Letters, digits and - / ( ) . only'),
    },
  }),
  certificateValidUntil: date(label('证书有效期', 'Inspection certificate valid until'), {
    ...byAgency,
    required: true,
    hint: label(
      '日期，例如 2026-11-21 或 20261121；一般为半年或一年',
      'A date such as 2026-11-21 or 20261121; half a year or a year as a rule',
    ),
  }),
  note: multiline(label('检验情况说明', 'Note on the inspection'), { ...byAgency, max: 1000 }),
  completedAt: instant(label('完成时间', 'Completed at'), bySystem),
})
