/** Small named facts in the encrypted file, checked by a schema when read. */
import { eq } from 'drizzle-orm'
import type * as z from 'zod'
import type { LocalDb } from '../../../db/local/open.ts'
import { fact } from '../../../db/local/schema.ts'

export interface Facts {
  /** Undefined when it was never put, or no longer fits the schema. */
  get<T>(name: string, schema: z.ZodType<T>): T | undefined
  put(name: string, value: unknown): void
  remove(name: string): void
}

export function openFacts(db: LocalDb): Facts {
  return {
    get: (name, schema) => {
      const row = db.select().from(fact).where(eq(fact.name, name)).get()
      return row ? schema.safeParse(JSON.parse(row.value)).data : undefined
    },
    put: (name, value) => {
      const text = JSON.stringify(value)
      db.insert(fact)
        .values({ name, value: text })
        .onConflictDoUpdate({ target: fact.name, set: { value: text } })
        .run()
    },
    remove: (name) => void db.delete(fact).where(eq(fact.name, name)).run(),
  }
}
