/** Facts of codes out of rows of their tables: by the code or by the longest prefix, of what is valid on a day. */
import { noFacts, type CodeFact, type Facts } from '../kit/facts.ts'
import { shapeOf } from './shapes.ts'
import { standingOf, type Validity } from './standing.ts'

export interface FactRow extends Validity, Omit<CodeFact, 'attributes'> {
  readonly attributes?: CodeFact['attributes'] | undefined
}

/** Longer than any code of a table that is matched by prefixes. */
const LONGEST = 20

/** `find` gives the row of exactly that code. `today` gives the day of Beijing time, `YYYY-MM-DD`. */
export function factsOf(
  { lookups, kind = 'the form' }: { readonly lookups: readonly string[]; readonly kind?: string },
  find: (table: string, code: string) => FactRow | undefined,
  today: () => string,
): Facts {
  if (lookups.length === 0) return noFacts
  const valid = (table: string, code: string): CodeFact | undefined => {
    const row = find(table, code)
    if (!row || standingOf(row, today()) !== 'valid') return undefined
    return { code: row.code, zh: row.zh, en: row.en, attributes: row.attributes ?? {} }
  }
  return (table, code, fits = () => true) => {
    const fitting = (prefix: string): CodeFact | undefined => {
      const fact = valid(table, prefix)
      return fact && fits(fact) ? fact : undefined
    }
    if (!lookups.includes(table))
      throw new Error(`${kind} looks up "${table}", which its declaration does not name`)
    if (shapeOf(table).matches === 'code') return fitting(code)
    for (let length = Math.min(code.length, LONGEST); length > 0; length -= 1) {
      const fact = fitting(code.slice(0, length))
      if (fact) return fact
    }
    return undefined
  }
}
