/** The drawing of every paper that a document may name. */
import type { PaperOf } from './application.ts'
import { registrationPapers } from './registration-papers.ts'

export const productPapers: Readonly<Record<string, PaperOf>> = { ...registrationPapers }
