/** 现场出证申请 (CERT-18). */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, oneOf, range } from '../../../domain/kit/list.ts'
import {
  applicationActions,
  applicationFields,
  applicationStates,
  fromCertificate,
  proofFile,
} from './application.ts'

export const onsiteIssue = defineDocument({
  kind: 'certificates.onsite-issue',
  system: 'certificates',
  version: 1,
  title: label('现场出证申请', 'On-site issuance application'),
  sections: [section(label('现场出证申请单', 'On-site issuance application form'), applicationFields)],
  attachments: { proof: proofFile(true) },
  workflow: { initial: 'draft', states: applicationStates, actions: applicationActions(['collectOnsite']) },
  prefill: fromCertificate,
  list: {
    columns: ['applicationNo', 'certificateNo', 'certificateFormat', 'state', 'appliedOn', 'updatedAt'],
    filters: [contains('applicationNo'), contains('certificateNo'), oneOf('state'), range('appliedOn')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
