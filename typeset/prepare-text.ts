/**
 * A value as it will be set. Spaces of odd widths become plain ones; quotation marks and ellipses within English are
 * set as ASCII, because a Chinese font draws “ ” ’ … a full square wide.
 */
import { normaliseText } from '../domain/kit/normalise.ts'
import { isWide } from './line-break.ts'

const ASCII = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['…', '...'],
])
const ODD_SPACE = /[\t\u00a0\u2000-\u200a\u202f\u205f]/gu

export function prepareText(value: string): string {
  const characters = Array.from(normaliseText(value).replace(ODD_SPACE, ' '))
  const isEnglishSide = (character: string | undefined) =>
    character === undefined || ASCII.has(character) || !isWide(character)
  const isSpaceOrEnd = (character: string | undefined) => character === undefined || character.trim() === ''
  return characters
    .map((character, index) => {
      const [before, after] = [characters[index - 1], characters[index + 1]]
      if (isSpaceOrEnd(before) && isSpaceOrEnd(after)) return character
      return isEnglishSide(before) && isEnglishSide(after) ? (ASCII.get(character) ?? character) : character
    })
    .join('')
}
