/** Contents of applications that pass, all invented. */
import { randomBytes } from 'node:crypto'
import { uploads } from '../../../../db/central/uploads.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { seedTenants } from '../../../../server/seed/accounts.ts'

/** Card log-in and for oneself: nothing to attach. */
export function filingContent(
  types: string,
  fields: Content['fields'] = {},
  rows: Partial<Content['rows']> = {},
): Content {
  return {
    fields: {
      types,
      division: '330200',
      customsDistrict: '3101',
      postcode: '315000',
      nameZh: '示例恒丰进出口有限公司',
      nameEn: 'Sample Hengfeng',
      address: '示例省示例市示例路 1 号',
      marketEntityType: '1130',
      organisationType: '11',
      industry: '5181',
      economicArea: '09',
      organisationCode: 'XXXX0006X',
      legalName: '示例某某',
      legalCountry: 'CHN',
      legalIdType: '10',
      legalIdNumber: '11010519491231002X',
      contact: '示例联系人',
      contactMobile: '13800000001',
      ...fields,
    },
    rows: {
      managers: [
        {
          id: 'm1',
          role: 'customs',
          name: '示例甲',
          idType: '10',
          idNumber: '310115199001010010',
          country: 'CHN',
          mobile: '13800000002',
        },
      ],
      investors: [],
      customsStaff: [
        {
          id: 's1',
          name: '示例乙',
          idType: '10',
          idNumber: '440300198512120036',
          mobile: '13800000003',
          filingNo: 'FORGED',
        },
      ],
      licences: [],
      ...rows,
    },
    attachments: { infoForm: [], expressLicence: [], paymentLicence: [] },
  }
}

export const cancellationContent = (
  types: string,
  fields: Content['fields'] = { reason: 'own' },
): Content => ({ fields: { types, ...fields }, rows: {}, attachments: { letter: [] } })
export const proofContent: Content = { fields: {}, rows: {}, attachments: {} }

/** A picture that hengfeng uploaded, as far as documents look at it. */
export async function uploaded(db: Db): Promise<AttachmentRef> {
  const ref = { sha256: randomBytes(32).toString('hex'), bytes: 1000, type: 'png' } as const
  await db
    .insert(uploads)
    .values({ ...ref, tenantId: seedTenants.hengfeng.id, received: 1000, isComplete: true })
  return { ...ref, name: '示例.png' }
}
