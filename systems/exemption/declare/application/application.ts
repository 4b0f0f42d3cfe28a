/** 免办申请 (manual 004, 2.1 – 2.5): one application with its products and files, from the first filling in to the certificate. */
import { officeFor, isAmong } from '../../../../domain/codes/routing.ts'
import { defineDocument } from '../../../../domain/kit/document.ts'
import { label } from '../../../../domain/kit/label.ts'
import { contains, oneOf } from '../../../../domain/kit/list.ts'
import { applicationActions } from './actions.ts'
import { CLAUSES } from '../clauses.ts'
import { applicantSection, basicsSection, officeSection, submissionSection } from './fields.ts'
import { applicationFiles } from './files.ts'
import { HS, products, TRAITS } from './products.ts'
import { applicationRequires, applicationRules } from './rules.ts'
import { applicationStates } from './states.ts'

/** By 产品最终使用地行政区划, and what the office of the place has delegated (业务下放配置). */
export const ROUTING = { direct: 'ciqOfDivision', delegations: 'cccDelegations' } as const

export const application = defineDocument({
  kind: 'exemption.application',
  system: 'exemption',
  version: 1,
  title: label('免办申请', 'Application for exemption'),
  office: 'acceptOffice',
  lookups: [HS, TRAITS, CLAUSES, ROUTING.direct, ROUTING.delegations],
  sections: [submissionSection, officeSection, applicantSection, basicsSection],
  rows: { products },
  attachments: applicationFiles,
  prefill: {
    account: {
      applicant: 'tenantName',
      organisationCode: 'profile.organisationCode',
      applicantAddress: 'profile.applicantAddress',
      applicantPostcode: 'profile.applicantPostcode',
      applicantContact: 'displayName',
      applicantPhone: 'phone',
      applicantEmail: 'profile.email',
      applicantNote: 'profile.applicantNote',
      useDivision: 'profile.division',
      usePlace: 'profile.usePlace',
      useUnit: 'tenantName',
      useContact: 'displayName',
      usePhone: 'phone',
    },
  },
  derive: {
    acceptOffice: ({ fields: { clause = '', useDivision = '' } }, { facts }) =>
      officeFor(ROUTING, useDivision, facts, ({ attributes }) => isAmong(attributes['clauses'], clause)),
  },
  requires: applicationRequires,
  rules: applicationRules,
  workflow: { initial: 'draft', states: applicationStates, actions: applicationActions },
  list: {
    columns: [
      'applicationNo',
      'applicant',
      'contractNo',
      'billNo',
      'certificateNo',
      'clause',
      'acceptOffice',
      'submittedOn',
      'state',
    ],
    filters: [
      contains('applicationNo'),
      contains('contractNo'),
      contains('billNo'),
      contains('certificateNo'),
      contains('applicant'),
      oneOf('state'),
    ],
    sort: { column: 'createdAt', direction: 'desc' },
    conditions: { state: label('申请单状态', 'Status of the application') },
  },
})
