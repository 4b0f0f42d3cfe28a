/** 报关单位及相关资质备案申请 (REG-01 – REG-08). */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, exact, oneOf, range } from '../../../domain/kit/list.ts'
import {
  agencyFields,
  applicationFields,
  customsCodeField,
  filedTypesField,
  typesField,
} from './application-fields.ts'
import { filingAttachments } from './attachments.ts'
import { basicFields } from './basic-fields.ts'
import { enterpriseRequires, enterpriseRules, exclusionRules, licenceCopies } from './requirements.ts'
import { applicationActions, applicationStates } from './states.ts'
import { enterpriseRows } from './sub-tables.ts'
import { fromEnterprise } from './prefill.ts'

export const filing = defineDocument({
  kind: 'registration.filing',
  system: 'registration',
  version: 1,
  title: label('报关单位及相关资质备案申请', 'Customs filing application'),
  sections: [
    section(label('申请信息', 'Application details'), {
      ...applicationFields,
      customsCode: customsCodeField,
      ...agencyFields,
    }),
    section(label('申请资质类型', 'Qualifications applied for'), {
      types: typesField,
      filedTypes: filedTypesField,
    }),
    section(label('企业基本信息', 'Enterprise details'), basicFields),
  ],
  rows: enterpriseRows,
  attachments: filingAttachments,
  requires: [...enterpriseRequires, ...licenceCopies],
  rules: [...exclusionRules, ...enterpriseRules],
  printouts: { infoForm: label('打印《报关单位备案信息表》', 'Print the filing information form') },
  prefill: fromEnterprise,
  workflow: {
    initial: 'draft',
    states: applicationStates,
    actions: applicationActions({ fill: 'fillFiling', check: 'checkFiling', approve: 'fileQualifications' }),
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
