/** What an agency files about itself (PSI-05); order and words of the form. `important` is what a change cannot touch (公告2020-127, article 28). */
import {
  choice,
  choices,
  code,
  date,
  decimal,
  email,
  flag,
  instant,
  multiline,
  phone,
  text,
} from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { ownerships, productCategories } from './choices.ts'
import { documentNumber, latinName, registrationNumber, webAddress } from './formats.ts'

export const applicationNo = text(label('备案申请号', 'Filing application no.'), {
  filledBy: 'system',
  isNumber: true,
  max: 18,
  placeholder: label('待分配', 'Not given yet'),
})
export const certificateNo = text(label('备案证书编号', 'Filing certificate no.'), {
  filledBy: 'system',
  isNumber: true,
  max: 20,
})
export const opinion = multiline(label('审核意见', 'Opinion of customs'), {
  filledBy: 'system',
  max: 500,
  lines: 2,
})
export const filedAt = instant(label('备案时间', 'Filed at'), { filledBy: 'system' })

export const basicFields = {
  nameZh: text(label('装运前检验机构名称', 'Agency (Chinese)'), { required: true, max: 200 }),
  nameEn: text(label('机构英文名称', 'Agency (English)'), { required: true, max: 200, check: latinName }),
  country: code(label('国家地区名称', 'Country or region'), 'countries', { required: true }),
  registeredPlace: text(label('注册地', 'Place of registration'), { required: true, max: 100 }),
  registeredAddress: text(label('商业登记地址', 'Registered address'), { required: true, max: 255 }),
  registrationNo: text(label('商业登记号', 'Business registration no.'), {
    required: true,
    max: 60,
    check: registrationNumber,
  }),
  registeredOn: date(label('登记日期', 'Registered on')),
  officeAddress: text(label('办公和经营场所地址', 'Office address'), { required: true, max: 255 }),
  ownership: choice(label('所有权性质', 'Ownership'), ownerships, { required: true }),
  investors: multiline(label('出资方', 'Funded by'), { required: true, max: 500, lines: 2 }),
  legalName: text(label('法定代表人', 'Legal representative'), { required: true, max: 100 }),
  legalCountry: code(label('法定代表人国籍（地区）', 'Nationality (region)'), 'countries', {
    required: true,
  }),
  legalIdType: code(label('证件类型', 'ID document'), 'idDocumentTypes', { required: true }),
  legalIdNumber: text(label('身份证件号码', 'ID number'), {
    required: true,
    max: 40,
    letters: 'upper',
    pattern: documentNumber,
  }),
  signatories: multiline(label('检验证书授权签字人', 'Authorised signatories'), {
    required: true,
    max: 1000,
    lines: 3,
    hint: label('每行一个姓名，1–20 人', 'One name a line, 1 to 20'),
  }),
} as const

export const contactFields = {
  contact: text(label('联系人', 'Contact'), { required: true, max: 100 }),
  contactPhone: phone(label('联系电话', 'Telephone'), { required: true, isAbroad: true }),
  contactMobile: phone(label('移动电话', 'Mobile'), { isAbroad: true }),
  fax: phone(label('传真', 'Fax'), { isAbroad: true }),
  contactEmail: email(label('电子邮件', 'E-mail'), { required: true }),
  website: text(label('网址', 'Website'), { max: 200, pattern: webAddress }),
} as const

export const DECLARATION = label(
  '本机构以第三方身份独立、公正开展检验，不从事和参与进口旧机电产品的生产和经营活动',
  'We inspect independently and impartially as a third party, and neither make nor trade in imported used machinery',
)

export const capabilityFields = {
  staffCount: decimal(label('员工总数', 'Staff'), { required: true, scale: 0, min: '1', max: '999999' }),
  inspectorCount: decimal(label('检验人员数', 'Inspectors'), {
    required: true,
    scale: 0,
    min: '0',
    max: '999999',
  }),
  categories: choices(label('检验产品类别', 'Categories'), productCategories, { required: true }),
  regions: text(label('业务覆盖国家（地区）', 'Countries served'), { max: 500 }),
  declared: flag(DECLARATION),
  remark: multiline(label('备注', 'Remarks'), { max: 500, lines: 2 }),
} as const

export const filedFields = { ...basicFields, ...contactFields, ...capabilityFields } as const
export type FiledField = keyof typeof filedFields

/** 「该项发生变化须重新办理备案」 */
export const importantFields = [
  'nameZh',
  'nameEn',
  'country',
  'registeredAddress',
  'ownership',
  'investors',
  'legalName',
  'signatories',
] as const satisfies readonly FiledField[]
