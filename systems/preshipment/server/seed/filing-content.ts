/** What the agencies of the demonstration file about themselves; all of it invented. */
import type { Content } from '../../../../domain/kit/document.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import { emptyContent } from '../../../../domain/kit/schema.ts'
import { filing } from '../../declare/filing.ts'
import { seedAgencies, type SeedAgencyName } from './agencies.ts'
import type { SeedMoves } from './moves.ts'

/** English name, place of registration, and how its telephone numbers begin. */
const abroad: Readonly<Record<SeedAgencyName, readonly [string, string, string]>> = {
  au: ['Sample Australia Inspection Pty Ltd', '澳洲悉尼', '+61 2'],
  hk: ['Sample Hong Kong Inspection Ltd', '香港薄扶林', '+852'],
  jp: ['Sample Toei Kentei K.K.', '日本横滨', '+81 45'],
  de: ['Sample Rhein Inspektion GmbH', '德国杜塞尔多夫', '+49 211'],
  kr: ['Sample Hangang Inspection Co., Ltd.', '韩国首尔', '+82 2'],
  us: ['Sample Pacific Inspection Inc.', '美国西雅图', '+1 206'],
  th: ['Sample Menam Inspection Co., Ltd.', '泰国曼谷', '+66 2'],
  nl: ['Sample Tulip Inspection B.V.', '荷兰鹿特丹', '+31 10'],
  eg: ['Sample Nile Inspection Co.', '埃及开罗', '+20 2'],
  nz: ['Sample Southern Cross Inspection Ltd', '新西兰奥克兰', '+64 9'],
  auB: ['Sample Australia Inspection (PNG) Ltd', '巴布亚新几内亚莫尔兹比港', '+675'],
  sg: ['Sample Lion City Inspection Pte Ltd', '新加坡', '+65'],
}

/** As it is filed so many days ago. */
export function seedFilingContent(
  { day }: SeedMoves,
  name: SeedAgencyName,
  days: number,
  paper: AttachmentRef,
): Content {
  const [nameEn, registeredPlace, dialling] = abroad[name]
  const {
    name: nameZh,
    country,
    logins: [login],
  } = seedAgencies[name]
  const address = `1 Sample Street, Sample City (${country})`
  const empty = emptyContent(filing)
  return {
    ...empty,
    fields: {
      nameZh,
      nameEn,
      country,
      registeredPlace,
      registeredAddress: address,
      registrationNo: `SAMPLE-${country}-0001`,
      registeredOn: '2010-05-06',
      officeAddress: address,
      ownership: 'shares',
      investors: '示例投资人甲\n示例投资人乙',
      legalName: '示例负责人',
      legalCountry: country,
      legalIdType: '40',
      legalIdNumber: 'SAMPLE0001',
      signatories: '示例签字人甲\n示例签字人乙',
      contact: '示例联系人',
      contactPhone: `${dialling} 555 01234`,
      contactEmail: `${login}@example.com`,
      website: `https://${login}.example.com`,
      staffCount: '40',
      inspectorCount: '25',
      categories: 'construction,lifting',
      declared: '1',
    },
    rows: {
      ...empty.rows,
      departments: [
        {
          id: 'd1',
          name: '示例检验部',
          size: '中',
          staff: '25',
          head: '示例主管甲',
          phone: `${dialling} 555 02001`,
        },
        {
          id: 'd2',
          name: '示例质量部',
          size: '小',
          staff: '6',
          head: '示例主管乙',
          phone: `${dialling} 555 02002`,
        },
      ],
      equipment: [
        { id: 'e1', name: '示例超声测厚仪', model: 'S-100', quantity: '2', calibratedUntil: day(days - 300) },
        { id: 'e2', name: '示例绝缘电阻测试仪', model: 'S-200', quantity: '3', use: '示例：电气安全检验' },
      ],
      certifications: [
        {
          id: 'c1',
          standard: 'iso17020',
          number: `SAMPLE-17020-${country}`,
          issuer: '示例认可机构',
          issuedOn: day(days + 200),
          validUntil: day(days - 1400),
        },
      ],
      history: [
        {
          id: 'h1',
          year: String(Number(day(days).slice(0, 4)) - 1),
          batches: '120',
          pieces: '430',
          value: '860.50',
          failed: '4',
        },
      ],
    },
    attachments: { ...empty.attachments, registration: [paper], accreditation: [paper], signatures: [paper] },
  }
}
