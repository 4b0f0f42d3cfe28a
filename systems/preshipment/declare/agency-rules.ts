/** What is wrong between the filed fields of an agency; the same in a filing and in its change. */
import type { Circumstances, DraftContent } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import type { agencyAttachments } from './attachments.ts'
import type { filedFields } from './agency-fields.ts'
import { isWrongDocument, linesOf } from './formats.ts'
import { hasYearTwice, type agencyRows } from './sub-tables.ts'

type Filed = DraftContent<typeof filedFields, typeof agencyRows, typeof agencyAttachments>

const MOST_SIGNATORIES = 20

export const agencyRules = [
  {
    at: 'fields.registeredOn',
    isFormat: true,
    wrong: ({ fields: { registeredOn = '' } }: Filed, { today }: Circumstances) => registeredOn > today,
    message: label('不能晚于今天', 'Not later than today'),
  },
  {
    at: 'fields.legalIdNumber',
    isFormat: true,
    wrong: ({ fields }: Filed) => isWrongDocument(fields.legalIdType, fields.legalIdNumber),
    message: label('身份证件号码不正确，请核对', 'This is not a valid number of such a document'),
  },
  {
    at: 'fields.signatories',
    isFormat: true,
    wrong: ({ fields }: Filed) => linesOf(fields.signatories).length > MOST_SIGNATORIES,
    message: label('最多 20 人，每行一个姓名', 'At most 20, one name a line'),
  },
  {
    at: 'fields.inspectorCount',
    isFormat: true,
    wrong: ({ fields: { staffCount = '', inspectorCount = '' } }: Filed) =>
      staffCount !== '' && inspectorCount !== '' && Number(inspectorCount) > Number(staffCount),
    message: label('检验人员数不能大于员工总数', 'No more inspectors than staff'),
  },
  {
    at: 'rows.history',
    isFormat: true,
    wrong: ({ rows }: Filed) => hasYearTwice(rows.history),
    message: label('同一年度只能填写一次', 'Each year once'),
  },
] as const

export const agencyRequires = [
  {
    at: ['fields.declared'],
    when: () => true,
    message: label('请勾选声明', 'Tick the declaration'),
  },
  { at: ['rows.departments', 'rows.equipment', 'rows.certifications'], when: () => true },
] as const
