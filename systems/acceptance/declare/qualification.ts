/** 资质申请 (ACC-02): who wants to be listed among the agencies whose results are accepted. */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, oneOf, range } from '../../../domain/kit/list.ts'
import { agencyRules, contactFields, identityFields, placeFields, promiseField } from './agency-fields.ts'
import { applicationColumns, applicationFields } from './application-fields.ts'
import { agencyFiles, agencyRequires } from './files.ts'
import { agencyChecks } from './scope.ts'
import { applicationActions, applicationStates } from './states.ts'
import { agencyRows } from './sub-tables.ts'
import { goodsLookups } from './goods-facts.ts'

export const qualification = defineDocument({
  kind: 'acceptance.qualification',
  system: 'acceptance',
  version: 1,
  lookups: goodsLookups,
  title: label('资质申请', 'Application for qualification'),
  sections: [
    section(label('申请信息', 'About the application'), applicationFields),
    section(label('机构基本信息', 'Basic information of the agency'), identityFields),
    section(label('地址信息', 'Addresses'), placeFields),
    section(label('联系信息', 'How to reach it'), contactFields),
    section(label('承诺', 'Undertaking'), { promise: promiseField }),
  ],
  rows: agencyRows,
  attachments: agencyFiles,
  requires: agencyRequires,
  rules: agencyRules,
  checks: agencyChecks,
  relations: { ownedBy: 'agency' },
  prefill: {
    fields: {},
    account: { creditCode: 'creditCode', nameZh: 'tenantName', contact: 'displayName', mobile: 'phone' },
  },
  workflow: {
    initial: 'draft',
    states: applicationStates,
    actions: applicationActions({
      fill: 'fillQualification',
      check: 'checkQualification',
      approve: 'listAcceptedAgency',
    }),
  },
  list: {
    columns: applicationColumns,
    filters: [contains('applicationNo'), contains('nameZh'), range('publishedOn'), oneOf('state')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
