/** A row of a code table or of a record collection as a field offers it: the same in the window and at the desk. */
import * as z from 'zod'

export const tableSchema = z.string().max(60)

export const codeSchema = z.object({
  code: z.string(),
  zh: z.string(),
  /** The Chinese name where there is no English one. */
  en: z.string(),
  /** Names of the rows above, `广东省 › 广州市`; empty at the top. */
  path: z.string(),
  /** No longer to be used in new documents; readable in old ones. */
  isRetired: z.boolean(),
  /** Of a row of a record collection, whose `code` is its id: what people call it by; may be empty. */
  number: z.string().optional(),
  /** Of such a row: what a field that refers to it judges by. */
  row: z
    .object({ id: z.string(), state: z.string(), fields: z.record(z.string(), z.string().optional()) })
    .optional(),
})
export type CodeEntry = z.infer<typeof codeSchema>

/** Only what belongs to a value of another table; with an empty value, or one of which nothing is known, everything. */
export const withinSchema = z.object({ relation: z.string().max(60), value: z.string().max(64) })

/** `table` may be the kind of a record collection. Best first; several words must all fit. Retired codes are not offered. */
export const codeSearchSchema = z.object({
  table: tableSchema,
  text: z.string().max(100),
  limit: z.int().min(1).max(100).default(30),
  within: withinSchema.optional(),
})
export type CodeSearch = z.input<typeof codeSearchSchema>

export const codeRefSchema = z.object({ table: tableSchema, code: z.string().max(80) })
