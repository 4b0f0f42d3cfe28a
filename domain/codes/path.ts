/** Names of the rows above a row of a code table, from the top down: `广东省 › 广州市`. */
const UP = ' › '
const MAX_DEPTH = 8

type Find = (code: string) => { readonly zh: string; readonly under: string } | undefined

/** To the row `under`, its own name the last; `known` saves walking the same way again. */
export function pathTo(under: string, find: Find, known: Map<string, string>, depth = 0): string {
  if (under === '' || depth > MAX_DEPTH) return ''
  const kept = known.get(under)
  if (kept !== undefined) return kept
  const row = find(under)
  const above = row ? pathTo(row.under, find, known, depth + 1) : ''
  const path = `${above}${above && UP}${row?.zh ?? under}`
  known.set(under, path)
  return path
}
