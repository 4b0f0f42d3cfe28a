/** The papers of registration; a new name does not compile until its drawing is here. */
import type { registrationPrintouts } from '../declare/printouts.ts'
import type { PaperOf } from '../../../typeset/forms/application.ts'
import { filingForm } from './filing-form.ts'

export const registrationPapers = { infoForm: filingForm } as const satisfies Record<
  keyof typeof registrationPrintouts,
  PaperOf
>
