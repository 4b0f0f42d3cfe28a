/**
 * Names of files, wherever one comes in or goes out: what the name says fits what the file is, and nothing in it can
 * lead elsewhere, hide a part of itself, or be something else to Windows. Cleaning a clean name changes nothing.
 */
import { cutText, tidy } from './characters.ts'
import type { FileType } from './field.ts'
import { allEndingsOf, usualEnding } from './file-kinds.ts'

/** UTF-16 units with the ending; file systems and the contract take 255. */
const MAX_LENGTH = 200
const UNNAMED = '附件'

/** Controls, line separators, bidirectional marks, whatever has no shape, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\uffff]/gu
const FORBIDDEN = /[<>:"|?*]/gu
/** What looks like an ending: letters, so that 2027.11.30 and v1.2 are none. */
const ENDING = /\.([a-z][a-z0-9]{1,10})$/iu
/** The same within a name: it would show, or run, as the only one when the system hides the last. */
const INNER_ENDING = /\.(?=[a-z][a-z0-9]{1,10}(?:\.|$))/giu
/** Names of devices, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/iu

const trimmed = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/gu, '')

/** The last part of a path, without what no name may hold. */
function cleaned(raw: string): string {
  const base = tidy(raw.replace(UNSEEN, ''))
    .replace(/[\s.]+$/u, '')
    .replace(/^.*[\\/]/u, '')
  return trimmed(base.replace(FORBIDDEN, '_').replace(/\s+/gu, ' '))
}

/** `stem.ending` for a file that Sill makes: `stem` may hold what was typed; `ending` is ours. */
export function nameOfOwn(stem: string, ending: string): string {
  return join(cleaned(stem.replaceAll(/[\\/]/gu, '_')), ending)
}

function join(stem: string, ending: string): string {
  const single = trimmed(cutText(stem.replace(INNER_ENDING, '_'), MAX_LENGTH - ending.length - 1)) || UNNAMED
  const free = RESERVED.test(single) ? `_${single}` : single
  return `${free}.${ending}`
}

/** Of a file that nobody looks into: what it says stays, digits too (7z). */
const OTHER_ENDING = /\.([a-z0-9]{1,10})$/iu

/** The name of a file that was judged to be of `type`; a wrong ending gives way to the right one. */
export function nameOfFile(raw: string, type: FileType): string {
  const name = cleaned(raw)
  if (type === 'other') {
    const ending = OTHER_ENDING.exec(name)?.[1]
    return ending === undefined
      ? join(name, usualEnding(type))
      : join(trimmed(name.slice(0, -ending.length - 1)), ending)
  }
  const said = ENDING.exec(name)?.[1]
  const stem = said === undefined ? name : trimmed(name.slice(0, -said.length - 1))
  const isRight = said !== undefined && allEndingsOf([type]).includes(said.toLowerCase())
  return join(stem, isRight ? said : usualEnding(type))
}
