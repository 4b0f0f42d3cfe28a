/**
 * JSON from somebody else: judged as text before it is parsed, so that no walk over what it holds can be driven too deep or
 * too wide, and compared with what the parser made of it, so that nothing was said twice.
 */

/** The deepest input of both contracts has about ten levels. */
export const MAX_DEPTH = 32
/** Values in one text: more than a hundred large documents have, and still judged in a fraction of a second. */
export const MAX_VALUES = 250_000

export type JsonRefusal = 'malformed' | 'deep' | 'wide' | 'repeated' | 'forbidden' | 'number'
export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: JsonRefusal }

const refused = (why: JsonRefusal): ReadJson => ({ ok: false, why })

/** What every boundary does with a text that should be JSON. */
export function readJson(text: string): ReadJson {
  const seen = measure(text)
  if (typeof seen === 'string') return refused(seen)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused('malformed')
  }
  const names = { count: 0 }
  const wrong = wrongIn(value, names)
  if (wrong !== undefined) return refused(wrong)
  // The parser keeps the last of two equal names: what was written is more than what is there.
  return names.count === seen.names ? { ok: true, value } : refused('repeated')
}

const [QUOTE, BACKSLASH, CURLY, CURLY_END, SQUARE, SQUARE_END, COLON, COMMA] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x3a, 0x2c,
] as const

/** One pass over the signs, no recursion. What is no JSON at all is left to the parser. */
function measure(text: string): { readonly names: number } | 'deep' | 'wide' {
  let depth = 0
  let names = 0
  let values = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) at = endOfString(text, at)
    else if (sign === CURLY || sign === SQUARE) {
      depth += 1
      values += 1
    } else if (sign === CURLY_END || sign === SQUARE_END) depth -= 1
    else if (sign === COLON) names += 1
    else if (sign === COMMA) values += 1
    if (depth > MAX_DEPTH) return 'deep'
    if (values > MAX_VALUES) return 'wide'
  }
  return { names }
}

/** Where the string ends that begins here; the end of the text when it does not. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1
    if (slashes % 2 === 0) return at
  }
  return text.length
}

/** The depth is known to be small. */
function wrongIn(value: unknown, names: { count: number }): 'forbidden' | 'number' | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'number'
  if (value === null || typeof value !== 'object') return undefined
  if (Array.isArray(value)) {
    for (const member of value) {
      const wrong = wrongIn(member, names)
      if (wrong !== undefined) return wrong
    }
    return undefined
  }
  for (const [name, member] of Object.entries(value)) {
    if (name === '__proto__') return 'forbidden'
    names.count += 1
    const wrong = wrongIn(member, names)
    if (wrong !== undefined) return wrong
  }
  return undefined
}
