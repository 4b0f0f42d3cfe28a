/** What an agency says of itself: the same in application, change and 机构信息. */
import { checkCreditCode } from '../../../domain/kit/checks/credit-code.ts'
import { choice, code, date, email, flag, phone, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import type { Rule } from '../../../domain/kit/document.ts'
import { isDomestic } from './certificate-kinds.ts'

/** Not as a pattern: a value that must fit one loses its blanks. */
const isLatin = (value: string) =>
  /^[\u0020-\u007E\u00A0-\u024F\u2018\u2019]+$/u.test(value)
    ? null
    : label('请填写拉丁字母的名称', 'Write it in Latin letters')

const legalForms = {
  enterprise: label('企业法人', 'Enterprise as legal person'),
  institution: label('事业单位法人', 'Institution as legal person'),
  association: label('社会团体法人', 'Association'),
  overseas: label('境外法人', 'Overseas legal person'),
  other: label('其他', 'Other'),
} as const

export const identityFields = {
  agencyCode: text(label('采信机构代码', 'Agency code'), { filledBy: 'system', max: 10, isNumber: true }),
  country: code(label('注册国家（地区）', 'Country of registration'), 'countries', { required: true }),
  creditCode: text(label('统一社会信用代码（境外为注册登记号）', 'Credit code or registration no.'), {
    filledBy: 'system',
    max: 40,
    isNumber: true,
  }),
  nameZh: text(label('机构名称（中文）', 'Agency name in Chinese'), { required: true, max: 200 }),
  nameEn: text(label('机构名称（英文）', 'Agency name in English'), { max: 200, check: isLatin }),
  legalForm: choice(label('机构性质', 'Legal form'), legalForms, { required: true }),
  legalName: text(label('法定代表人', 'Legal representative'), { required: true, max: 100 }),
  foundedOn: date(label('成立日期', 'Founded on')),
}

export const placeFields = {
  address: text(label('注册地址', 'Address of registration'), { required: true, max: 255 }),
  labAddress: text(label('检验场所地址', 'Laboratory address'), { required: true, max: 255 }),
  postcode: text(label('邮政编码', 'Postcode'), { max: 10 }),
  website: text(label('网址', 'Website'), { max: 200 }),
}

export const contactFields = {
  contact: text(label('联系人', 'Contact'), { required: true, max: 100 }),
  contactPosition: text(label('联系人职务', 'Position of the contact'), { max: 100 }),
  contactPhone: phone(label('联系电话', 'Telephone'), { required: true, isAbroad: true }),
  mobile: phone(label('手机', 'Mobile'), { isAbroad: true }),
  fax: phone(label('传真', 'Fax'), { isAbroad: true }),
  contactEmail: email(label('电子邮箱', 'E-mail'), { required: true }),
}

export const agencyFields = { ...identityFields, ...placeFields, ...contactFields }
export type AgencyField = keyof typeof agencyFields

export const promiseField = flag(
  label(
    '本机构承诺所填内容和所附材料真实、完整、有效，并接受海关监督',
    'We promise that all of this is true, complete and valid, and accept supervision by customs',
  ),
  { required: true },
)

interface Content {
  readonly fields: { readonly [Name in AgencyField]?: string | undefined }
}

export const agencyRules: readonly Rule<Content>[] = [
  {
    at: 'fields.creditCode',
    wrong: ({ fields: { country, creditCode = '' } }) =>
      isDomestic(country) && creditCode !== '' && checkCreditCode(creditCode) !== null,
    message: label(
      '注册国家（地区）为中国的，须以 18 位统一社会信用代码申请，本账号的代码不是',
      'An agency registered in China applies with its credit code of 18 characters, and that of this account is none',
    ),
  },
  {
    at: 'fields.legalForm',
    wrong: ({ fields: { country = '', legalForm = '' } }) =>
      country !== '' && legalForm !== '' && (legalForm === 'overseas') === isDomestic(country),
    message: label(
      '境外机构须选择境外法人，境内机构不能选择',
      'Overseas agencies, and only they, are “Overseas legal person”',
    ),
  },
  {
    at: 'fields.foundedOn',
    wrong: ({ fields: { foundedOn = '' } }, { today }) => today !== '' && foundedOn > today,
    message: label('成立日期不能晚于今天', 'Founded on cannot be later than today'),
  },
  {
    at: 'fields.postcode',
    wrong: ({ fields: { country, postcode = '' } }) =>
      isDomestic(country) && postcode !== '' && !/^\d{6}$/u.test(postcode),
    message: label('境内邮政编码为 6 位数字', 'A postcode in China has 6 digits'),
  },
]
