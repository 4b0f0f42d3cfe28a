import * as z from 'zod'
import { codeRefSchema, codeSchema, codeSearchSchema, tableSchema } from '../code-entry.ts'
import { procedure } from '../errors.ts'
import { LARGE_BYTES } from '../route-limits.ts'
import { idSchema, instantSchema, pageParameter, sha256Schema, wholeParameter } from '../shapes.ts'

const nameSchema = z.string().trim().min(1).max(200)
const daySchema = z.iso.date()
const attributesSchema = z.record(z.string().max(80), z.string().max(2_000))

export const codeRowSchema = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  /** The code of the row above in the same table, or the name of a group; empty at the top. */
  under: z.string(),
  /** Days of Beijing time: from when it may be used, and from when no longer. */
  validFrom: daySchema.nullable(),
  retiredOn: daySchema.nullable(),
  /** What else the table says of the code; absent where it says nothing. */
  attributes: attributesSchema.optional(),
})
export type CentralCode = z.infer<typeof codeRowSchema>

export const codeChangeSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('add'),
    code: z
      .string()
      .trim()
      .regex(/^[\w.-]{1,20}$/),
    zh: nameSchema,
    en: z.string().trim().max(200).default(''),
    under: z.string().trim().max(64).default(''),
    validFrom: daySchema.optional(),
    attributes: attributesSchema.optional(),
  }),
  z.object({
    do: z.literal('rename'),
    code: z.string().max(64),
    zh: nameSchema,
    en: z.string().trim().max(200).default(''),
  }),
  /** All attributes of the row anew: those that are not named are emptied. */
  z.object({ do: z.literal('describe'), code: z.string().max(64), attributes: attributesSchema }),
  z.object({ do: z.literal('retire'), code: z.string().max(64), on: daySchema.optional() }),
  z.object({ do: z.literal('restore'), code: z.string().max(64) }),
])
export type CodeChange = z.infer<typeof codeChangeSchema>

/** Code tables with versions (DESK-05). Version 1 of a table is what the program brings; officers make the others. */
export const codes = {
  versions: procedure
    .route({ method: 'GET', path: '/codes', summary: 'Tables and their versions', tags: ['codes'] })
    .output(
      z.object({
        /** Rises with every change of any table. */
        revision: z.int(),
        tables: z.array(
          z.object({
            table: tableSchema,
            version: z.int().min(1),
            /** Of the rows of version 1: a client that has the same ones needs only what came after. */ digest:
              sha256Schema,
          }),
        ),
      }),
    ),
  changes: procedure
    .route({
      method: 'GET',
      path: '/codes/{table}/changes',
      summary: 'Rows changed after a version; after 0 the whole table',
      tags: ['codes'],
    })
    .input(z.object({ table: tableSchema, since: wholeParameter }))
    .output(z.object({ version: z.int().min(1), rows: z.array(codeRowSchema) })),
  lookup: procedure
    .route({
      method: 'POST',
      path: '/codes/lookup',
      summary: 'Rows by their codes, or of records by their ids, for showing names',
      tags: ['codes'],
    })
    .meta({ maxBytes: LARGE_BYTES, isLook: true })
    .input(z.object({ wanted: z.array(codeRefSchema).max(1_000) }))
    .output(z.array(codeRowSchema.extend({ table: tableSchema, number: z.string().optional() }))),
  /** Officers only, like all below: the desk's forms have no tables of their own. */
  search: procedure
    .route({
      method: 'POST',
      path: '/desk/code-entries',
      summary: 'Rows of a table or of a record collection, as a field offers them',
      tags: ['desk'],
    })
    .meta({ isLook: true })
    .input(codeSearchSchema)
    .output(z.array(codeSchema)),
  entry: procedure
    .route({
      method: 'GET',
      path: '/desk/code-entries/{table}/{code}',
      summary: 'One row, of a record collection by its id',
      tags: ['desk'],
    })
    .input(codeRefSchema)
    .output(z.object({ entry: codeSchema.nullable() })),
  list: procedure
    .route({
      method: 'GET',
      path: '/desk/codes/{table}',
      summary: 'The rows of a table, by code or part of the name',
      tags: ['desk'],
    })
    .input(
      z.object({
        table: tableSchema,
        search: z.string().max(100).default(''),
        page: pageParameter,
        pageSize: z.coerce.number().int().min(1).max(200).default(20),
      }),
    )
    .output(z.object({ rows: z.array(codeRowSchema), total: z.int(), version: z.int() })),
  log: procedure
    .route({
      method: 'GET',
      path: '/desk/codes/{table}/versions',
      summary: 'The versions of a table, newest first, paged',
      tags: ['desk'],
    })
    .input(z.object({ table: tableSchema, page: pageParameter }))
    .output(
      z.object({
        versions: z.array(
          z.object({
            version: z.int(),
            at: instantSchema,
            who: z.string(),
            note: z.string(),
            changed: z.int(),
          }),
        ),
        total: z.int(),
        pageSize: z.int(),
      }),
    ),
  edit: procedure
    .route({
      method: 'POST',
      path: '/desk/codes/{table}',
      summary: 'A new version of a table',
      tags: ['desk'],
    })
    .meta({ maxBytes: LARGE_BYTES })
    .input(
      z.object({
        key: idSchema,
        table: tableSchema,
        note: z.string().trim().min(1).max(500),
        changes: z.array(codeChangeSchema).min(1).max(5_000),
      }),
    )
    .output(z.object({ version: z.int() })),
}
