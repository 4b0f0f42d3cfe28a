/** 注册资料 and 用户信息 (manual 004, 1.1 and 3): the blue-starred ones are shared by all users of the organisation. */
import type { ProfileDefinition } from '../../../../domain/general/profile.ts'
import { checkCreditCode, CREDIT_CODE_PATTERN } from '../../../../domain/kit/checks/credit-code.ts'
import {
  checkOrganisationCode,
  ORGANISATION_CODE_PATTERN,
} from '../../../../domain/kit/checks/organisation-code.ts'
import { code, email, multiline, phone, text } from '../../../../domain/kit/field.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'
import { STATEMENT_VERSION } from './statement.ts'

/** A 区县 on the mainland, or one of the four cities that have none. */
export const DISTRICT = {
  test: /^(?:(?!71|81|82)\d{4}(?!00)\d\d|441900|442000|460400|620200)$/u,
  message: label('请选择到区、县一级的行政区划（不含港澳台）', 'Choose a district or county on the mainland'),
}

const ORGANISATION_CODE = label(
  '组织机构代码为 8 位数字或大写字母加 1 位校验码',
  'Eight digits or capital letters and a check character',
)
const CREDIT_CODE = label('统一社会信用代码为 18 位数字或大写字母', '18 digits or capital letters')

/** Shared by all users of the organisation. */
export const sharedFields = {
  applicant: text(label('申请单位', 'Applicant'), { max: 200, required: true }),
  applicantPostcode: text(label('申请单位邮编', 'Postcode of the applicant'), {
    max: 6,
    required: true,
    pattern: { test: /^\d{6}$/u, message: label('邮编为 6 位数字', 'A postcode has six digits') },
  }),
  applicantAddress: text(label('申请单位地址', 'Address of the applicant'), { max: 255, required: true }),
  applicantNote: multiline(label('申请单位信息备注', 'Note on the applicant'), { max: 500, lines: 3 }),
} as const

export const codeFields = {
  organisationCode: text(label('申请单位组织机构代码', 'Organisation code of the applicant'), {
    max: 10,
    required: true,
    letters: 'upper',
    pattern: { test: ORGANISATION_CODE_PATTERN, message: ORGANISATION_CODE },
    check: checkOrganisationCode,
  }),
  creditCode: text(label('统一社会信用代码', 'Credit code'), {
    max: 18,
    letters: 'upper',
    pattern: { test: CREDIT_CODE_PATTERN, message: CREDIT_CODE },
    check: checkCreditCode,
  }),
} as const

export const ownFields = {
  division: code(label('产品最终使用地行政区划', 'Division of final use'), 'adminDivisions', {
    required: true,
    pattern: DISTRICT,
  }),
  usePlace: text(label('产品最终使用地', 'Place of final use'), { max: 255 }),
  contact: text(label('联系人', 'Contact'), { max: 100, required: true }),
  phone: phone(label('联系电话', 'Telephone'), { required: true }),
  mobile: phone(label('手机', 'Mobile')),
  fax: phone(label('传真', 'Fax')),
  email: email(label('联系人邮箱地址', 'E-mail address of the contact'), {
    required: true,
    hint: label(
      '尽量使用比较规范的邮箱地址，有些公司邮箱收不到找回密码的邮件',
      'Use an ordinary mailbox: some companies’ do not receive the mail for a forgotten password',
    ),
  }),
} as const

/** `names` of its fields: why no application is begun or handed in by a user who has not said all of it. */
export function profileMissing(names: readonly string[]): Label {
  const labels = names.flatMap((name) => exemptionProfile.fields[name]?.label ?? [])
  return label(
    `用户信息不完整，缺少：${labels.map(({ zh }) => zh).join('、')}。请先【修改用户信息】，保存后重新登录`,
    `The user information lacks: ${labels.map(({ en }) => en).join(', ')}. Complete it, save, and log in again`,
  )
}

export const exemptionProfile: ProfileDefinition = {
  system: 'exemption',
  statementVersion: STATEMENT_VERSION,
  fields: { ...codeFields, ...sharedFields, ...ownFields },
  shared: Object.keys(sharedFields),
  told: ['applicant', 'applicantAddress', 'applicantPostcode'],
  means: {
    organisation: 'applicant',
    organisationCode: 'organisationCode',
    creditCode: 'creditCode',
    person: 'contact',
    phone: 'phone',
    email: 'email',
  },
}
