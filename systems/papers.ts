/** The drawing of every paper that a document may name. */
import type { PaperOf } from '../typeset/forms/application.ts'
import { registrationPapers } from './registration/paper/papers.ts'

export const productPapers: Readonly<Record<string, PaperOf>> = { ...registrationPapers }
