import * as z from 'zod'
import { procedure } from '../errors.ts'
import { codeRefSchema, codeSchema, codeSearchSchema, tableSchema } from '../code-entry.ts'
import { LARGE_BYTES } from '../route-limits.ts'

export const factRowSchema = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  attributes: z.record(z.string(), z.string()).optional(),
  validFrom: z.string().nullable(),
  retiredOn: z.string().nullable(),
})

/** Code tables, offline, by code, any part of the Chinese name, pinyin or its initials (GEN-12). */
export const codes = {
  /** Mirrored rows where `table` is the kind of a record collection, here and below. */
  search: procedure.input(codeSearchSchema).output(z.array(codeSchema)),
  get: procedure.input(codeRefSchema).output(codeSchema.nullable()),
  /** All that a table says of its codes, for forms that look facts up; whether a row is valid today is judged by who looks. */
  facts: procedure
    .input(z.object({ table: tableSchema }))
    .output(z.object({ rows: z.array(factRowSchema).readonly() })),
  /** The names of many codes at once, for lists; codes that are not in their table are left out. */
  names: procedure
    .meta({ maxBytes: LARGE_BYTES })
    .input(z.object({ wanted: z.array(codeRefSchema).max(1_000) }))
    .output(z.array(codeSchema.extend({ table: tableSchema }))),
}
