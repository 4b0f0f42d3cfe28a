/** 自助重打申请 (CERT-19): when approved, the certificate may be printed once more, onto a new blank. */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { multiline } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, oneOf, range } from '../../../domain/kit/list.ts'
import {
  applicationActions,
  applicationFields,
  applicationStates,
  fromCertificate,
  proofFile,
} from './application.ts'

export const reprint = defineDocument({
  kind: 'certificates.reprint',
  system: 'certificates',
  version: 1,
  title: label('自助重打申请', 'Reprint application'),
  sections: [
    section(label('自助重打申请单', 'Reprint application form'), {
      ...applicationFields,
      reason: multiline(label('申请理由', 'Reason for the application'), { required: true, max: 500 }),
    }),
  ],
  attachments: { proof: proofFile(false) },
  workflow: { initial: 'draft', states: applicationStates, actions: applicationActions(['allowReprint']) },
  prefill: fromCertificate,
  list: {
    columns: ['applicationNo', 'certificateNo', 'certificateFormat', 'state', 'appliedOn', 'updatedAt'],
    filters: [contains('applicationNo'), contains('certificateNo'), oneOf('state'), range('appliedOn')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
