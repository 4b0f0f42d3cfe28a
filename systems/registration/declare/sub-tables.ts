/** The four sub-tables (manual 003, 5.1.1.2 – 5.1.1.5): 管理人员, 出资者, 报关人员, 外部资质. */
import { rows } from '../../../domain/kit/document.ts'
import { choice, code, date, decimal, flag, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { SEARCH } from './enterprise-fields.ts'
import { idNumberRule, managerPerson, staffPerson } from './person-fields.ts'

/** 「长期有效或者无有效期的统一勾选，系统自动反填 2099-12-31」 */
export const FOREVER = '2099-12-31'

const managers = rows(
  label('管理人员信息', 'Managers'),
  {
    role: choice(
      label('人员类型', 'Position'),
      {
        customs: label('关务负责人', 'Head of customs affairs'),
        finance: label('财务负责人', 'Head of finance'),
      },
      { required: true },
    ),
    ...managerPerson,
  },
  { max: 200, rules: [idNumberRule] },
)

const isGiven = (value: string | undefined): boolean => value !== undefined && value !== ''

const investors = rows(
  label('出资者信息', 'Investors'),
  {
    name: text(label('出资者名称（姓名）', 'Name of the investor'), { required: true, max: 200 }),
    country: code(label('国籍', 'Nationality'), 'countries', { required: true, placeholder: SEARCH }),
    currency: code(label('出资币制', 'Currency'), 'currencies', { placeholder: SEARCH }),
    amount: decimal(label('出资金额（万）', 'Amount (in ten thousands)'), { digits: 19, scale: 6, min: '0' }),
  },
  {
    max: 500,
    requires: [
      { fields: ['currency'], when: (row) => isGiven(row.amount) },
      { fields: ['amount'], when: (row) => isGiven(row.currency) },
    ],
  },
)

const customsStaff = rows(
  label('报关人员信息', 'Customs staff'),
  {
    ...staffPerson,
    filingNo: text(label('报关人员备案号', 'Filing no. of customs staff'), { filledBy: 'system', max: 20 }),
  },
  { max: 1000, rules: [idNumberRule] },
)

export const licenceKinds = {
  express: label('快递业务经营许可证', 'Courier licence'),
  finance: label('金融许可证', 'Financial licence'),
  payment: label('支付业务许可证', 'Payment licence'),
} as const

const licences = rows(
  label('外部资质信息', 'External licences'),
  {
    kind: choice(label('许可证名称', 'Licence'), licenceKinds, { required: true, placeholder: SEARCH }),
    licenceNo: text(label('许可证编号', 'Licence no.'), {
      required: true,
      max: 60,
      pattern: {
        test: /^[\p{Script=Han}0-9A-Za-z()〔〕-]+$/u,
        message: label('支持中文、数字、英文格式', 'Chinese characters, digits and letters'),
      },
    }),
    issuer: text(label('发证机关', 'Issued by'), { required: true, max: 100 }),
    validUntil: date(label('有效日期', 'Date of validity'), { required: true, notAfter: FOREVER }),
    isForever: flag(label('长期有效或无有效期', 'Valid without end')),
  },
  {
    max: 50,
    boxTitle: label('请填写外部资质信息', 'Fill in the external licence'),
    boxOnly: ['isForever'],
    note: label(
      '跨境电商物流企业备案，跨境电商支付企业备案必须录入外部资质信息。',
      'Logistics and payment enterprises of cross-border e-commerce must fill in their licences.',
    ),
    derive: { validUntil: (row) => (row.isForever === '1' ? FOREVER : undefined) },
  },
)

export const enterpriseRows = { managers, investors, customsStaff, licences }
