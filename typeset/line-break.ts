/**
 * Line breaking for Chinese and English mixed, after GB/T 15834 and the usual kinsoku rules: no closing punctuation begins a
 * line, no opening one ends it, an English word is broken only when it is longer than the line. Widths are in em.
 */

/** May not begin a line. */
const NO_START = new Set('、。，．：；？！）」』】〕〉》〗〙”’…—～·％‰℃°),.:;?!]}%>ー々々ゝゞ')
/** May not end a line. */
const NO_END = new Set('（「『【〔〈《〖〘“‘([{<¥￥$£€№#＃')
const WIDE =
  /[\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u31a0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}“”‘’…—]/u
const LETTER = /\p{L}/u

export const isWide = (character: string): boolean => WIDE.test(character)
const isSpace = (character: string): boolean => character === ' ' || character === '\u3000'

/** May a line end after `before` and the next begin with `after`? */
export function canBreak(before: string, after: string): boolean {
  if (isSpace(after) || NO_START.has(after) || NO_END.has(before)) return false
  if (isSpace(before) || isWide(before) || isWide(after)) return true
  return before === '-' && LETTER.test(after)
}

export interface Line {
  readonly text: string
  /** em */
  readonly width: number
  /** Index in code points where the next line begins. */
  readonly next: number
}

function lineFrom(
  characters: readonly string[],
  start: number,
  end: number,
  widths: readonly number[],
): Line {
  let last = end
  while (last > start && isSpace(characters[last - 1] ?? '')) last -= 1
  let next = end
  while (next < characters.length && isSpace(characters[next] ?? '')) next += 1
  let width = 0
  for (let index = start; index < last; index += 1) width += widths[index] ?? 0
  return { text: characters.slice(start, last).join(''), width, next }
}

/** Breaks one paragraph (no line feeds) into lines at most `limit` em wide; an empty paragraph is one empty line. */
export function breakLines(text: string, limit: number, widthOf: (codePoint: number) => number): Line[] {
  const characters = Array.from(text)
  const widths = characters.map((character) => widthOf(character.codePointAt(0) ?? 0))
  const lines: Line[] = []
  let start = 0
  while (start < characters.length) {
    let width = 0
    let legal = -1
    let end = start
    while (end < characters.length) {
      const character = characters[end] ?? ''
      if (end > start && canBreak(characters[end - 1] ?? '', character)) legal = end
      width += widths[end] ?? 0
      if (width > limit + 1e-6 && !isSpace(character)) break
      end += 1
    }
    // No legal place: a word longer than the line is cut where the line is full; at least one character goes on.
    const cut = end === characters.length ? end : legal > start ? legal : Math.max(end, start + 1)
    const line = lineFrom(characters, start, cut, widths)
    lines.push(line)
    start = line.next
  }
  return lines.length > 0 ? lines : [{ text: '', width: 0, next: 0 }]
}
