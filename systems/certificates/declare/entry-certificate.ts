/** 入境检验检疫电子证书 (manual 002, 6.3.1); only parties to the customs declaration ever receive a row. */
import { date, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, exact, range } from '../../../domain/kit/list.ts'
import { defineRecord } from '../../../domain/kit/record.ts'
import { state } from '../../../domain/kit/workflow.ts'

export const entryCertificate = defineRecord({
  kind: 'certificates.entry',
  title: label('入境检验检疫电子证书', 'Entry certificates'),
  fields: {
    declarationNo: text(label('报关单号', 'Declaration no.'), { isNumber: true }),
    certificateNo: text(label('证书编号', 'Certificate no.'), { isNumber: true }),
    kindName: text(label('证书类别名称', 'Certificate category')),
    consignee: text(label('收货人', 'Consignee')),
    declarant: text(label('申报单位', 'Declaring unit')),
    issueDate: date(label('签证日期', 'Date of issue')),
    contentSha256: text(label('内容摘要', 'Content digest')),
  },
  states: { valid: state(label('有效', 'Valid')), invalid: state(label('无效', 'Invalid')) },
  list: {
    columns: ['certificateNo', 'kindName', 'issueDate', 'state', 'declarationNo', 'consignee', 'declarant'],
    filters: [exact('declarationNo'), contains('certificateNo'), range('issueDate'), exact('state')],
    sort: { column: 'issueDate', direction: 'desc' },
  },
})
