/** Export certificates on their numbered blanks: what the printing part of the core has to know of them. */
import { layoutFor } from '../declare/layouts/index.ts'
import { certificateFormat } from '../declare/formats.ts'
import { findCertificate, printable } from './certificate-row.ts'
import { extraBlanks } from './extra-blanks.ts'
import type { NumberedForms } from '../../../main/core/printing/forms.ts'
import { resultOfJob } from './result-of-job.ts'
import { standing } from './standing.ts'
import { ledger, nextBlank, writeOff } from './stock.ts'

export const certificateForms: NumberedForms = {
  system: 'certificates',
  find: findCertificate,
  printable,
  layoutFor,
  blankKindOf: (format) => certificateFormat(format)?.blankKind ?? '',
  nextBlank,
  standing,
  ledger,
  writeOff,
  extraBlanks,
  resultOfJob,
}
