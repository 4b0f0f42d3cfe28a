/** The papers of registration; a new name does not compile until its drawing is here. */
import type { registrationPrintouts } from '../../domain/systems/registration/printouts.ts'
import type { PaperOf } from './application.ts'
import { filingForm } from './filing-form.ts'

export const registrationPapers = { infoForm: filingForm } as const satisfies Record<keyof typeof registrationPrintouts, PaperOf>
