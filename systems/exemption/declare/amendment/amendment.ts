/** 修改证明 (CCC-13, manual 004, 2.7): begun by the issuing office after a telephone call; one document for each round, about one certificate. */
import { defineDocument, section } from '../../../../domain/kit/document.ts'
import { code, date, decimal, instant, multiline, text } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { contains, oneOf } from '../../../../domain/kit/list.ts'
import { SAME } from '../../../../domain/kit/workflow.ts'
import { applicantSection, submissionSection } from '../application/fields.ts'
import { HS } from '../application/products.ts'
import { certificate } from '../certificate/record.ts'
import { changes } from '../posts.ts'
import { amendmentProducts } from './products.ts'
import { amendmentStates } from './states.ts'

const bySystem = { filledBy: 'system' } as const
const byOfficer = { filledBy: 'officer' } as const
const opinion = (zh: string, en: string) => multiline(label(zh, en), { required: true, max: 2000 })
const told = (zh: string, en: string) =>
  label(`免办证明 {certificateNo} ${zh}`, `Exemption {certificateNo}: ${en}`)

export const amendment = defineDocument({
  kind: 'exemption.amendment',
  system: 'exemption',
  version: 1,
  title: label('修改证明', 'Change of the exemption'),
  office: 'issueOffice',
  lookups: [HS],
  sections: [
    section(label('证明基本信息', 'Basics of the exemption'), {
      certificateNo: text(label('证明编号', 'Exemption no.'), {
        ...byOfficer,
        required: true,
        isNumber: true,
        letters: 'upper',
        max: 20,
      }),
      applicationNo: submissionSection.fields.applicationNo,
      applicant: applicantSection.fields.applicant,
      issueOffice: code(label('签发检验检疫局', 'Issuing office'), 'ciqOrgans', bySystem),
      issuedOn: date(label('签发日期', 'Exemption issued on'), bySystem),
      round: decimal(label('第几次修改', 'Round of change'), { ...bySystem, digits: 4, scale: 0 }),
      baseVersion: decimal(label('原版次', 'Version before'), { ...bySystem, digits: 4, scale: 0 }),
      oldValidUntil: date(label('原证明有效期', 'Valid until, before'), bySystem),
      validUntil: date(label('证明有效期', 'Exemption valid until'), { required: true }),
      reason: multiline(label('企业更改原因', 'Why the enterprise changes it'), { max: 500, lines: 2 }),
    }),
    section(label('修改确认', 'Confirmation of the change'), {
      tenant: text(label('企业', 'Enterprise'), { ...byOfficer, required: true, max: 36 }),
      note: multiline(label('返回说明', 'Note on the release'), { ...byOfficer, max: 500, lines: 2 }),
      submittedOn: instant(label('提交时间', 'Submitted at'), bySystem),
      opinion: multiline(label('修改确认意见', 'Opinion on the change'), {
        ...bySystem,
        max: 2000,
        lines: 2,
      }),
    }),
  ],
  rows: { products: amendmentProducts },
  rules: [
    {
      at: 'fields.validUntil',
      wrong: ({ fields: { validUntil = '' } }, { today }) =>
        validUntil !== '' && today !== '' && validUntil < today,
      message: label('证明有效期不能早于今天', 'The last day is not before today'),
    },
    {
      at: 'fields.validUntil',
      wrong: ({ fields: { validUntil = '', issuedOn = '' } }) =>
        validUntil !== '' && issuedOn !== '' && validUntil > lastDayFrom(issuedOn),
      message: label('证明有效期不能超过签发后 365 天', 'The last day is at most 365 days after the issue'),
    },
  ],
  prefill: {
    record: certificate.kind,
    by: 'certificateNo',
    fields: { certificateNo: 'certificateNo', validUntil: 'validUntil', baseVersion: 'version' },
    rows: ['products'],
  },
  comparesWith: { field: 'certificateNo', version: 'baseVersion' },
  relations: { startedFor: 'tenant' },
  workflow: {
    initial: 'draft',
    states: amendmentStates,
    actions: {
      release: {
        label: label('返回企业修改', 'Release to be changed'),
        by: changes,
        from: ['draft'],
        to: 'released',
        validate: true,
        effects: ['releaseExemption'],
        tells: { owner: told('已返回企业修改', 'released to be changed') },
      },
      withdraw: {
        label: label('收回', 'Take back'),
        by: changes,
        from: ['released'],
        to: 'withdrawn',
        ask: { opinion: opinion('收回原因', 'Why it is taken back') },
        effects: ['takeExemptionBack'],
        tells: { owner: told('的修改已由签发局收回', 'the change was taken back by the office') },
      },
      save: {
        label: label('保存', 'Save the application'),
        by: 'owner',
        from: ['released', 'returned'],
        to: SAME,
        saves: true,
        checks: 'formats',
      },
      submit: {
        label: label('提交', 'Submit'),
        by: 'owner',
        from: ['released', 'returned'],
        to: 'submitted',
        validate: true,
        effects: ['submitAmendment'],
      },
      sendBack: {
        label: label('退回企业重新修改', 'Return to be changed once more'),
        by: changes,
        from: ['submitted'],
        to: 'returned',
        ask: { opinion: opinion('修改确认意见', 'Opinion on the change') },
        effects: ['returnAmendment'],
        tells: { owner: told('请重新修改', 'to be changed once more') },
      },
      confirm: {
        label: label('确认', 'Confirm'),
        by: changes,
        from: ['submitted'],
        to: 'confirmed',
        effects: ['confirmAmendment'],
        tells: { owner: told('的修改已确认', 'the change is confirmed') },
      },
    },
  },
  list: {
    columns: ['certificateNo', 'applicationNo', 'applicant', 'round', 'submittedOn', 'state'],
    filters: [contains('certificateNo'), oneOf('state')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})

/** 365 days after a legal day: the longest that a certificate is valid. */
function lastDayFrom(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 365 * 86_400_000).toISOString().slice(0, 10)
}
