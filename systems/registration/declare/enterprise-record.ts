/** The filed data of an enterprise, as Customs holds it (REG-13); one for each 统一社会信用代码. */
import { date } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, exact } from '../../../domain/kit/list.ts'
import { defineRecord } from '../../../domain/kit/record.ts'
import { state } from '../../../domain/kit/workflow.ts'
import { filedTypesField } from './application-fields.ts'
import { basicFields } from './basic-fields.ts'
import { enterpriseRows } from './sub-tables.ts'

const filed = {
  filedTypes: { ...filedTypesField, label: label('有效资质', 'Valid qualifications') },
  filedOn: date(label('首次备案日期', 'First filed on')),
  changedOn: date(label('最近变更日期', 'Last changed on')),
}

/** The fields that applications and the record share, by name. */
export const sharedFieldNames: readonly string[] = Object.keys(basicFields)

export const enterpriseRecord = defineRecord({
  kind: 'registration.enterprise',
  title: label('报关单位备案信息', 'Filed enterprise'),
  fields: { ...filed, ...basicFields },
  sections: [
    // Their own keys.
    { title: label('备案信息', 'Filing information'), fields: Object.keys(filed) as (keyof typeof filed)[] },
    {
      title: label('企业基本信息', 'Enterprise details'),
      fields: Object.keys(basicFields) as (keyof typeof basicFields)[],
    },
  ],
  rows: enterpriseRows,
  states: {
    filed: state(label('已备案', 'Filed')),
    none: state(label('无有效资质', 'No valid qualification')),
  },
  list: {
    columns: ['creditCode', 'nameZh', 'filedTypes', 'customsDistrict', 'filedOn', 'changedOn', 'state'],
    filters: [exact('creditCode'), contains('nameZh')],
    sort: { column: 'creditCode', direction: 'asc' },
  },
})
