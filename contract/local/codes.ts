import * as z from 'zod'
import { procedure } from '../errors.ts'

export const codeSchema = z.object({ code: z.string(), zh: z.string(), en: z.string() })
export type CodeEntry = z.infer<typeof codeSchema>

/** Code tables, offline, by code, Chinese name or pinyin initials (GEN-12). */
export const codes = {
  search: procedure.input(z.object({ table: z.string().max(60), text: z.string().max(100), limit: z.int().min(1).max(100).default(30) })).output(z.array(codeSchema)),
  get: procedure.input(z.object({ table: z.string().max(60), code: z.string().max(64) })).output(codeSchema.nullable()),
}
