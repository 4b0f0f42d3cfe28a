/**
 * 业务委托 and 业务受理 (PSI-09, PSI-10, PSI-21 – PSI-23): one document of two parties. The enterprise commissions an inspection, the agency
 * that it names accepts or returns it, and hands in the certificate.
 */
import { combine } from '../../../../domain/kit/combined.ts'
import { defineDocument } from '../../../../domain/kit/document.ts'
import { label } from '../../../../domain/kit/label.ts'
import { contains, exact, oneOf, range } from '../../../../domain/kit/list.ts'
import { orderActions } from './actions.ts'
import { acceptanceSection, orderSection } from './fields.ts'
import { agencyFiles, enterpriseFiles } from './files.ts'
import { goods } from './goods.ts'
import { MEASURES } from './measures.ts'
import { orderStates } from './states.ts'
import { hasSeveralUnits, totalAmount, totalQuantity } from './sums.ts'

const FILES = Object.keys(enterpriseFiles) as (keyof typeof enterpriseFiles)[] // its own keys

export const order = defineDocument({
  kind: 'preshipment.order',
  system: 'preshipment',
  version: 1,
  title: label('业务委托', 'Orders'),
  messageType: label('业务委托', 'Orders'),
  sections: [orderSection, acceptanceSection],
  rows: { goods },
  attachments: { ...enterpriseFiles, ...agencyFiles },
  lookups: [MEASURES],
  prefill: { account: { enterpriseName: 'tenantName', contact: 'displayName', contactPhone: 'phone' } },
  derive: {
    totalQuantity: ({ rows }) => totalQuantity(rows.goods ?? []),
    totalAmount: ({ rows }) => totalAmount(rows.goods ?? []),
    unitsNote: ({ rows }) => (hasSeveralUnits(rows.goods ?? []) ? 'mixed' : ''),
  },
  requires: [
    { at: ['rows.goods'], when: () => true },
    {
      at: ['attachments.contract'],
      when: ({ attachments }) => FILES.every((name) => (attachments[name] ?? []).length === 0),
      message: label('请上传随附单据', 'Upload a paper that goes with the order'),
    },
  ],
  rules: [
    {
      at: 'fields.certificateValidUntil',
      wrong: ({ fields }, { today }) => (fields.certificateValidUntil ?? today) < today,
      message: label('证书有效期不能早于今天', 'It must be valid today'),
    },
  ],
  relations: {
    parties: {
      agency: {
        label: label('装运前检验机构', 'Pre-shipment inspection agency'),
        field: 'agency',
        names: 'tenant',
        role: 'agency',
      },
    },
  },
  workflow: { initial: 'draft', states: orderStates, actions: orderActions },
  list: {
    columns: ['orderNo', 'state', 'consignee', 'use', 'destination', 'entrustedAt'],
    filters: [
      contains('orderNo'),
      contains('consignee'),
      exact('entryCustoms'),
      exact('destination'),
      oneOf('use'),
      contains('agencyName'),
      oneOf('state'),
      range('entrustedAt'),
    ],
    sort: { column: 'createdAt', direction: 'desc' },
    labels: { orderNo: label('业务委托号', 'Order no.'), use: label('用途', 'Use') },
    conditions: {
      orderNo: label('业务编号', 'Order no.'),
      consignee: label('收货人姓名', 'Consignee'),
      destination: label('到货地', 'Destination'),
      agencyName: label('装运前检验机构', 'Pre-shipment inspection agency'),
    },
  },
})

/** 业务受理: the same orders as the agency queries them. */
export const acceptances = combine({
  kind: 'preshipment.acceptances',
  title: label('业务受理', 'Acceptance of orders'),
  of: [order],
  list: {
    columns: ['orderNo', 'enterpriseName', 'state', 'entrustedAt'],
    filters: [contains('orderNo'), contains('enterpriseName'), oneOf('state'), range('entrustedAt')],
    sort: { column: 'entrustedAt', direction: 'desc' },
    labels: { orderNo: label('业务委托编号', 'Order no.') },
    conditions: {
      orderNo: label('业务编号', 'Order no.'),
      enterpriseName: label('委托企业名称', 'Ordering enterprise'),
    },
  },
})
