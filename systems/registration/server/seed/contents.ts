/** What the demonstration's applications say. All names, numbers and addresses are invented. */
import type { Content } from '../../../../domain/kit/document.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'

export const emptyContent: Content = { fields: {}, rows: {}, attachments: {} }

/** An entity that has no account here; its code is made of the characters that no real one begins with. */
export const AGENCY_CODE = '91310000XXXX000945'

/** One grey dot. */
export const PICTURE = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const enterprise: Content['fields'] = {
  division: '330203',
  customsDistrict: '3101',
  statisticalArea: '09',
  postcode: '315000',
  nameZh: '示例恒丰进出口有限公司',
  nameEn: 'Sample Hengfeng Import & Export Co., Ltd.',
  address: '示例省示例市示例区示例路 1 号',
  addressEn: 'No. 1 Sample Road, Sample District',
  marketEntityType: '1130',
  organisationType: '11',
  industry: '5181',
  economicArea: '09',
  ciqKind: 'own',
  organisationCode: 'XXXX0006X',
  legalName: '示例张某',
  legalCountry: 'CHN',
  legalIdType: '10',
  legalIdNumber: '11010519491231002X',
  contact: '示例操作员甲',
  contactPhone: '0574-12345678',
  contactMobile: '13800000001',
  contactEmail: 'hengfeng@example.com',
  fax: '0574-12345679',
}

const rows: Content['rows'] = {
  managers: [
    {
      id: 'm1',
      role: 'customs',
      name: '示例李某',
      idType: '10',
      idNumber: '310115199001010010',
      country: 'CHN',
      mobile: '13800000011',
    },
    {
      id: 'm2',
      role: 'finance',
      name: '示例王某',
      idType: '40',
      idNumber: 'E00000000',
      country: 'CHN',
      mobile: '13800000012',
    },
  ],
  investors: [{ id: 'i1', name: '示例投资有限公司', country: 'CHN', currency: 'CNY', amount: '500' }],
  customsStaff: [
    { id: 's1', name: '示例赵某', idType: '10', idNumber: '440300198512120036', mobile: '13800000013' },
  ],
  licences: [],
}

const attachments: Content['attachments'] = { infoForm: [], expressLicence: [], paymentLicence: [] }

export const filingOf = (types: string, fields: Content['fields'] = {}): Content => ({
  fields: { ...enterprise, types, ...fields },
  rows,
  attachments,
})

export const agencyFiling = (stamped: AttachmentRef): Content => ({
  fields: {
    ...enterprise,
    types: 'broker',
    creditCode: AGENCY_CODE,
    forOthers: '1',
    promised: '1',
    division: '310115',
    customsDistrict: '2201',
    postcode: '200000',
    nameZh: '示例联运报关有限公司',
    nameEn: 'Sample Lianyun Customs Brokerage Co., Ltd.',
    address: '示例市示例区示例大道 2 号',
    organisationCode: 'XXXX00094',
    contact: '示例联系人',
  },
  rows: {
    ...rows,
    investors: [],
    customsStaff: [
      { id: 's1', name: '示例钱某', idType: '10', idNumber: '11010519491231002X', mobile: '13800000021' },
    ],
  },
  attachments: { ...attachments, infoForm: [stamped] },
})

export const cancellationOf = (types: string): Content => ({
  fields: { types, reason: 'own' },
  rows: {},
  attachments: { letter: [] },
})
