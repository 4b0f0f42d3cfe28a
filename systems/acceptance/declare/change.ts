/** 信息变更 (ACC-03): what is on file, changed; it becomes 机构信息 when customs approves it, and not before. */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { multiline, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, oneOf, range } from '../../../domain/kit/list.ts'
import {
  agencyFields,
  agencyRules,
  contactFields,
  identityFields,
  placeFields,
  promiseField,
  type AgencyField,
} from './agency-fields.ts'
import { applicationColumns, applicationFields } from './application-fields.ts'
import { agencyFileNames, agencyFiles, agencyRequires } from './files.ts'
import { agencyChecks } from './scope.ts'
import { applicationActions, applicationStates } from './states.ts'
import { agencyRows } from './sub-tables.ts'
import { goodsLookups } from './goods-facts.ts'

// Its own keys, each to itself.
const same = Object.fromEntries(Object.keys(agencyFields).map((name) => [name, name])) as {
  [Name in AgencyField]: Name
}

export const change = defineDocument({
  kind: 'acceptance.change',
  system: 'acceptance',
  version: 1,
  lookups: goodsLookups,
  title: label('信息变更', 'Change of information'),
  sections: [
    section(label('申请信息', 'About the application'), {
      ...applicationFields,
      reason: multiline(label('变更说明', 'Reason of the change'), { required: true, max: 1000, lines: 2 }),
      changes: multiline(label('变更内容', 'What is changed'), {
        filledBy: 'system',
        max: 100_000,
        lines: 4,
      }),
      recordVersion: text(label('机构信息版本', 'Version of the information'), {
        filledBy: 'system',
        max: 10,
      }),
    }),
    section(label('机构基本信息', 'Basic information of the agency'), {
      ...identityFields,
      country: { ...identityFields.country, filledBy: 'system' },
    }),
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
    record: 'acceptance.agency',
    by: 'creditCode',
    fields: { ...same, recordVersion: 'recordVersion' },
    rows: Object.keys(agencyRows),
    attachments: agencyFileNames,
  },
  comparesWith: { field: 'creditCode', version: 'recordVersion' },
  workflow: {
    initial: 'draft',
    states: applicationStates,
    actions: applicationActions({
      fill: 'fillAcceptanceChange',
      check: 'checkAcceptanceChange',
      approve: 'changeAcceptedAgency',
    }),
  },
  list: {
    columns: applicationColumns,
    filters: [contains('applicationNo'), contains('nameZh'), range('publishedOn'), oneOf('state')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
