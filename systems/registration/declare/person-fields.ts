/** People: 法定代表人, 联系人, and what the rows of 管理人员 and 报关人员 share. */
import { code, email, phone, text } from '../../../domain/kit/field.ts'
import { isIdentityNumber } from '../../../domain/kit/identity-number.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { SEARCH } from './enterprise-fields.ts'

/** 中华人民共和国居民身份证 in the table of ID documents. */
const RESIDENT_CARD = '10'

const number = (name: Label) =>
  text(name, {
    required: true,
    max: 40,
    letters: 'upper',
    pattern: {
      test: /^[\p{Script=Han}0-9A-Za-z()./·-]+$/u,
      message: label('由数字、字母组成的证件号码', 'Digits and letters of the document'),
    },
  })
const kind = (name: Label) => code(name, 'idDocumentTypes', { required: true, placeholder: SEARCH })
const country = (name: Label) => code(name, 'countries', { required: true, placeholder: SEARCH })

/** A resident's card has a number with a check character (GB 11643); other documents have numbers of their own. */
export const isWrongIdNumber = (idType: string | undefined, idNumber: string | undefined): boolean =>
  idType === RESIDENT_CARD && idNumber !== undefined && idNumber !== '' && !isIdentityNumber(idNumber)

export const WRONG_ID_NUMBER = label('居民身份证号码不正确，请核对', 'This is not a valid identity number')

export const legalPersonFields = {
  legalName: text(label('法定代表人姓名', 'Legal representative'), { required: true, max: 100 }),
  legalCountry: country(label('法定代表人国籍', 'Nationality of the legal representative')),
  legalIdType: kind(label('法定代表人证件类型', 'ID document of the legal representative')),
  legalIdNumber: number(label('法定代表人证件号码', 'ID number of the legal representative')),
}

export const contactFields = {
  contact: text(label('联系人', 'Contact person'), { required: true, max: 100 }),
  contactPhone: phone(label('联系人固定电话', 'Contact telephone'), {
    placeholder: label('10000-10000000', '10000-10000000'),
  }),
  contactMobile: phone(label('联系人移动电话', 'Contact mobile'), {
    required: true,
    placeholder: label('请填写移动电话号码', 'Mobile number'),
  }),
  contactEmail: email(label('电子邮箱', 'E-mail')),
  fax: phone(label('传真', 'Fax'), { placeholder: label('10000-10000000', '10000-10000000') }),
  website: text(label('网址', 'Website'), { max: 200 }),
}

const mobile = phone(label('移动电话', 'Mobile'), { required: true })
const name = text(label('姓名', 'Name'), { required: true, max: 100 })

export const managerPerson = {
  name,
  idType: kind(label('证件类型', 'Type of ID document')),
  idNumber: number(label('证件号码', 'ID number')),
  country: country(label('国籍', 'Nationality')),
  mobile,
}
export const staffPerson = {
  name,
  idType: kind(label('身份证件类型', 'Type of ID document')),
  idNumber: number(label('身份证件号码', 'ID number')),
  mobile,
}

/** For the rows of both: the number fits its document. */
export const idNumberRule = {
  at: 'idNumber',
  wrong: (row: { readonly idType?: string | undefined; readonly idNumber?: string | undefined }) =>
    isWrongIdNumber(row.idType, row.idNumber),
  message: WRONG_ID_NUMBER,
} as const
