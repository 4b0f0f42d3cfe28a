/** What is said about a table beside its rows: `units.json` for `units.csv`. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'

const headSchema = z.strictObject({
  /** Who publishes it, and under which title. */
  source: z.string().min(1),
  /** The time of the data. */
  edition: z.string().min(1),
  /** What is missing or was changed by hand; empty when nothing is known. */
  gaps: z.string(),
  licence: z.string().min(1),
  /** In the order of the file, with what stands in each. */
  columns: z
    .object({
      code: z.string(),
      zh: z.string(),
      en: z.string().optional(),
      under: z.string().optional(),
    })
    // Attributes of the table, see domain/codes/shapes.ts.
    .catchall(z.string()),
  /** What every code looks like: a spreadsheet drops leading zeros. */
  codePattern: z.string().startsWith('^').endsWith('$'),
  /** Whether `under` is the code of a row of the same table, or the name of a group. */
  under: z.enum(['row', 'group']).optional(),
  rows: z.int().positive(),
})

export type Head = z.infer<typeof headSchema>

/** Throws with the file's name when it is not as it has to be. */
export function readHead(file: string): Head {
  const { data, error } = headSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!data) throw new Error(`${file}: ${z.prettifyError(error)}`)
  return data
}
