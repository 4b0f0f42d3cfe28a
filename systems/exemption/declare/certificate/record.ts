/** 免办证明 (manual 004, 2.6): what an approved application becomes. Only the server writes it; its number is its id. */
import { choice, date, decimal, multiline, text } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { code } from '../../../../domain/kit/field.ts'
import { contains, exact, oneOf, range } from '../../../../domain/kit/list.ts'
import { defineRecord } from '../../../../domain/kit/record.ts'
import { state } from '../../../../domain/kit/workflow.ts'
import { applicantSection, basicsSection, submissionSection } from '../application/fields.ts'
import { certificateProducts } from './products.ts'

/** 修改阶段 (manual 004, 2.7): whether the office has released it for a change, and how far that is. */
export const stages = {
  none: label('未修改', 'Not being changed'),
  released: label('返回企业修改', 'Released to be changed'),
  submitted: label('已提交新证明', 'New version submitted'),
  returned: label('重新修改证明', 'To be changed once more'),
} as const
export type Stage = keyof typeof stages

/** 核销情况: by the first quantity, 数量/重量, of all products. */
export const progress = {
  untouched: state(label('未核销', 'Nothing written off')),
  partly: state(label('部分核销', 'Partly written off')),
  done: state(label('核销完毕', 'Written off in full')),
}
export type Progress = keyof typeof progress

const { applicationNo } = submissionSection.fields
const { applicant, organisationCode, applicantAddress } = applicantSection.fields
const { clause, tradeMode, contractNo, invoiceNo, billNo, useUnit, useDivision, usePlace } =
  basicsSection.fields
const { useContact, usePhone } = basicsSection.fields

/** As approved; a later change of the certificate leaves them. */
export const approvedFields = {
  applicationNo,
  applicant,
  organisationCode,
  applicantAddress,
  clause,
  tradeMode,
  contractNo,
  invoiceNo,
  billNo,
  useUnit,
  useDivision,
  usePlace,
} as const

const issuedFields = {
  issueOffice: code(label('签发检验检疫局', 'Issuing office'), 'ciqOrgans'),
  issuedOn: date(label('签发日期', 'Exemption issued on')),
  validFrom: date(label('证明有效期自', 'Exemption valid from')),
  /** Inclusive: a legal day of Beijing. */
  validUntil: date(label('证明有效期', 'Exemption valid until')),
  version: decimal(label('版次', 'Version of the exemption'), { digits: 4, scale: 0 }),
  remark: multiline(label('证明备注', 'Remark on the certificate'), { max: 500 }),
} as const

const stageFields = {
  stage: choice(label('修改阶段', 'Stage of the change'), stages),
  stageOpinion: multiline(label('修改意见', 'Opinion on the change'), { max: 2000 }),
} as const

/** What other pages begin with; not shown on the record's own. */
const linkFields = {
  /** Tenant of the enterprise that holds it, for whoever writes it off by its number. */
  holder: text(label('持有企业', 'Enterprise that holds the exemption'), { max: 36 }),
  /** What remains of each product, by its line: forms that are still being written are judged by it without network. */
  leftByLine: text(label('各产品剩余数量', 'Left of each product'), { max: 50_000 }),
  applicationId: text(label('免办申请', 'Application for exemption'), { max: 36 }),
  /** The document of the round of 修改证明 that is under way. */
  amendmentId: text(label('修改证明', 'Change of the exemption'), { max: 36 }),
  useContact,
  usePhone,
} as const

type Names<T> = readonly Extract<keyof T, string>[]
const names = <T extends object>(fields: T) => Object.keys(fields) as unknown as Names<T> // its own keys

export const certificate = defineRecord({
  kind: 'exemption.certificate',
  title: label('免办证明', 'Exemption certificate'),
  fields: {
    certificateNo: text(label('证明编号', 'Exemption no.'), { isNumber: true, letters: 'upper', max: 20 }),
    ...approvedFields,
    ...issuedFields,
    ...stageFields,
    ...linkFields,
  },
  sections: [
    {
      title: label('证明基本信息', 'Basics of the exemption'),
      fields: ['certificateNo', ...names(issuedFields), ...names(stageFields)],
    },
    { title: label('申请信息', 'What is applied for'), fields: names(approvedFields) },
  ],
  known: { number: 'certificateNo', name: 'applicant' },
  rows: { products: certificateProducts },
  states: progress,
  list: {
    columns: [
      'certificateNo',
      'applicationNo',
      'applicant',
      'issueOffice',
      'issuedOn',
      'validUntil',
      'state',
    ],
    filters: [
      exact('certificateNo'),
      contains('applicationNo'),
      oneOf('state'),
      oneOf('stage'),
      range('validUntil'),
    ],
    sort: { column: 'createdAt', direction: 'desc' },
  },
})
