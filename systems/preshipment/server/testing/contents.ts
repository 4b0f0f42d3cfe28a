/** Contents that pass, all invented. */
import type { Content, Row } from '../../../../domain/kit/document.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'

export const agencyFields = {
  nameZh: '示例澳洲商检有限公司',
  nameEn: 'Sample Australia Inspection Pty Ltd',
  country: 'AUS',
  registeredPlace: '澳洲',
  registeredAddress: '1 Sample Street, Sample City',
  registrationNo: 'ABN 00 000 000 000',
  registeredOn: '2010-05-06',
  officeAddress: '1 Sample Street, Sample City',
  ownership: 'sole',
  investors: '示例投资人',
  legalName: 'Sample Person',
  legalCountry: 'AUS',
  legalIdType: '40',
  legalIdNumber: 'PA0000000',
  signatories: 'Sample Signatory One\nSample Signatory Two',
  contact: 'Sample Contact',
  contactPhone: '+61 2 5550 1234',
  contactMobile: '+61 2 5550 1235',
  contactEmail: 'psi-au@example.com',
  website: 'www.example.com',
  staffCount: '40',
  inspectorCount: '25',
  categories: 'construction,lifting',
  declared: '1',
} as const satisfies Content['fields']

const departments: Row[] = [
  { id: 'd1', name: '示例检验部', size: '中', staff: '20', head: 'Sample Head', phone: '+61 2 5550 2001' },
]
const equipment: Row[] = [{ id: 'e1', name: '示例测厚仪', model: 'S-1', quantity: '2' }]
const certifications: Row[] = [
  {
    id: 'c1',
    standard: 'iso17020',
    number: 'S-17020',
    issuer: '示例认可机构',
    issuedOn: '2024-01-01',
    validUntil: '2099-12-31',
  },
]

export const filingContent = (
  file: AttachmentRef,
  fields: Content['fields'] = {},
  rows: Partial<Content['rows']> = {},
): Content => ({
  fields: { ...agencyFields, ...fields },
  rows: { departments, equipment, certifications, history: [], ...rows },
  attachments: {
    registration: [file],
    accreditation: [file],
    signatures: [file],
    premises: [],
    statutes: [],
    sample: [],
    other: [],
  },
})
