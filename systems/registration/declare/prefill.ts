/** A new filing or change starts with what is filed already, or with what the account knows. */
import type { Prefill } from '../../../domain/kit/document.ts'
import type { basicFields } from './basic-fields.ts'

type Filled = keyof typeof basicFields | 'filedTypes' | 'forOthers' | 'promised'

const same = {
  creditCode: 'creditCode',
  filedTypes: 'filedTypes',
  division: 'division',
  customsDistrict: 'customsDistrict',
  statisticalArea: 'statisticalArea',
  postcode: 'postcode',
  nameZh: 'nameZh',
  nameEn: 'nameEn',
  address: 'address',
  addressEn: 'addressEn',
  marketEntityType: 'marketEntityType',
  organisationType: 'organisationType',
  industry: 'industry',
  economicArea: 'economicArea',
  specialTradeArea: 'specialTradeArea',
  ciqKind: 'ciqKind',
  organisationCode: 'organisationCode',
  legalName: 'legalName',
  legalCountry: 'legalCountry',
  legalIdType: 'legalIdType',
  legalIdNumber: 'legalIdNumber',
  contact: 'contact',
  contactPhone: 'contactPhone',
  contactMobile: 'contactMobile',
  contactEmail: 'contactEmail',
  fax: 'fax',
  website: 'website',
  parentCode: 'parentCode',
  parentName: 'parentName',
  ciqOrgan: 'ciqOrgan',
  enterpriseKind: 'enterpriseKind',
  ciqNo: 'ciqNo',
} as const satisfies { readonly [Name in Exclude<Filled, 'forOthers' | 'promised'>]: Name }

export const fromEnterprise = {
  record: 'registration.enterprise',
  by: 'creditCode',
  fields: same,
  account: { creditCode: 'creditCode', nameZh: 'tenantName' },
  rows: ['managers', 'investors', 'customsStaff', 'licences'],
  given: ['creditCode', 'forOthers', 'promised', 'filedTypes'],
} as const satisfies Prefill<Filled>
