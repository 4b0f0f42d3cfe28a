/** 变更申请 (REG-09): the filed data, changed; what is approved becomes the record. 所在地海关 may be a new one: the application goes there. */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, exact, oneOf, range } from '../../../domain/kit/list.ts'
import { agencyFields, applicationFields, filedTypesField, typesField } from './application-fields.ts'
import { filingAttachments } from './attachments.ts'
import { basicFields } from './basic-fields.ts'
import { fromEnterprise } from './prefill.ts'
import { enterpriseRequires, enterpriseRules } from './requirements.ts'
import { applicationActions, applicationStates } from './states.ts'
import { enterpriseRows } from './sub-tables.ts'

const { refuse: _, ...shownTypes } = typesField // what is filed is shown, not chosen

export const change = defineDocument({
  kind: 'registration.change',
  system: 'registration',
  version: 1,
  title: label('变更申请单', 'Change application form'),
  sections: [
    section(label('申请信息', 'Application details'), { ...applicationFields, ...agencyFields }),
    section(label('申请资质类型', 'Qualifications applied for'), {
      types: { ...shownTypes, filledBy: 'system', label: label('变更资质类型', 'Qualifications changed') },
      filedTypes: filedTypesField,
    }),
    section(label('企业基本信息', 'Enterprise details'), basicFields),
  ],
  rows: enterpriseRows,
  attachments: filingAttachments,
  requires: enterpriseRequires,
  rules: enterpriseRules,
  printouts: { infoForm: label('打印《报关单位备案信息表》', 'Print the filing information form') },
  prefill: {
    ...fromEnterprise,
    fields: { ...fromEnterprise.fields, types: 'filedTypes' },
    given: [...fromEnterprise.given, 'types'],
  },
  comparesWith: { field: 'creditCode' },
  workflow: {
    initial: 'draft',
    states: applicationStates,
    actions: applicationActions({ fill: 'fillChange', check: 'checkChange', approve: 'changeEnterprise' }),
  },
  office: 'customsDistrict',
  list: {
    columns: [
      'applicationNo',
      'nameZh',
      'types',
      'customsDistrict',
      'appliedOn',
      'state',
      'opinion',
      'updatedAt',
    ],
    filters: [
      contains('applicationNo'),
      contains('nameZh'),
      oneOf('types'),
      range('appliedOn'),
      oneOf('state'),
      exact('creditCode'),
    ],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
