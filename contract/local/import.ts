import * as z from 'zod'
import { labelSchema } from '../../domain/kit/problem.ts'
import { procedure } from '../errors.ts'
import { kindSchema } from '../shapes.ts'

export const languageSchema = z.enum(['zh', 'en'])

/** A sub-table of a document: which kind, and the name of its rows. */
const target = z.object({
  kind: kindSchema,
  rows: z.string().max(80),
  language: languageSchema.default('zh'),
})

/** One wrong cell or row: the line as Excel counts it, and the heading of the column; null when it is about the whole row. */
export const importErrorSchema = z.object({
  line: z.int().min(1),
  column: labelSchema.nullable(),
  message: labelSchema,
})
export type ImportError = z.infer<typeof importErrorSchema>

export const importedSchema = z.object({
  /** Rows without any error, normalised as the form would, in the order of the file; each has a new id. */
  rows: z.array(z.object({ id: z.string().max(64) }).catchall(z.string().max(100_000).optional())).max(5_000),
  errors: z.array(importErrorSchema),
  /** Filled rows that were looked at, wrong ones included. */
  total: z.int(),
  /** The sheet that was read, and all that may be chosen. */
  sheet: z.string(),
  sheets: z.array(z.string()),
  /** Filled rows of the sheet that a filter hides; they are looked at only when asked for. */
  hidden: z.int(),
  /** How the sheet was read, where a clerk may have expected something else. */
  notes: z.array(labelSchema),
})
export type Imported = z.infer<typeof importedSchema>

/** `existing`: rows that the form has already. `sheet`: which one; else the first visible one that has the headings. `hidden`: rows that a filter hides. */
const given = target.extend({
  file: z.file().max(64 * 1024 * 1024),
  existing: z.int().min(0).max(5_000).default(0),
  sheet: z.string().max(100).optional(),
  hidden: z.enum(['in', 'out']).optional(),
})

/** Rows of a sub-table from Excel (GEN-22). Nothing is stored here: the clerk confirms, and the form takes the rows. */
export const rowsImport = {
  /** 下载模板: headings, an example, and a second sheet with the rules. NOT_FOUND for an unknown sub-table. */
  template: procedure.input(target).output(z.file()),
  /** REFUSED with FILE_* or INPUT_IMPORT_* when the file as a whole cannot be used. */
  read: procedure.meta({ takesFile: true }).input(given).output(importedSchema),
  /** The same file with the messages in a column of their own, as .xlsx. */
  report: procedure.meta({ takesFile: true }).input(given).output(z.file()),
}
