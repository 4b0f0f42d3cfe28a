/** Pinyin of names, for who searches tables at the desk: each is spelled once in the life of the process, some at a time between two requests. */
import { setImmediate } from 'node:timers/promises'
import type { Spelling } from '../../domain/codes/spell.ts'

const AT_ONCE = 100
const known = new Map<string, Spelling>()
const UNKNOWN: Spelling = { pinyin: '', initials: '' }

/** How each of these names is spelled; the first search of a large table waits a second or two for it. */
export async function spellingsOf(names: readonly string[]): Promise<(name: string) => Spelling> {
  const missing = [...new Set(names)].filter((name) => !known.has(name))
  if (missing.length > 0) {
    const { spell } = await import('../../domain/codes/spell.ts')
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      for (const name of missing.slice(from, from + AT_ONCE))
        if (!known.has(name)) known.set(name, spell(name))
      await setImmediate()
    }
  }
  return (name) => known.get(name) ?? UNKNOWN
}
