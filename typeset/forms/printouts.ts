/** The drawing of every paper that a document may name; a new name does not compile until it is here. */
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import type { PrintoutName } from '../../domain/systems/printouts.ts'
import type { ApplicationFacts } from './application.ts'
import { filingForm } from './filing-form.ts'
import type { Paper } from './paper.ts'

export type PaperOf = (document: AnyDocument, content: Content, facts: ApplicationFacts) => Paper

export const printoutPapers = { infoForm: filingForm } as const satisfies Record<PrintoutName, PaperOf>
