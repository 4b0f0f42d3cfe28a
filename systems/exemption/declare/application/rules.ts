/** What an application asks because of its clause, its mode of trade and its numbers (manual 004, 2.1; 国市监认证函〔2019〕153号). */
import { lengthOf } from '../../../../domain/kit/characters.ts'
import type { Circumstances, Content, Requirement, Rule } from '../../../../domain/kit/document.ts'
import { label } from '../../../../domain/kit/label.ts'
import * as clauses from '../clauses.ts'

type Fields = Content['fields']
interface Filled {
  readonly fields: Fields
}

const filled = (value: string | undefined): boolean => (value ?? '') !== ''
const clauseOf = ({ fields }: Filled): string => fields['clause'] ?? ''

const files = (at: string, number: string, zh: string, en: string): Requirement<Filled> => ({
  at: [`attachments.${at}`],
  when: ({ fields }) => filled(fields[number]),
  message: label(`已填写${zh}，请上传对应的附件`, `${en} is given: upload its file`),
})

export const applicationRequires: readonly Requirement<Filled>[] = [
  files('contract', 'contractNo', '合同号', 'The contract no.'),
  files('invoice', 'invoiceNo', '发票号', 'The invoice no.'),
  files('bill', 'billNo', '提/运单号', 'The bill or waybill no.'),
  { at: ['attachments.declaration'], when: (content) => clauses.asksDeclaration(clauseOf(content)) },
  {
    at: ['attachments.authority'],
    when: ({ fields: { useUnit, applicant } }) =>
      filled(useUnit) && filled(applicant) && useUnit !== applicant,
    message: label(
      '使用单位不是申请单位，请上传委托书',
      'The using unit is not the applicant: upload the letter of authority',
    ),
  },
  {
    at: ['fields.showFrom', 'fields.showTo', 'fields.showPlace'],
    when: (content) => clauses.isForDisplay(clauseOf(content)),
  },
  { at: ['fields.afterUse'], when: (content) => clauses.asksAfterUse(clauseOf(content)) },
  { at: ['fields.exportBy'], when: (content) => clauses.isForExport(clauseOf(content)) },
  {
    at: ['fields.manualNo'],
    when: ({ fields }) => clauses.isProcessing(fields['tradeMode'] ?? ''),
  },
  { at: ['fields.currency'], when: ({ fields }) => filled(fields['totalValue']) },
  { at: ['fields.totalValue'], when: ({ fields }) => filled(fields['currency']) },
]

const MAINLAND = label(
  '该地没有受理的检验检疫局，请选择境内的市、区县',
  'No office answers for it: choose a place on the mainland',
)

export const applicationRules: readonly Rule<Filled>[] = [
  {
    at: 'fields.useDivision',
    wrong: ({ fields: { useDivision, acceptOffice } }) => filled(useDivision) && !filled(acceptOffice),
    message: MAINLAND,
  },
  {
    at: 'fields.clause',
    wrong: ({ fields: { clause = '' } }, { facts, state }: Circumstances) =>
      clause !== '' && state !== 'returned' && facts(clauses.CLAUSES, clause) === undefined,
    message: label('该条款已停用，请重新选择', 'No longer in force: choose another one'),
  },
  {
    at: 'fields.reason',
    wrong: ({ fields: { reason = '' } }) => reason !== '' && lengthOf(reason) < 10,
    message: label('请至少填写 10 个字', 'Write at least ten characters'),
  },
  {
    at: 'fields.showTo',
    wrong: ({ fields: { showFrom = '', showTo = '' } }) =>
      showFrom !== '' && showTo !== '' && showTo < showFrom,
    message: label('展示结束日期不能早于开始日期', 'Cannot be before the first day'),
  },
  {
    at: 'fields.afterUse',
    wrong: ({ fields: { clause = '', afterUse = '' } }) =>
      clauses.mustReturn(clause) && afterUse !== '' && afterUse !== 'return',
    message: label('暂时进口的产品应退运', 'What is imported for a time has to be returned'),
  },
  {
    at: 'fields.exportBy',
    wrong: ({ fields: { exportBy = '' } }, { today }) => exportBy !== '' && today !== '' && exportBy <= today,
    message: label('承诺整机出口日期应晚于今天', 'Must be after today'),
  },
]
