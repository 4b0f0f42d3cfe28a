import * as z from 'zod'
import { procedure } from '../errors.ts'
import { idSchema } from '../shapes.ts'
import { languageSchema } from './import.ts'

/** Papers made of a document as this machine has it, drafts too (GEN-24). */
const made = z.object({
  id: idSchema,
  printout: z.string().max(80).optional(),
  language: languageSchema.default('zh'),
})

export const printouts = {
  /** 打印申请单; with `printout`, one of the papers that the document's declaration names. NOT_FOUND, REFUSED (PRINTOUT_*). */
  make: procedure.input(made).output(z.file()),
  /** The same, onto plain A4 of a printer of the print control. `printId` is the clerk's click: the same id never prints twice. UNAVAILABLE without control or printer. */
  print: procedure
    .input(made.extend({ printId: idSchema, printer: z.string().max(300) }))
    .output(z.object({ osJobId: z.string() })),
}
