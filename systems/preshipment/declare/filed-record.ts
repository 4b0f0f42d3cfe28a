/** 备案信息: what an agency has on file now, for itself alone; a change starts from it. */
import { date, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains } from '../../../domain/kit/list.ts'
import { defineRecord } from '../../../domain/kit/record.ts'
import { state } from '../../../domain/kit/workflow.ts'
import { basicFields, capabilityFields, contactFields, filedAt } from './agency-fields.ts'
import { agencyAttachments } from './attachments.ts'
import { agencyRows } from './sub-tables.ts'

const numbers = {
  applicationNo: text(label('备案申请号', 'Filing application no.'), { isNumber: true, max: 18 }),
  certificateNo: text(label('备案证书编号', 'Filing certificate no.'), { isNumber: true, max: 20 }),
  formerCertificateNo: text(label('原备案书编号', 'Former certificate no.'), { isNumber: true, max: 20 }),
  filedAt,
  changedOn: date(label('最近变更日期', 'Last changed on')),
}
const keysOf = <Fields extends object>(fields: Fields) => Object.keys(fields) as (keyof Fields)[] // its own keys

export const filed = defineRecord({
  kind: 'preshipment.filed',
  title: label('备案信息', 'Filed information'),
  fields: { ...numbers, ...basicFields, ...contactFields, ...capabilityFields },
  sections: [
    { title: label('备案信息', 'Filing information'), fields: keysOf(numbers) },
    { title: label('机构基本信息', 'Agency details'), fields: keysOf(basicFields) },
    { title: label('联系方式', 'How to reach the agency'), fields: keysOf(contactFields) },
    { title: label('检验能力', 'Capability'), fields: keysOf(capabilityFields) },
  ],
  rows: agencyRows,
  attachments: agencyAttachments,
  states: {
    inForce: state(label('有效', 'In force')),
    struckOff: state(label('已撤销', 'Struck off')),
  },
  list: {
    columns: ['certificateNo', 'nameZh', 'country', 'state', 'filedAt'],
    filters: [contains('certificateNo')],
    sort: { column: 'certificateNo', direction: 'desc' },
  },
})
