/** 出境检验检疫电子证书: what both query pages and the self-print page show (manual 002, 6.3.2 and 6.3.3). */
import { choice, date, decimal, phone, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, exact, oneOf, range } from '../../../domain/kit/list.ts'
import { defineRecord } from '../../../domain/kit/record.ts'
import { state } from '../../../domain/kit/workflow.ts'
import { certificateFormats, formatNameEn } from './formats.ts'

export const exportCertificate = defineRecord({
  kind: 'certificates.export',
  title: label('出境检验检疫电子证书', 'Export certificates'),
  fields: {
    inspectionNo: text(label('检验检疫编号', 'Inspection no.'), { isNumber: true }),
    certificateNo: text(label('证书编号', 'Certificate no.'), { isNumber: true }),
    format: choice(
      label('证书格式', 'Certificate format'),
      Object.fromEntries(
        certificateFormats.map((format) => [format.seq, label(format.nameZh, formatNameEn(format))]),
      ),
    ),
    formatZh: text(label('证书格式(中文)', 'Format (Chinese)')),
    formatEn: text(label('证书格式(英文)', 'Format (English)')),
    kindName: text(label('证书种类', 'Certificate kind')),
    declarant: text(label('申报单位', 'Declaring unit')),
    consignor: text(label('发货单位', 'Consignor')),
    issueDate: date(label('签证日期', 'Date of issue')),
    collectBy: choice(label('领证方式', 'Collection'), {
      selfPrint: label('自助打印', 'Self-printing'),
      counter: label('窗口领取', 'At the counter'),
      onsite: label('现场出证', 'On-site issuance'),
    }),
    printStatus: choice(label('打印状态', 'Print status'), {
      pending: label('待打印', 'To print'),
      printed: label('已打印', 'Printed'),
    }),
    printCount: decimal(label('打印次数', 'Times printed'), { scale: 0 }),
    contactPhone: phone(label('联系人手机号', 'Contact mobile')),
    contentSha256: text(label('内容摘要', 'Content digest')),
  },
  states: { valid: state(label('有效', 'Valid')), invalid: state(label('无效', 'Invalid')) },
  list: {
    columns: ['certificateNo', 'formatZh', 'formatEn', 'issueDate', 'state'],
    filters: [contains('inspectionNo'), contains('certificateNo'), range('issueDate'), exact('state')],
    sort: { column: 'issueDate', direction: 'desc' },
  },
  views: {
    selfPrint: {
      title: label('出境检验检疫证书自助打印', 'Self-printing of export certificates'),
      where: { collectBy: { equals: 'selfPrint' } },
      list: {
        columns: [
          'inspectionNo',
          'certificateNo',
          'format',
          'declarant',
          'consignor',
          'issueDate',
          'printStatus',
          'printCount',
        ],
        filters: [
          contains('inspectionNo'),
          contains('certificateNo'),
          oneOf('format'),
          oneOf('printStatus'),
          range('issueDate', { maxDays: 30 }),
        ],
        sort: { column: 'issueDate', direction: 'desc' },
      },
    },
  },
})
