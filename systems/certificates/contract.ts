/** The officers' calls about certificates and blanks. Those of who prints are of the print machinery: `central/blanks.ts`, `central/certificates.ts`. */
import * as z from 'zod'
import { certificateContentSchema } from '../../domain/printing/content.ts'
import { blankKinds, type BlankKind } from '../../domain/printing/blank-kinds.ts'
import { ledgerLineSchema } from '../../contract/central/blanks.ts'
import { procedure } from '../../contract/errors.ts'
import { LARGE_BYTES } from '../../contract/route-limits.ts'
import { idSchema, instantSchema } from '../../contract/shapes.ts'

const blankKindNames = Object.keys(blankKinds) as [BlankKind, ...BlankKind[]] // never empty

/** Officers only. */
const desk = {
  issueCertificate: procedure
    .route({
      method: 'POST',
      path: '/desk/certificates',
      summary: 'Issue an export certificate',
      tags: ['desk'],
    })
    .meta({ maxBytes: LARGE_BYTES })
    .input(
      z.object({
        key: idSchema,
        tenantId: idSchema,
        format: z.string().max(4),
        collectBy: z.enum(['selfPrint', 'counter', 'onsite']),
        inspectionNo: z.string().min(1).max(40),
        issueDate: z.iso.date(),
        contactPhone: z.string().max(30),
        content: certificateContentSchema,
      }),
    )
    .output(z.object({ certificateNo: z.string() })),
  issueBlanks: procedure
    .route({
      method: 'POST',
      path: '/desk/blanks',
      summary: 'Issue a range of numbered blanks',
      tags: ['desk'],
    })
    .input(
      z.object({
        key: idSchema,
        tenantId: idSchema,
        blankKind: z.enum(blankKindNames),
        count: z.int().min(1).max(10_000),
      }),
    )
    .output(z.object({ from: z.string(), to: z.string(), count: z.int() })),
  ledger: procedure
    .route({
      method: 'GET',
      path: '/desk/ledger',
      summary: 'Reconciliation over all holders',
      tags: ['desk'],
    })
    .output(z.object({ lines: z.array(ledgerLineSchema), at: instantSchema })),
}

export const certificatesCentral = { desk }
