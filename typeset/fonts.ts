/** The fonts of the overlay, read and parsed once per process. */
import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import type { FontName } from '../domain/printing/layout.ts'
import { fontPath } from './font-files.ts'
import type { ParsedFont } from './parsed-font.ts'

/** How far ink reaches above and below the baseline, in em: Chinese, and Latin with accents and descenders. */
export const ASCENT = 0.95
export const DESCENT = 0.26

export class Face {
  readonly name: FontName
  readonly bytes: Uint8Array
  readonly parsed: ParsedFont
  readonly #widths = new Map<number, number>()

  constructor(name: FontName) {
    this.name = name
    this.bytes = readFileSync(fontPath(name))
    // fontkit has no types of its own, and these three font files are known to be single TrueType faces.
    this.parsed = create(this.bytes) as ParsedFont
  }

  has(codePoint: number): boolean {
    return this.parsed.hasGlyphForCodePoint(codePoint)
  }

  /** Advance of one character in em. */
  widthOf(codePoint: number): number {
    let width = this.#widths.get(codePoint)
    if (width === undefined) {
      width = this.parsed.glyphForCodePoint(codePoint).advanceWidth / this.parsed.unitsPerEm
      this.#widths.set(codePoint, width)
    }
    return width
  }

  /** Advance of a text in em; every character has its own glyph, there is no kerning. */
  widthOfText(text: string): number {
    let sum = 0
    for (const character of text) sum += this.widthOf(character.codePointAt(0) ?? 0)
    return sum
  }
}

const faces = new Map<FontName, Face>()

/** The parsed font; the first call reads the file (about 10 MB). */
export function faceOf(name: FontName): Face {
  let face = faces.get(name)
  if (!face) {
    face = new Face(name)
    faces.set(name, face)
  }
  return face
}

/** Characters of `text` that the font cannot draw, each once; line breaks and tabs are not drawn and never missing. */
export function missingGlyphs(text: string, font: FontName = 'serif'): string[] {
  const face = faceOf(font)
  return [...new Set(text)].filter((character) => character !== '\n' && character !== '\t' && !face.has(character.codePointAt(0) ?? 0))
}
