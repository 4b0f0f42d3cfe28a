import * as z from 'zod'
import { procedure } from '../errors.ts'
import { idSchema } from '../shapes.ts'
import { languageSchema } from './import.ts'

/** Papers made of a document as this machine has it, drafts too (GEN-24). */
export const printouts = {
  /** 打印申请单; with `printout`, one of the papers that the document's declaration names. NOT_FOUND, REFUSED (PRINTOUT_*). */
  make: procedure.input(z.object({ id: idSchema, printout: z.string().max(80).optional(), language: languageSchema.default('zh') })).output(z.file()),
}
