import * as z from 'zod'
import { procedure } from '../errors.ts'
import { LARGE_BYTES } from '../route-limits.ts'

const tableSchema = z.string().max(60)

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
  /** `table` may be the kind of a record collection, here and below: its mirrored rows. Best first; several words must all fit. Retired codes are not offered. */
  search: procedure
    .input(
      z.object({
        table: tableSchema,
        text: z.string().max(100),
        limit: z.int().min(1).max(100).default(30),
        within: withinSchema.optional(),
      }),
    )
    .output(z.array(codeSchema)),
  get: procedure
    .input(z.object({ table: tableSchema, code: z.string().max(80) }))
    .output(codeSchema.nullable()),
  /** All that a table says of its codes, for forms that look facts up; whether a row is valid today is judged by who looks. */
  facts: procedure
    .input(z.object({ table: tableSchema }))
    .output(z.object({ rows: z.array(factRowSchema).readonly() })),
  /** The names of many codes at once, for lists; codes that are not in their table are left out. */
  names: procedure
    .meta({ maxBytes: LARGE_BYTES })
    .input(
      z.object({ wanted: z.array(z.object({ table: tableSchema, code: z.string().max(80) })).max(1_000) }),
    )
    .output(z.array(codeSchema.extend({ table: tableSchema }))),
}
