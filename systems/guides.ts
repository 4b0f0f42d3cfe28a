/** Users' guides, drawn when the product is built: by the file's name beside the window's pages. */
import type { Paper } from '../typeset/forms/paper.ts'
import { exemptionGuide } from './exemption/paper/guide.ts'

export const productGuides: Readonly<Record<string, Paper>> = { 'exemption.pdf': exemptionGuide }
